import { printable } from './printable.js';

/**
 * The text in lines of at most `width` columns. The first begins with `lead`, the others are indented as far as `lead`
 * reaches. A word longer than a line stands alone and whole, so that a path can be copied.
 */
export function wrap(text: string, width: number, lead = ''): string[] {
  const room = Math.max(20, width - lead.length);
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  const indent = ' '.repeat(lead.length);
  return lines.map((part, at) => `${at === 0 ? lead : indent}${part}`.trimEnd());
}
