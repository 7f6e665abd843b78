import { decodeText } from './decode-text.js';
import type { Line } from './lines.js';
import type { TextRow } from './text-row.js';

/** Contact cards (RFC 6350; versions 2.1 and 3.0 as well) and calendars (RFC 5545) begin so. */
const BEGINS = /^\s*BEGIN:(?:VCARD|VCALENDAR)\s*[\r\n]/iu;
/** A property: its group and name, its parameters, its value. */
const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/su;
const QUOTED_PRINTABLE = /;(?:ENCODING=)?QUOTED-PRINTABLE\b/iu;
const COMMON_NAME = /;CN=(?:"([^"]*)"|([^;:]*))/iu;
const ESCAPED = /\\([\\,;nN])/gu;

/** What stands in a column of the table of cards, by the properties that give it. */
const COLUMNS: readonly (readonly [header: string, properties: readonly string[]])[] = [
  ['Full name', ['FN', 'N']],
  ['Telephone', ['TEL']],
  ['Email', ['EMAIL']],
  ['Date of birth', ['BDAY']],
  ['Address', ['ADR']],
  ['Organisation', ['ORG']],
  ['Role', ['TITLE', 'ROLE']],
];
/** What the columns of people of cards hold, by 1-based column. */
export const CARD_HEADERS: ReadonlyMap<number, string> = new Map(COLUMNS.map(([header], index) => [index + 1, header]));
const NAME = 0;
const EMAIL = 2;
const PEOPLE_OF_EVENTS = ['ATTENDEE', 'ORGANIZER'];
/** Rows after which a table begins anew, so that memory stays bounded. */
const MOST_ROWS = 5000;
/** What a property that is broken over lines may grow to before it is handed on in pieces. */
const MOST_CHARACTERS = 256 * 1024;

/** A property of which lines are still to come. */
interface OpenProperty {
  readonly number: number;
  readonly pieces: string[];
  readonly isEncoded: boolean;
  length: number;
}

/** True for a file of contact cards or of a calendar; `start` is its beginning. */
export function beginsCards(start: string): boolean {
  return BEGINS.test(start);
}

/** The lines of cards and calendars with what was broken over lines joined, and decoded. */
export function* unfolded(lines: Iterable<Line>): Generator<Line> {
  let open: OpenProperty | undefined;
  for (const { text, number } of lines) {
    const isBroken = open?.isEncoded === true && open.pieces.at(-1)!.endsWith('=');
    if (open !== undefined && open.length < MOST_CHARACTERS && (isBroken || /^[ \t]/u.test(text))) {
      if (isBroken) open.pieces.push(open.pieces.pop()!.slice(0, -1), text.replace(/^[ \t]/u, ''));
      else open.pieces.push(text.slice(1));
      open.length += text.length;
      continue;
    }
    if (open !== undefined) yield closed(open);
    open = { number, pieces: [text], isEncoded: isEncoded(text), length: text.length };
  }
  if (open !== undefined) yield closed(open);
}

/** People of cards and calendars, one a row. */
export function* peopleOfCards(lines: Iterable<Line>): Generator<readonly TextRow[]> {
  let rows: TextRow[] = [];
  let card: { readonly number: number; readonly fields: string[] } | undefined;
  for (const { text, number } of lines) {
    const [, property = '', parameters = '', value = ''] = PROPERTY.exec(text) ?? [];
    const name = property.toUpperCase();
    if (PEOPLE_OF_EVENTS.includes(name)) rows.push({ number, fields: personOf(parameters, value) });
    else if (name === 'BEGIN' && /^vcard$/iu.test(value.trim())) card = { number, fields: blank() };
    else if (name === 'END' && card !== undefined) {
      rows.push(card);
      card = undefined;
    } else if (card !== undefined) putProperty(card.fields, name, value);
    if (rows.length < MOST_ROWS) continue;
    yield* tableOf(rows);
    rows = [];
  }
  yield* tableOf(card === undefined ? rows : [...rows, card]);
}

const blank = (): string[] => COLUMNS.map(() => '');

function* tableOf(rows: readonly TextRow[]): Generator<readonly TextRow[]> {
  const filled = rows.filter(({ fields }) => fields.some((field) => field !== ''));
  if (filled.length > 0) yield filled;
}

/** The first value of a property counts; a name in parts where the card gives none in full. */
function putProperty(fields: string[], name: string, value: string): void {
  const column = COLUMNS.findIndex(([, properties]) => properties.includes(name));
  if (column < 0 || (fields[column] !== '' && name !== 'FN')) return;
  const parts = value.split(/(?<!\\);/u).map((part) => plain(part).trim());
  // Surname, given names, further ones, titles.
  const told = name === 'N' ? parts.slice(0, 3) : parts;
  fields[column] = told.filter((part) => part !== '').join(', ');
}

function personOf(parameters: string, value: string): string[] {
  const fields = blank();
  const [, quoted, bare = ''] = COMMON_NAME.exec(parameters) ?? [];
  fields[NAME] = (quoted ?? bare).trim();
  fields[EMAIL] = value.replace(/^mailto:/iu, '').trim();
  return fields;
}

const plain = (value: string): string =>
  value.replace(ESCAPED, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));

const isEncoded = (text: string): boolean => QUOTED_PRINTABLE.test(text.slice(0, text.indexOf(':') + 1));

function closed({ pieces, number, isEncoded: encoded }: OpenProperty): Line {
  const text = pieces.join('');
  if (!encoded) return { text, number };
  const colon = text.indexOf(':') + 1;
  const hex = text
    .slice(colon)
    .replace(/=([0-9a-f]{2})|[\s\S]/giu, (sign, code?: string) => code ?? Buffer.from(sign).toString('hex'));
  return { text: text.slice(0, colon) + decodeText(Buffer.from(hex, 'hex')), number };
}
