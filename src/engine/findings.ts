import type { Carrier, Concealment, Confidence, Format, Harm, RuleId, Visibility } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { Location, PageBox } from '../model/location.js';
import { type Masked, mask, reveal } from '../model/masked.js';
import type { Finding } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import { wording } from '../rules/words.js';
import { around, type Box, referenceOf } from './box.js';
import { compareLocations } from './compare-locations.js';
import { surer } from './confidence.js';
import { describePlace } from './describe-place.js';
import { documentKind } from './document-kind.js';
import { fingerprint } from './fingerprint.js';
import { addHashes } from './string-hash.js';

/** Boxes told of one finding on one page; the count tells of all. */
const MOST_BOXES = 20;
const MOST_EVIDENCE = 5;
/** From so many findings on, columns and fields of one place are folded together. */
const MANY = 500;

/** Distinct people told apart in one finding; beyond it the number is a lower bound. */
const MOST_IDENTITIES = 200_000;

/** Occurrences of one rule in one place, to be folded with others of it. */
export interface Found {
  readonly rule: RuleId;
  readonly confidence: Confidence;
  readonly concealed?: Concealed | undefined;
  /** Location without range, ready to be shown. */
  readonly at: Location;
  /** Format of the artifact it lies in. */
  readonly format: Format;
  readonly box?: Box | undefined;
  /** Tells places apart that share a location, such as columns of one sheet. */
  readonly column?: number | undefined;
  readonly count: number;
  readonly people?: number | undefined;
  /** Hashes of the people of this occurrence, so that one named twice counts once. */
  readonly identities?: readonly number[];
  /** Hash of the values. */
  readonly digest?: number;
  /** Raw; masked here. */
  readonly evidence?: readonly string[];
  readonly ordinary?: boolean;
  readonly personal?: boolean;
  readonly novel?: boolean;
}

interface Folded {
  readonly rule: RuleId;
  readonly visibility: Visibility;
  readonly carrier: Carrier | undefined;
  readonly format: Format;
  readonly hiddenBy: Set<Concealment>;
  readonly evidence: Set<Masked>;
  at: Location;
  box: Box | undefined;
  /** Boxes on the page, each once. */
  readonly boxes: PageBox[];
  confidence: Confidence;
  count: number;
  people: number | undefined;
  readonly identities: Set<number>;
  digest: number;
  ordinary: boolean;
  personal: boolean | undefined;
  novel: boolean | undefined;
}

const UNWORDED = {
  message: 'This was found by a rule that has no words of its own.',
  fix: 'Look at the place and remove what must not go out.',
};

/** Folds what is found by rule, place and visibility. Counts are kept, whatever is folded. */
export class Findings {
  readonly #folded = new Map<string, Folded>();
  readonly #rules: ReadonlyMap<RuleId, Rule>;
  readonly #showValues: boolean;

  constructor(rules: ReadonlyMap<RuleId, Rule>, showValues: boolean) {
    this.#rules = rules;
    this.#showValues = showValues;
  }

  harmOf(rule: RuleId): Harm {
    return this.#rules.get(rule)?.harm ?? 'structure';
  }

