import { pick } from '../../detectors/names/training/random.js';
import type { Random } from './numbers.js';

/** What stands around a number; `<>` is its place. */
export type Frame = string;

/** Around a word that names the number, such as `NI number`. */
const LABELLED: readonly Frame[] = [
  '@: <>',
  '@ <>',
  '@\t<>',
  '@ - <>',
  '@\n<>',
  '(@ <>)',
  'His @ is <>.',
  'The @ was <>, which was checked on the day.',
  'Please find below the details you asked for.\n@: <>\nDate received: 12/03/2019',
  'Name: withheld | @: <> | Status: closed',
  '<> (@)',
];

/** Where the words stand further off, or the number beside another. */
const LOOSE: readonly Frame[] = [
  '@ (where held): <>',
  '@\n\n<>\n',
  '@ <> and one more, illegible',
  'scan_@_<>_final.pdf',
  '<>, his @, was left in',
  '@………… <>',
  '@ = “<>”',
];

/** Where nothing names it. */
const ALONE: readonly Frame[] = [
  '<>',
  'Records held: <>.',
  'Closed;<>;2019',
  'see <> for more',
  '12 | <> | Belfast',
  'The file of <>\nwas reviewed.',
  '“<>”',
];

const LOOSE_SHARE = 0.25;

export const labelled = (word: string, random: Random): Frame =>
  pick(random() < LOOSE_SHARE ? LOOSE : LABELLED, random).replace('@', word);
export const alone = (random: Random): Frame => pick(ALONE, random);

const WIDE = 0xfee0;
const widened = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDE));

/** What typists, word processors, scanners and printers do to a number without changing what it is. */
export function disguised(value: string, random: Random): string {
  const roll = random();
  if (roll < 0.06) return value.replaceAll(' ', '\u00A0');
  if (roll < 0.1) return value.replaceAll('-', '\u2011');
  if (roll < 0.13) return widened(value);
  if (roll < 0.17) return value.replace(' ', '\n');
  if (roll < 0.2) return value.replaceAll(' ', '\u202F');
  if (roll < 0.21) return value.replace(' ', ' \n ');
  if (roll < 0.22) return `${value.slice(0, 2)}\u200B${value.slice(2)}`;
  return value;
}
