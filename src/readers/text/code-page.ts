import { decodeBytes } from '../../bytes/text-encoding.js';

/** Labels of the WHATWG Encoding Standard by Windows code page. Those of DOS that it lacks are read as Western. */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Bytes in a Windows code page as text. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const label = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : LABELS[codePage];
  return decodeBytes(Buffer.from(bytes), label ?? 'windows-1252').text;
}
