import { decodeBytes } from '../../bytes/text-encoding.js';

/** Character sets of fonts by their number in `\fcharset` (RTF 1.9.1, font table); absent: that of the document. */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

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

/** Code page of a font's character set. */
export function codePageOfCharset(charset: number): number | undefined {
  return CHARSETS[charset];
}

/** Bytes in a Windows code page as text. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const label = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : LABELS[codePage];
  return decodeBytes(Buffer.from(bytes), label ?? 'windows-1252').text;
}
