import type { Hit } from '../model/detection.js';
import { normalise } from './string-hash.js';

/** Longer texts are prose or tables, which are read as such. */
const LONGEST = 2000;
const LONGEST_PIECE = 60;
/** What parts the entries of a list: signs, line ends, and words that hold digits, such as numbers and dates. */
const BETWEEN = /[;|\n\r\t:=()"“”[\]{}]+|\S*\p{N}\S*/gu;
/** Several words, and one comma at most: more of them part entries. */
const ONE_ENTRY = /^(?=.*\s)[^,]*(?:,[^,]*)?$/su;
const COMMAS = /,/gu;
const TRIMMED = /^[\s,.–—-]*(?<words>.*?)[\s,.–—-]*$/su;

/**
 * People in a text that is no sentence: `Okafor, Ada; Marsh, Thomas`, `Ada Okafor 12/03/1975`. `isName` judges one entry by
 * itself. An entry that is no name is looked at once more between its commas.
 */
export function namesInPieces(text: string, isName: (piece: string) => boolean): readonly Hit[] {
  if (text.length > LONGEST) return [];
  const hits: Hit[] = [];
  for (const piece of piecesOf(text, 0, text.length, BETWEEN)) {
    const whole = nameAt(text, piece, isName);
    const parts = whole === undefined ? [...piecesOf(text, ...piece, COMMAS)] : [];
    for (const hit of [whole, ...parts.map((part) => nameAt(text, part, isName))])
      if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

type Stretch = readonly [start: number, end: number];

function nameAt(text: string, [from, to]: Stretch, isName: (piece: string) => boolean): Hit | undefined {
  if (to - from > LONGEST_PIECE * 2) return undefined;
  const words = TRIMMED.exec(text.slice(from, to))?.groups?.words ?? '';
  if (words.length > LONGEST_PIECE || !ONE_ENTRY.test(words) || !isName(words)) return undefined;
  const start = text.indexOf(words, from);
  const end = start + words.length;
  return { rule: 'person/name', start, end, confidence: 'likely', identity: normalise(words) };
}

function* piecesOf(text: string, from: number, to: number, between: RegExp): Generator<Stretch> {
  let start = from;
  for (const match of text.slice(from, to).matchAll(between)) {
    yield [start, from + match.index];
    start = from + match.index + match[0].length;
  }
  yield [start, to];
}
