import { foldNumber, nameWords } from './name-words.js';

/** Somebody of an organisation's own list, as the list writes it. */
export interface RosterPerson {
  readonly surname: string;
  readonly forenames: string;
  /** Where the list has them instead of forenames. */
  readonly initials: string;
  /** Numbers at work, addresses of e-mail. */
  readonly numbers: readonly string[];
}

/**
 * One way of telling a person. `words`: names in whatever order. `initials`: a surname with initials.
 * `number`: what stands for the person at work.
 */
export interface PersonForm {
  readonly kind: 'words' | 'initials' | 'number';
  /** Folded; in alphabetical order for names. */
  readonly words: readonly string[];
  readonly initials: string;
}

/** Forenames beyond these are hardly ever used alone. */
const MOST_FORENAMES = 4;

/** All forms in which a document may tell a person: full, surname with any forename, surname with initials, each number. */
export function formsOf({ surname, forenames, initials, numbers }: RosterPerson): readonly PersonForm[] {
  const surnames = nameWords(surname);
  const given = nameWords(forenames);
  const forms: PersonForm[] = [];
  if (surnames.length > 0) {
    const names = given.filter((word) => word.length > 1);
    if (names.length > 0) forms.push(wordsForm([...surnames, ...names]));
    for (const name of names.slice(0, MOST_FORENAMES)) forms.push(wordsForm([...surnames, name]));
    const letters = nameWords(initials).join('') || given.map((word) => word.charAt(0)).join('');
    if (letters !== '') {
      forms.push(initialsForm(surnames, letters));
      if (letters.length > 1) forms.push(initialsForm(surnames, letters.charAt(0)));
    }
  }
  for (const number of numbers) {
    const folded = foldNumber(number);
    if (folded !== undefined) forms.push(numberForm(folded));
  }
  return forms;
}

export function wordsForm(words: readonly string[]): PersonForm {
  return { kind: 'words', words: [...new Set(words)].sort(), initials: '' };
}

export function initialsForm(surnames: readonly string[], initials: string): PersonForm {
  return { kind: 'initials', words: [...new Set(surnames)].sort(), initials };
}

export function numberForm(folded: string): PersonForm {
  return { kind: 'number', words: [folded], initials: '' };
}

/** A form as one text, different for different forms. */
export function formText({ kind, words, initials }: PersonForm): string {
  return `${kind} ${words.join(' ')} ${initials}`;
}
