const REFERENCE = /&(?:#x([0-9a-f]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/gi;
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REPLACEMENT = '\ufffd';

/** Text as XML means it: line ends are LF, references are what they stand for; unknown references stay as written. */
export function decodeXmlText(raw: string): string {
  return decodeReferences(normaliseLineEnds(raw));
}

/** An attribute's value as XML means it: white space written as such is a space, white space by reference stays. */
export function decodeXmlAttribute(raw: string): string {
  return decodeReferences(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw);
}

/** Line ends as XML means them, without a look at references: for CDATA. */
export function normaliseLineEnds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

function decodeReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    REFERENCE,
    (written: string, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return PREDEFINED[name] ?? written;
      return characterOf(hex === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hex, 16));
    },
  );
}

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : REPLACEMENT;
}