  fold(found: Found): void {
    if (found.count === 0) return;
    const key = this.#keyOf(found);
    const known = this.#folded.get(key);
    if (known) merge(known, found);
    else this.#folded.set(key, opened(found));
    const folded = known ?? this.#folded.get(key)!;
    for (const value of found.evidence ?? []) {
      if (folded.evidence.size >= MOST_EVIDENCE) break;
      folded.evidence.add(this.#showValues ? reveal(value) : mask(value));
    }
  }

  /** All findings in the order of a report. `key` makes the fingerprints. */
  finish(key: Buffer): readonly Finding[] {
    return inOrder([...this.#folded.values()].map((folded) => this.#toFinding(folded, key)));
  }

  #keyOf({ rule, concealed, at, column, ordinary }: Found): string {
    const isCrowded = this.#folded.size >= MANY;
    const fine = isCrowded ? [] : [at.page, column, at.field];
    // Who signed a page is not counted with those it is about.
    const isOrdinary = ordinary === true;
    return JSON.stringify([rule, isOrdinary, concealed?.carrier ?? '', at.trail, at.part, at.sheet, at.story, ...fine]);
  }

  #toFinding(folded: Folded, key: Buffer): Finding {
    const { rule, visibility, carrier, format, confidence, count, digest, personal, novel } = folded;
    const people = folded.identities.size > 0 ? most(folded.people, folded.identities.size) : folded.people;
    const hiddenBy = [...folded.hiddenBy].sort();
    const location = placeOf(folded);
    const definition = this.#rules.get(rule);
    const facts = {
      count,
      where: describePlace(location),
      kind: documentKind(format),
      ...(people === undefined ? {} : { people }),
    };
    return {
      rule,
      harm: this.harmOf(rule),
      confidence,
      visibility,
      hiddenBy,
      ...(carrier === undefined ? {} : { carrier }),
      location,
      count,
      ...(people === undefined ? {} : { people }),
      evidence: [...folded.evidence],
      ...(personal === undefined ? {} : { personal }),
      ...(novel === undefined ? {} : { novel }),
      ...(folded.ordinary ? { ordinary: true } : {}),
      ...(definition === undefined ? UNWORDED : wording(definition, facts)),
      fingerprint: fingerprint({ rule, format, visibility, hiddenBy, at: location, count, digest }, key),
    };
  }
}

/** Findings in the order of a report: by place, then by rule. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (one, other) =>
      compareLocations(one.location, other.location) ||
      compareText(one.rule, other.rule) ||
      compareText(one.visibility, other.visibility) ||
      compareText(one.fingerprint, other.fingerprint),
  );
}

function opened(found: Found): Folded {
  return {
    rule: found.rule,
    visibility: found.concealed === undefined ? 'visible' : 'hidden',
    carrier: found.concealed?.carrier,
    format: found.format,
    hiddenBy: new Set(found.concealed?.by ?? []),
    evidence: new Set(),
    at: found.at,
    box: found.box,
    boxes: found.at.box === undefined ? [] : [found.at.box],
    confidence: found.confidence,
    count: found.count,
    people: found.people,
    identities: new Set(found.identities),
    digest: found.digest ?? 0,
    ordinary: found.ordinary === true,
    personal: found.personal,
    novel: found.novel,
  };
}

/** The place of a finding: its range in a sheet, its boxes on a page. */
function placeOf({ at, box, boxes }: Folded): Location {
  return {
    ...at,
    ...(box === undefined ? {} : { range: referenceOf(box) }),
    ...(at.box !== undefined && boxes.length > 1 ? { boxes } : {}),
  };
}

function merge(into: Folded, found: Found): void {
  for (const mechanism of found.concealed?.by ?? []) into.hiddenBy.add(mechanism);
  if (found.box !== undefined) into.box = around(found.box, into.box);
  addBox(into.boxes, found.at.box);
  if (into.at.page !== found.at.page) into.at = withoutPage(into.at);
  into.confidence = surer(into.confidence, found.confidence);
  into.count += found.count;
  into.people = most(into.people, found.people);
  for (const identity of found.identities ?? []) {
    if (into.identities.size >= MOST_IDENTITIES) break;
    into.identities.add(identity);
  }
  into.digest = addHashes(into.digest, found.digest ?? 0);
  into.ordinary = into.ordinary && found.ordinary === true;
  into.personal = either(into.personal, found.personal);
  into.novel = either(into.novel, found.novel);
}

function addBox(boxes: PageBox[], box: PageBox | undefined): void {
  if (box === undefined || boxes.length >= MOST_BOXES) return;
  if (!boxes.some((known) => known.every((edge, at) => edge === box[at]))) boxes.push(box);
}

function withoutPage({
  page: _page,
  box: _box,
  pageSize: _size,
  paragraph: _paragraph,
  line: _line,
  ...rest
}: Location): Location {
  return rest;
}

const most = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

const either = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === undefined ? other : one || other === true;

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
