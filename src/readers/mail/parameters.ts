import { decodeBytes } from '../../bytes/text-encoding.js';
import { decodeHeaderValue } from './encoded-words.js';

/** A field such as `Content-Type: text/plain; charset=utf-8`. */
export interface ParameterField {
  /** In lower case. */
  readonly value: string;
  /** By name in lower case; values decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gu;

/** Parameters in all the ways programs write them: plain, quoted, in pieces and with a character set (RFC 2231). */
export function parseParameters(raw: string): ParameterField {
  const semicolon = raw.indexOf(';');
  const value = (semicolon < 0 ? raw : raw.slice(0, semicolon)).trim().toLowerCase();
  const pieces = new Map<string, { readonly order: number; readonly text: string; readonly isEscaped: boolean }[]>();
  const tail = semicolon < 0 ? '' : raw.slice(semicolon);
  for (const [, label = '', quoted, plain] of tail.matchAll(PARAMETER)) {
    const [, name = '', order, star] = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/u.exec(label.toLowerCase()) ?? [];
    if (name === '') continue;
    const text = quoted === undefined ? (plain ?? '').trim() : quoted.replace(/\\(.)/gu, '$1');
    const known = pieces.get(name) ?? [];
    known.push({ order: order === undefined ? 0 : Number(order), text, isEscaped: star !== undefined });
    pieces.set(name, known);
  }
  const parameters = new Map<string, string>();
  for (const [name, list] of pieces) {
    list.sort((one, other) => one.order - other.order);
    const isEscaped = list.some((piece) => piece.isEscaped);
    // Where a name is given plain and with its character set, the second is the better one.
    const used = isEscaped && list.every(({ order }) => order === 0) ? list.filter((piece) => piece.isEscaped) : list;
    const text = used.map((piece) => piece.text).join('');
    parameters.set(name, isEscaped ? decodeExtended(text) : decodeHeaderValue(text));
  }
  return { value, parameters };
}

/** `utf-8'en'J%C3%A9r%C3%B4me` */
function decodeExtended(text: string): string {
  const match = /^([\w.:-]*)'[^']*'(.*)$/su.exec(text);
  const [charset, content] = match === null ? [undefined, text] : [match[1], match[2]!];
  const bytes = Buffer.from(
    content.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return decodeBytes(bytes, charset === '' ? undefined : charset).text;
}
