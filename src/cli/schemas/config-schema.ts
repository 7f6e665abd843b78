import { CONFIG_KEYS, CONFIG_LIMITS, type ConfigKind } from '../config/config-keys.js';
import { OCR_MODES } from '../ocr/ocr-options.js';
import { closed, flag, type JsonSchema, listOf, oneOf, published, text } from './json-schema.js';

const KINDS: Readonly<Record<ConfigKind, JsonSchema>> = {
  text,
  path: text,
  policy: text,
  paths: listOf(text),
  outputs: listOf({ type: 'string', pattern: '^[a-z]+=.+$' }),
  number: { type: 'integer', minimum: 1 },
  flag,
  ocr: oneOf(OCR_MODES),
};

/** Of `foi-gate.config.*`. */
export const CONFIG_SCHEMA = published('Settings of foi-gate', {
  ...closed({
    ...Object.fromEntries(
      Object.entries(CONFIG_KEYS).map(([key, { kind, what }]) => [`${key}?`, { ...KINDS[kind], description: what }]),
    ),
    'limits?': closed(
      Object.fromEntries(
        Object.entries(CONFIG_LIMITS).map(([key, what]) => [
          `${key}?`,
          { type: ['string', 'number'], description: what },
        ]),
      ),
    ),
  }),
});
