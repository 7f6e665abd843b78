import type { Concealment, Format, RuleId } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { Location } from '../model/location.js';
import { around, type Box } from './box.js';
import type { ColumnSlice } from './column-slice.js';
import { digestOf } from './counted-cells.js';
import type { Findings } from './findings.js';
import { addHashes, hashText, normalise } from './string-hash.js';
import type { VisibleValues } from './visible-values.js';

/** Which place of a file hides something. */
export interface PlaceOf {
  readonly concealed: Concealed;
  /** Location without range, ready to be shown. */
  readonly at: Location;
  readonly format: Format;
  /** Hidden columns are told apart until neighbours are joined. */
  readonly column?: number | undefined;
}

/** What lies in one hidden place: one structural finding in the end. */
export interface HiddenPlace {
  readonly of: PlaceOf;
  readonly by: Set<Concealment>;
  readonly slices: ColumnSlice[];
  /** Of these the words to choose from. */
  readonly choices: ColumnSlice[];
  readonly texts: string[];
  box: Box | undefined;
  count: number;
  digest: number;
  personal: boolean;
  people: number;
  /** People told apart by each rule: the same person has a name and a date of birth. */
  readonly identities: Map<RuleId, Set<number>>;
  /** Known to hold what is not visible: a nested document, or more texts than are compared. */
  novel: boolean;
}

/** Texts of one place that are kept to be compared; more are taken to be new. */
const MOST_TEXTS = 20_000;

const MOST_IDENTITIES = 200_000;

/** The places that hide something, each once. */
export class HiddenPlaces {
  readonly #places = new Map<string, HiddenPlace>();

  place(of: PlaceOf): HiddenPlace {
    const { at, concealed, column } = of;
    const ownColumn = concealed.carrier === 'column' ? column : undefined;
    const key = JSON.stringify([concealed.carrier, at.trail, at.part, at.sheet, at.page, at.story, ownColumn]);
    let place = this.#places.get(key);
    if (place === undefined) {
      place = {
        of: { ...of, column: ownColumn },
        by: new Set(),
        slices: [],
        choices: [],
        texts: [],
        box: undefined,
        count: 0,
        digest: 0,
        personal: false,
        people: 0,
        identities: new Map(),
        novel: false,
      };
      this.#places.set(key, place);
    }
    for (const mechanism of concealed.by) place.by.add(mechanism);
    return place;
  }

  /**
   * Cells of one column of the place; `box` is where they lie, absent where there is no grid. Words to choose from, some of
   * which were chosen, are no data that the visible part lacks.
   */
  addSlice(of: PlaceOf, slice: ColumnSlice, box: Box | undefined, isChoices: boolean): void {
    const place = this.place(of);
    place.slices.push(slice);
    if (isChoices) place.choices.push(slice);
    place.count += slice.cells;
    if (box !== undefined) place.box = around(box, place.box);
  }

  /** A text of the place; `compared` is what of it the visible part might lack, '' for nothing. */
  addText(of: PlaceOf, text: string, compared: string): void {
    const place = this.place(of);
    place.count++;
    place.digest = addHashes(place.digest, hashText(normalise(text)));
    if (compared === '') return;
    if (place.texts.length < MOST_TEXTS) place.texts.push(compared);
    else place.novel = true;
  }

  /** A text of the place holds someone's data; `identity` tells people apart where it can. */
  addPerson(of: PlaceOf, rule: RuleId, identity: number | undefined): void {
    const place = this.place(of);
    place.personal = true;
    if (identity === undefined) return;
    const known = place.identities.get(rule) ?? new Set();
    place.identities.set(rule, known);
    if (known.size < MOST_IDENTITIES) known.add(identity);
  }

  /** People's data was found in a table of the place. */
  addPeople(of: PlaceOf, people: number): void {
    const place = this.place(of);
    place.personal = true;
    place.people = Math.max(place.people, people);
  }

  /** Tells where a place of a part holds what a rule is about: the fact that there is one adds nothing to it. */
  telling(): (rule: RuleId, at: Location) => boolean {
    const keyOf = (carrier: string, { part, trail }: Location): string => JSON.stringify([carrier, part, trail]);
    const told = new Set<string>();
    for (const { of, count } of this.#places.values()) {
      if (count > 0) told.add(keyOf(`hidden/${of.concealed.carrier}`, of.at));
    }
    return (rule, at) => told.has(keyOf(rule, at));
  }

  /** Folds one finding for each place that holds something. */
  report(findings: Findings, visible: VisibleValues): void {
    for (const place of joinColumns([...this.#places.values()])) {
      if (place.count === 0) continue;
      const { of, by, box, count, digest, personal, slices } = place;
      const people = Math.max(place.people, ...[...place.identities.values()].map(({ size }) => size));
      const [first, ...more] = [...by].sort();
      findings.fold({
        rule: `hidden/${of.concealed.carrier}` satisfies RuleId,
        confidence: 'certain',
        concealed: { carrier: of.concealed.carrier, by: [first!, ...more] },
        at: of.at,
        format: of.format,
        box,
        column: of.column,
        count,
        ...(personal ? { people: people === 0 ? undefined : people } : {}),
        digest: addHashes(digest, digestOf(slices, [], 'every')),
        personal,
        novel: place.novel || isNovel(place, visible),
      });
    }
  }
}

function isNovel({ slices, choices, texts }: HiddenPlace, visible: VisibleValues): boolean {
  const known = choices.some((slice) => visible.shares(slice)) ? new Set(choices) : new Set<ColumnSlice>();
  const compared = slices.filter((slice) => !known.has(slice));
  return compared.some((slice) => visible.lacks(slice)) || texts.some((text) => visible.lacksText(text));
}

/** Neighbouring hidden columns of a sheet are one place to unhide. */
function joinColumns(places: readonly HiddenPlace[]): readonly HiddenPlace[] {
  const joined: HiddenPlace[] = [];
  const columns = places.filter(({ of }) => of.column !== undefined);
  columns.sort((one, other) => compareSheets(one, other) || one.of.column! - other.of.column!);
  for (const place of columns) {
    const last = joined.at(-1);
    const follows =
      last?.box !== undefined && compareSheets(last, place) === 0 && last.box.right + 1 === place.of.column;
    if (follows) join(last, place);
    else joined.push(place);
  }
  return [...places.filter(({ of }) => of.column === undefined), ...joined];
}

function join(into: HiddenPlace, place: HiddenPlace): void {
  into.slices.push(...place.slices);
  into.choices.push(...place.choices);
  into.box = place.box === undefined ? into.box : around(place.box, into.box);
  for (const mechanism of place.by) into.by.add(mechanism);
  into.count += place.count;
  into.digest = addHashes(into.digest, place.digest);
  into.personal ||= place.personal;
  into.people = Math.max(into.people, place.people);
}

function compareSheets(one: HiddenPlace, other: HiddenPlace): number {
  const [left, right] = [sheetKey(one), sheetKey(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const sheetKey = ({ of }: HiddenPlace): string => JSON.stringify([of.at.trail, of.at.part, of.at.sheet]);
