const WESTERN = 1252;

/** Code pages by the lower ten bits of a language's number ([MS-LCID]). */
const CODE_PAGES: Readonly<Record<number, number>> = {
  1: 1256,
  2: 1251,
  4: 936,
  5: 1250,
  8: 1253,
  13: 1255,
  14: 1250,
  17: 932,
  18: 949,
  21: 1250,
  24: 1250,
  25: 1251,
  26: 1250,
  27: 1250,
  30: 874,
  31: 1254,
  34: 1251,
  35: 1251,
  36: 1250,
  37: 1257,
  38: 1257,
  39: 1257,
};

/** The code page that Windows of a language writes in, for documents that do not say. */
export function codePageOf(language: number): number {
  return CODE_PAGES[language & 0x3ff] ?? WESTERN;
}
