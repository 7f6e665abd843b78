import { foldWord } from './name-words.js';
import { TITLES } from './titles.js';

/** Words of a surname that are written small before its main part. */
const PARTICLES = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'la',
  'le',
  'du',
  'di',
  'da',
  'dos',
  'al',
  'el',
  'bin',
  'ibn',
  'ter',
]);
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;

/** A full name in its parts: "Okafor, Ada", "OKAFOR Ada", "PC Ada Okafor" and "Willem van den Berg". */
export function splitName(name: string): { readonly surname: string; readonly forenames: string } {
  const [before = '', after] = name.split(',', 2);
  if (after !== undefined)
    return { surname: before.trim(), forenames: withoutTitles(after.trim().split(/\s+/u)).join(' ') };
  const words = withoutTitles(before.trim().split(/\s+/u));
  const capitals = words.filter((word) => CAPITALS.test(word));
  if (capitals.length > 0 && capitals.length < words.length) {
    return { surname: capitals.join(' '), forenames: words.filter((word) => !capitals.includes(word)).join(' ') };
  }
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(foldWord(words[at - 1]!))) at--;
  return { surname: words.slice(Math.max(0, at)).join(' '), forenames: words.slice(0, Math.max(0, at)).join(' ') };
}

function withoutTitles(words: readonly string[]): readonly string[] {
  let from = 0;
  while (
    from < words.length - 1 &&
    (TITLES.has(foldWord(words[from]!.replace('.', ''))) || /^\d+$/u.test(words[from]!))
  )
    from++;
  return words.slice(from);
}
