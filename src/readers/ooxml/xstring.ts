/**
 * Spreadsheets write characters that XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). They can stand in the
 * middle of a name or number, so nothing may be matched before they are decoded.
 */
export function decodeXString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
