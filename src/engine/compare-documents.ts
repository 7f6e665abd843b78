import type { Carrier, Concealment, Confidence, RuleId, Visibility } from '../model/catalogue.js';
import type { Location } from '../model/location.js';
import type { DocumentTrace, TableSketch } from '../model/report.js';
import { describePlace } from './describe-place.js';
import { addHashes } from './string-hash.js';
import { twinOf } from './twin-tables.js';

/** What comparing two documents told of one of them. */
export interface Meeting {
  readonly rule: RuleId;
  readonly confidence: Confidence;
  readonly visibility: Visibility;
  readonly hiddenBy: readonly Concealment[];
  readonly carrier?: Carrier;
  readonly at: Location;
  /** Where the other one shows its part, in words. */
  readonly elsewhere: string;
  readonly count: number;
  readonly digest: number;
}

/** What stands in `document` although the other one shows that it was to go. */
export function meetingsIn(document: DocumentTrace, other: DocumentTrace): readonly Meeting[] {
  return [...exposed(document, other), ...twins(document, other)];
}

function* exposed(document: DocumentTrace, { removed, trail }: DocumentTrace): Generator<Meeting> {
  if (removed.length === 0 || document.present.length === 0) return;
  const gone = new Set(removed);
  const byPlace = new Map<number, number[]>();
  for (const [hash, place] of document.present) {
    if (gone.has(hash)) byPlace.set(place, [...(byPlace.get(place) ?? []), hash]);
  }
  for (const [place, hashes] of byPlace) {
    yield {
      rule: 'redaction/unapplied',
      confidence: 'certain',
      visibility: 'visible',
      hiddenBy: [],
      at: document.places[place] ?? {},
      elsewhere: describePlace({ trail }),
      count: hashes.length,
      digest: hashes.reduce(addHashes, 0),
    };
  }
}

function* twins(document: DocumentTrace, other: DocumentTrace): Generator<Meeting> {
  for (const full of document.tables) {
    for (const poorer of other.tables) {
      if (full === poorer) continue;
      const twin = twinOf(full, poorer);
      if (twin === undefined) continue;
      yield {
        rule: 'dataset/twin-table',
        confidence: twin.confidence,
        ...sideOf(full),
        at: full.at,
        elsewhere: describePlace(poorer.at),
        count: twin.cells,
        digest: twin.digest,
      };
      // One poorer copy is enough to say that this is the fuller one.
      break;
    }
  }
}

function sideOf({ visibility, hiddenBy, carrier }: TableSketch) {
  return { visibility, hiddenBy, ...(carrier === undefined ? {} : { carrier }) };
}
