const ENCODED = '\x01';
const VOLUME = '\x01';
const ROOT = '\x02';
const DOWN = '\x03';
const UP = '\x04';
const LONG_VOLUME = '\x05';
const SHARE = '@';

/** The path of another workbook as a person would write it ([MS-XLS] 2.5.277); the control characters of others go. */
export function plainPath(written: string): string {
  if (!written.startsWith(ENCODED)) return written.replace(/[\0-\x1f]/g, ' ').trim();
  let path = '';
  for (let at = 1; at < written.length; at++) {
    const letter = written[at]!;
    if (letter === VOLUME) {
      const drive = written[++at] ?? '';
      path += drive === SHARE ? '\\\\' : `${drive}:\\`;
    } else if (letter === ROOT || letter === DOWN) path += '\\';
    else if (letter === UP) path += '..\\';
    // The length of the path stands next.
    else if (letter === LONG_VOLUME) at++;
    else if (letter >= ' ') path += letter;
  }
  return path;
}
