import { CONCEALMENTS, FORMATS, GAP_REASONS } from '../../model/catalogue.js';
import {
  anyText,
  closed,
  count,
  day,
  fingerprint,
  listOf,
  oneOf,
  published,
  ruleId,
  sha256,
  text,
} from './json-schema.js';

const verdict = oneOf(['allow', 'block']);
const place = { type: 'integer', minimum: 1 };
const pageBox = { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 };
const location = closed({
  trail: listOf(anyText),
  'part?': anyText,
  'sheet?': anyText,
  'range?': anyText,
  'page?': place,
  'box?': pageBox,
  'boxes?': { ...listOf(pageBox), minItems: 2, maxItems: 20 },
  'pageSize?': { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  'story?': anyText,
  'paragraph?': place,
  'line?': place,
  'column?': place,
  'field?': anyText,
});
const side = closed({ tables: count, cells: count, characters: count });
const decision = { by: text, reason: text, 'ground?': text, until: day };
const finding = closed({
  rule: ruleId,
  severity: oneOf(['block', 'warn', 'note']),
  confidence: oneOf(['certain', 'likely', 'signal']),
  visibility: oneOf(['visible', 'hidden']),
  hiddenBy: listOf(oneOf(CONCEALMENTS)),
  location,
  count: place,
  'people?': count,
  evidence: { ...listOf(anyText), maxItems: 5 },
  message: text,
  fix: text,
  fingerprint,
  'accepted?': closed(decision),
});
const file = closed({
  path: text,
  sha256: { anyOf: [sha256, { const: '' }] },
  bytes: count,
  format: oneOf(FORMATS),
  verdict,
  footprint: closed({ visible: side, hidden: side }),
  people: count,
  findings: listOf(finding),
  gaps: listOf(closed({ reason: oneOf(GAP_REASONS), location, detail: text })),
});

/** Of `--format json`. */
export const REPORT_SCHEMA = published('Report of foi-gate', {
  ...closed({
    schemaVersion: { const: 1 },
    tool: closed({ name: { const: 'foi-gate' }, version: text, rulesHash: sha256, policy: text }),
    files: listOf(file),
    verdict,
    summary: closed({
      files: count,
      blocked: count,
      allowed: count,
      findings: closed({ block: count, warn: count, note: count }),
      people: count,
    }),
    'idleDecisions?': listOf(
      closed({ state: oneOf(['expired', 'unused']), finding: fingerprint, 'rule?': ruleId, ...decision }),
    ),
  }),
});
