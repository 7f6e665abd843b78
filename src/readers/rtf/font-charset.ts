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

/** Code page of a font's character set. */
export function codePageOfCharset(charset: number): number | undefined {
  return CHARSETS[charset];
}
