import type { TextContent, TextRun } from '../../model/content.js';
import type { Line } from './lines.js';

/** Longer paragraphs, such as a whole log, are handed on in pieces. */
const MOST_CHARACTERS = 256 * 1024;
/** A piece begins with the last line of the one before unless that is longer: an address may lie across the cut. */
const LONGEST_REPEATED = 1024;

/** Lines that follow each other without a blank one. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** The first line is the last one of the paragraph before, which was cut in two. */
  readonly repeatsLine: boolean;
}

export function* paragraphsOf(lines: Iterable<Line>): Generator<Paragraph> {
  let open: Line[] = [];
  let repeatsLine = false;
  let characters = 0;
  for (const line of lines) {
    if (line.text.trim() === '') {
      if (open.length > (repeatsLine ? 1 : 0)) yield { lines: open, repeatsLine };
      open = [];
      repeatsLine = false;
      characters = 0;
      continue;
    }
    open.push(line);
    characters += line.text.length;
    if (characters < MOST_CHARACTERS) continue;
    yield { lines: open, repeatsLine };
    repeatsLine = line.text.length <= LONGEST_REPEATED;
    open = repeatsLine ? [line] : [];
    characters = 0;
  }
  if (open.length > (repeatsLine ? 1 : 0)) yield { lines: open, repeatsLine };
}

/** A paragraph as one text, so that what runs over a line end is found. */
export function paragraphText({ lines }: Paragraph): TextContent {
  const [first, ...others] = lines;
  const runs: [TextRun, ...TextRun[]] = [{ start: 0, at: { line: first!.number } }];
  let start = first!.text.length + 1;
  for (const line of others) {
    runs.push({ start, at: { line: line.number } });
    start += line.text.length + 1;
  }
  return { kind: 'text', text: lines.map((line) => line.text).join('\n'), runs };
}
