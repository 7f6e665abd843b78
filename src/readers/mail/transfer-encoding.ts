const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** What a part was before it was made fit for mail (RFC 2045, 6). An encoding that is not known leaves it as it is. */
export function decodeTransfer(content: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'base64':
      return decodeBase64(content);
    case 'quoted-printable':
      return decodeQuotedPrintable(content);
    case 'x-uuencode':
    case 'x-uue':
    case 'uuencode':
      return uuencodedFiles(content.toString('latin1')).files[0]?.content ?? content;
    default:
      return content;
  }
}

/** Padding ends a piece, not the content: several encodings may follow each other. */
function decodeBase64(content: Buffer): Buffer {
  const letters = content.toString('latin1').replace(/[^A-Za-z0-9+/=]+/gu, '');
  const padding = letters.indexOf('=');
  if (padding < 0 || padding >= letters.length - 2) return Buffer.from(letters, 'base64');
  return Buffer.concat(letters.split(/=+/u).map((piece) => Buffer.from(piece, 'base64')));
}

export function decodeQuotedPrintable(content: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(content.length);
  let length = 0;
  for (let at = 0; at < content.length; at++) {
    const byte = content[at]!;
    if (byte !== EQUALS) {
      decoded[length++] = byte;
      continue;
    }
    const lineEnd = softBreak(content, at + 1);
    if (lineEnd > 0) {
      at = lineEnd - 1;
      continue;
    }
    const value = Number.parseInt(content.toString('latin1', at + 1, at + 3), 16);
    if (/^[0-9a-f]{2}$/iu.test(content.toString('latin1', at + 1, at + 3))) {
      decoded[length++] = value;
      at += 2;
    } else decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

/** Behind the line end that an equals sign hides, blanks before it included; 0 when there is none. */
function softBreak(content: Buffer, from: number): number {
  let at = from;
  while (content[at] === 0x20 || content[at] === 0x09) at++;
  if (content[at] === CR) at++;
  if (content[at] === LF) return at + 1;
  return at > from && content[at - 1] === CR ? at : 0;
}

export interface EncodedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Files that old programs wrote into the text of a mail (POSIX uuencode), and the text without them. */
export function uuencodedFiles(text: string): { readonly files: readonly EncodedFile[]; readonly rest: string } {
  if (!/^begin [0-7]{3,4} /mu.test(text)) return { files: [], rest: text };
  const files: EncodedFile[] = [];
  const rest: string[] = [];
  let open: { readonly name: string; readonly lines: Buffer[] } | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const begin = /^begin [0-7]{3,4} (.+)$/u.exec(line);
    if (open === undefined && begin !== null) open = { name: begin[1]!, lines: [] };
    else if (open === undefined) rest.push(line);
    else if (/^end\s*$/u.test(line) || !isEncodedLine(line)) {
      files.push({ name: open.name, content: Buffer.concat(open.lines) });
      if (!/^end\s*$/u.test(line)) rest.push(line);
      open = undefined;
    } else open.lines.push(decodeUuLine(line));
  }
  if (open !== undefined) files.push({ name: open.name, content: Buffer.concat(open.lines) });
  return { files, rest: rest.join('\n') };
}

/** The first character counts the bytes; blanks at the end may be lost. */
function isEncodedLine(line: string): boolean {
  return /^[ -`]{0,64}$/u.test(line);
}

function decodeUuLine(line: string): Buffer {
  const count = line === '' ? 0 : (line.charCodeAt(0) - 32) & 63;
  const bytes = Buffer.alloc(count);
  const bits = (at: number): number => (((at < line.length ? line.charCodeAt(at) : 32) - 32) & 63) >>> 0;
  for (let out = 0, at = 1; out < count; out += 3, at += 4) {
    const group = (bits(at) << 18) | (bits(at + 1) << 12) | (bits(at + 2) << 6) | bits(at + 3);
    for (let byte = 0; byte < 3 && out + byte < count; byte++) bytes[out + byte] = (group >>> (16 - byte * 8)) & 0xff;
  }
  return bytes;
}
