/** A text as patterns read it, and where each of its characters stands in the original. */
export interface PlainText {
  readonly text: string;
  /** Offset in the original of an offset in `text`, UTF-16 code units. */
  originalOf(offset: number): number;
}

const NO_WIDTH = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const SPACES = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const HYPHENS = '\\u2010-\\u2012\\u2212';
/** Wide letters and digits of Asian fonts, and styled ones of mathematics. */
const STYLED = '\\uFF01-\\uFF5E\\u{1D400}-\\u{1D7FF}';
/** Spaces at the end or the beginning of a line, and two where one would do between digits. Each run of them is tried once. */
const LAYOUT = '(?<![ \\t])[ \\t]+\\r?\\n[ \\t]*|\\r?\\n[ \\t]+|\\r\\n|(?<=\\d) {2}(?=\\d)';
const ODD = new RegExp(`[${NO_WIDTH}${SPACES}${HYPHENS}${STYLED}]|${LAYOUT}`, 'u');
const EACH_ODD = new RegExp(`([${NO_WIDTH}])|([${SPACES}])|([${HYPHENS}])|(${LAYOUT})|[${STYLED}]`, 'gu');

/**
 * The same text in plain characters: what reads as a number to a person is one, whatever it is typed with.
 * Undefined where the text is plain already.
 */
export function plainText(text: string): PlainText | undefined {
  if (!ODD.test(text)) return undefined;
  /** Offsets in the plain text from which on a character was left out or shortened, and how much was up to there. */
  const from: number[] = [];
  const lost: number[] = [];
  let missing = 0;
  const plain = text.replace(EACH_ODD, (character, ...groups) => {
    const at = groups[4] as number;
    const read = readAs(character, groups);
    if (read.length < character.length) {
      missing += character.length - read.length;
      from.push(at + character.length - missing);
      lost.push(missing);
    }
    return read;
  });
  return {
    text: plain,
    originalOf: (offset) => offset + (lost[countUpTo(from, offset) - 1] ?? 0),
  };
}

function readAs(character: string, [noWidth, space, hyphen, layout]: readonly unknown[]): string {
  if (noWidth) return '';
  if (space) return ' ';
  if (hyphen) return '-';
  if (layout) return character.includes('\n') ? '\n' : ' ';
  return character.normalize('NFKC');
}

/** How many of these ascending numbers are not above `most`. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
