import type { RuleId } from '../model/catalogue.js';
import type { Location } from '../model/location.js';
import { mask } from '../model/masked.js';
import { needsPersonBeside } from './personal.js';
import { NameBit } from './string-class.js';
import type { StringScanner } from './string-scanner.js';

/**
 * Names of sheets, parts and nested files as a report may show them: masked where they are personal themselves,
 * because a location is printed without being asked for evidence.
 */
export class ShownNames {
  readonly #scanner: StringScanner;
  readonly #showValues: boolean;
  readonly #shown = new Map<string, string>();

  constructor(scanner: StringScanner, showValues: boolean) {
    this.#scanner = scanner;
    this.#showValues = showValues;
  }

  show(name: string): string {
    if (this.#showValues) return name;
    let shown = this.#shown.get(name);
    if (shown === undefined) {
      shown = this.isPersonal(name) ? mask(name) : name;
      this.#shown.set(name, shown);
    }
    return shown;
  }

  /** True when the name of a sheet, a part or a file holds what a rule about people finds in it. */
  isPersonal(name: string): boolean {
    return name
      .split(/[/\\]/u)
      .some((step) => this.#scanner.handle(step) !== undefined || this.#holdsPeople(wordsOf(step)));
  }

  #holdsPeople(words: string): boolean {
    const { hits, names } = this.#scanner.classify(words);
    if ((names & NameBit.Alone) !== 0 || hits.some(({ rule }) => tellsPeople(rule))) return true;
    return this.#scanner.namesIn(words).some(({ confidence }) => confidence !== 'signal');
  }

  /** A reader's location within `trail`, ready for a report. */
  locate(at: Location, trail: readonly string[]): Location {
    return {
      ...at,
      ...(trail.length > 0 ? { trail: trail.map((name) => this.show(name)) } : {}),
      ...(at.sheet === undefined ? {} : { sheet: this.show(at.sheet) }),
      ...(at.part === undefined ? {} : { part: this.show(at.part) }),
      ...(at.field === undefined ? {} : { field: this.show(at.field) }),
    };
  }
}

function tellsPeople(rule: RuleId): boolean {
  return !rule.startsWith('marking/') && !needsPersonBeside(rule);
}

/** A file name as words: no extension, and spaces for what stands for them. */
export function wordsOf(name: string): string {
  return name
    .replace(/\.\p{L}\w{1,4}$/u, '')
    .replace(/[_.+-]+/gu, ' ')
    .trim();
}
