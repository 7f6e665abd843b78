/** What a number format does to what stands in a cell. */
export interface FormatEffect {
  readonly date: boolean;
  readonly hidesText: boolean;
  readonly hidesPositive: boolean;
  readonly hidesNegative: boolean;
}

const PLAIN: FormatEffect = { date: false, hidesText: false, hidesPositive: false, hidesNegative: false };

/** Built-in formats of dates and times, the East Asian ones included (ECMA-376 part 1, 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** The effect of a format: of its code, or of the built-in format with that number when it has none. */
export function formatEffect(id: number, code: string | undefined): FormatEffect {
  if (code === undefined) return isBuiltInDate(id) ? { ...PLAIN, date: true } : PLAIN;
  const sections = splitSections(code);
  const [positive, negative, , text] = sections;
  // A format of one section is for numbers of either sign, and what has no section of its own shows as it is.
  const single = sections.length === 1;
  const isEmpty = code.trim() === '';
  return {
    date: sections.some(isDate),
    hidesPositive: !isEmpty && isBlank(positive!),
    hidesNegative: !isEmpty && isBlank(single ? positive! : negative!),
    hidesText: text !== undefined && isBlank(text),
  };
}

/** Sections are divided by semicolons outside of quotes and not escaped. */
function splitSections(code: string): readonly string[] {
  const sections: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < code.length; at++) {
    const character = code[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\\' || character === '_' || character === '*') at++;
    else if (character === ';') {
      sections.push(code.slice(from, at));
      from = at + 1;
    }
  }
  return [...sections, code.slice(from)];
}

/** A section of blanks, empty quotes and padding shows nothing; a colour or condition alone shows the value as it is. */
function isBlank(section: string): boolean {
  return section.replace(/[_*]./gs, '').replace(/\\ /g, '').replace(/"\s*"/g, '').trim() === '';
}

function isDate(section: string): boolean {
  const bare = section
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./gs, '')
    .replace(/[_*]./gs, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '');
  if (/general/i.test(bare)) return false;
  // E+00 is an exponent; e and g alone are years of an era, b of the Buddhist calendar.
  return /[dmyhs]|(?:^|[^0#?])[eg]/i.test(bare.replace(/[0#?.]E[+-]/gi, ''));
}
