import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TesseractSetup } from '../../../src/engine/recognition/tesseract.js';

/** Whether programs can be written as scripts here. */
export const CAN_FAKE = process.platform !== 'win32';

/** A word as the program tells it: text, confidence, left, top, width, height. */
export type ToldWord = readonly [string, number, number, number, number, number];

const HEADER =
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t2479\t3508\t-1\t\n';

/** The table that Tesseract writes for lines of words. */
export const tableOf = (lines: readonly (readonly ToldWord[])[]): string =>
  HEADER +
  lines
    .flatMap((line, number) =>
      line.map(
        ([text, confidence, ...box], word) =>
          `5\t1\t1\t1\t${number + 1}\t${word + 1}\t${box.join('\t')}\t${confidence}\t${text}\n`,
      ),
    )
    .join('');

/** Lines of words that stand side by side, 300 dots an inch, all as sure as told. */
export const linesOf = (texts: readonly string[], confidence = 96): readonly (readonly ToldWord[])[] =>
  texts.map((text, line) => {
    let left = 300;
    return text.split(' ').map((word): ToldWord => {
      const at = left;
      left += word.length * 24 + 20;
      return [word, confidence, at, 300 + line * 70, word.length * 24, 40];
    });
  });

/** What the program does once it has read its input: JavaScript, with `input`, `args` and `say` at hand. */
export const SAYS = (table: string): string => `say(${JSON.stringify(table)});`;

/** A folder with a program named `tesseract` that answers for its version and languages and does as told with pictures. */
export function fakeTesseract(does: string): { readonly folder: string; readonly setup: TesseractSetup } {
  const folder = mkdtempSync(join(tmpdir(), 'fake-tesseract-'));
  const program = join(folder, 'tesseract');
  const script = `#!${process.execPath}
const args = process.argv.slice(2);
const say = (text) => process.stdout.write(text);
if (args[0] === '--version') say('tesseract 9.8.7\\n leptonica-1.0\\n');
else if (args[0] === '--list-langs') say('List of available languages (2):\\neng\\nosd\\n');
else {
  const parts = [];
  process.stdin.on('data', (part) => parts.push(part));
  process.stdin.on('end', () => {
    const input = Buffer.concat(parts);
    ${does}
  });
}
`;
  // A module type of a folder above would count otherwise.
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  writeFileSync(program, script, { mode: 0o755 });
  return { folder, setup: { kind: 'tesseract', program, languages: 'eng', environment: { MARK: 'handed on' } } };
}
