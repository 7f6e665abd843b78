import type { Concealed, Content } from '../../../model/content.js';
import type { HeardTexts } from '../objects/heard-texts.js';
import { textContent } from '../text-content.js';

/** A text of marked content that is read instead of what is painted there (ISO 32000-2, 14.9). */
export interface StandIn {
  readonly key: 'ActualText' | 'Alt' | 'E';
  readonly text: string;
}

const STRUCTURE: Concealed = { carrier: 'structure-text', by: ['structure'] };
const ALTERNATIVE: Concealed = { carrier: 'alt-text', by: ['alt-text'] };

/** Letters and figures alone, in one spelling: what a ligature or a soft hyphen changes is no difference. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Stand-ins that say what no page shows. `shown` holds the bare letters of all pages. */
export function* hiddenStandIns(standIns: readonly StandIn[], shown: string, heard: HeardTexts): Generator<Content> {
  for (const { key, text } of standIns) {
    const letters = bareLetters(text);
    if (letters === '' || shown.includes(letters) || !heard.isNew(text)) continue;
    const isAlternative = key === 'Alt';
    const field = isAlternative ? 'alternative text' : 'structure';
    yield* textContent(text, { field }, isAlternative ? ALTERNATIVE : STRUCTURE);
  }
}
