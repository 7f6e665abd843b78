import type { Hit } from '../model/detection.js';

/** How letters and mails end, in English, Welsh, Irish and Gaelic; alone in its line. */
const CLOSING =
  /(?:^|\n)[ \t]*(?:yours (?:sincerely|faithfully|truly)|(?:with )?(?:(?:kind(?:est)?|best|warm(?:est)?|many) )?regards|(?:yr eiddoch )?yn gywir|cofion|is mise,? le meas|le meas|le gach dea-ghuí|leis gach dùrachd)[ \t]*[,.]?[ \t]*(?=\n|$)/giu;
/** Characters between the closing and the end of the name below it. */
const REACH = 160;

/** The hits of a text without names that lie in how a letter ends: in Welsh or Irish its words look like one. */
export function withoutClosings(text: string, hits: readonly Hit[]): readonly Hit[] {
  const closings = [...text.matchAll(CLOSING)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  if (closings.length === 0) return hits;
  const isClosing = (hit: Hit): boolean => closings.some(({ start, end }) => hit.start >= start && hit.end <= end);
  return hits.filter((hit) => hit.rule !== 'person/name' || !isClosing(hit));
}

/** Finds who signed a letter. Its texts come one after the other, and the name may stand in one of its own. */
export class Signatory {
  /** Characters left in which the name may follow, 0 where no letter has ended. */
  #left = 0;

  /** The name that signs the text, undefined where none does. */
  in(text: string, hits: readonly Hit[]): Hit | undefined {
    const names = hits.filter(({ rule }) => rule === 'person/name').sort((one, other) => one.start - other.start);
    const carried = this.#left > 0 ? names.find(({ end }) => end <= this.#left) : undefined;
    this.#left = carried === undefined ? Math.max(0, this.#left - text.length) : 0;
    let signed = carried;
    for (const { index, 0: closing } of text.matchAll(CLOSING)) {
      const after = index + closing.length;
      const next = names.find(({ start, end }) => start >= after && end <= after + REACH);
      signed ??= next;
      this.#left = next === undefined ? Math.max(0, REACH - (text.length - after)) : 0;
    }
    return signed;
  }
}
