/** Codes of fields and formats in a header or footer (ECMA-376 part 1, 18.3.1.46), apart from those that start a section. */
const CODES = /&(?:"[^"]*"|K(?:[0-9A-F]{6}|\d{2}[+-]\d{3})|\d{1,3}|[PNDTZFAGBIUESXYOH](?![a-z]{2}))/gi;

/** What is left of `Page 1 of 9` without its numbers. */
const PAGE_WORDS = /^(?:page|sheet|of|[\s\W\d])*$/i;

/** The words of a header or footer, one section a line; '' when it only counts pages. */
export function headerFooterText(raw: string): string {
  return raw
    .split('&&')
    .map((piece) => piece.replace(CODES, '').replace(/&[LCR]/g, '\n'))
    .join('&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !PAGE_WORDS.test(line))
    .join('\n');
}
