import type { Location } from '../../model/location.js';

/** A place in words, from the outside in: `bundle.zip > mail.msg: sheet "Staff", A1:F60`. Empty for the file itself. */
export function placeInWords(at: Location): string {
  const containers = at.trail?.join(' > ') ?? '';
  const inside = insideInWords(at);
  if (containers === '') return inside;
  return inside === '' ? containers : `${containers}: ${inside}`;
}

function insideInWords(at: Location): string {
  const words = [
    at.sheet !== undefined && `sheet "${at.sheet}"`,
    at.page !== undefined && `page ${at.page}`,
    at.story,
    at.paragraph !== undefined && `paragraph ${at.paragraph}`,
    at.range,
    at.line !== undefined && `line ${at.line}`,
    at.column !== undefined && `column ${at.column}`,
    at.field !== undefined && `field "${at.field}"`,
  ].filter((word): word is string => typeof word === 'string');
  if (words.length === 0 && at.part !== undefined) return at.part;
  return words.join(', ');
}
