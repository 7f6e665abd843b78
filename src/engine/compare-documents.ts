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

const NO_MEETINGS: readonly Meeting[] = [];

/** What stands in `document` although the other one shows that it was to go. */
export function meetingsIn(document: DocumentTrace, other: DocumentTrace): readonly Meeting[] {
  const mayExpose = document.present.length > 0 && other.removed.length > 0;
  const mayTwin = document.tables.length > 0 && other.tables.length > 0;
  // An archive has millions of pairs of documents, and nearly all of them have nothing to compare.
  if (!mayExpose && !mayTwin) return NO_MEETINGS;
  return [...exposed(document, other), ...twins(document, other)];
}

/** What stands in `document` although somebody tried to remove it from the other one. */
export function* exposed(document: DocumentTrace, { removed, trail }: DocumentTrace): Generator<Meeting> {
  const gone = new Set(removed);
  const byPlace = new Map<number, number[]>();
  for (const [hash, place] of document.present) {
    if (!gone.has(hash)) continue;
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [hash]);
    else known.push(hash);
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

/** Tables of `document` that stand in the other one with less in them. */
export function* twins(document: DocumentTrace, other: DocumentTrace): Generator<Meeting> {
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
