import type { KeyedHash } from '../detectors/keyed-hash.js';
import { nameWords } from '../detectors/roster/name-words.js';
import { TITLES } from '../detectors/roster/titles.js';
import type { Concealment, Confidence, Harm, RuleId } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { Location } from '../model/location.js';
import type { DocumentTrace, TableSketch } from '../model/report.js';
import { identityOf } from '../rules/identity.js';
import type { Frame } from './file-scan.js';

/** What people use to remove something, and does not. */
const REMOVED_BY: readonly Concealment[] = ['tracked-deletion', 'covered', 'same-colour'];
const IDENTIFYING: readonly Harm[] = ['identifier', 'contact', 'case'];
const NAME = 'person/name';
const MOST_HASHES = 20_000;
const MOST_TABLES = 64;
const SHORTEST_IDENTITY = 5;

interface Trace {
  readonly frame: Frame;
  readonly removed: Set<number>;
  /** Place of each by its hash. */
  readonly present: Map<number, number>;
  readonly visible: Set<number>;
  readonly places: Location[];
  readonly tables: TableSketch[];
}

/** Something that tells a person, as it stands in a document. */
export interface Sighting {
  readonly rule: RuleId;
  readonly harm: Harm;
  readonly confidence: Confidence;
  readonly value: string;
  readonly concealed: Concealed | undefined;
  /** Ready to be shown. */
  readonly at: Location;
}

/** What is remembered of each document of a file to compare it with others: nothing but keyed hashes. */
export class Traces {
  readonly #hash: KeyedHash;
  readonly #show: (name: string) => string;
  readonly #traces = new Map<string, Trace>();

  constructor(hash: KeyedHash, show: (name: string) => string) {
    this.#hash = hash;
    this.#show = show;
  }

  /** Names in full and what singles out a person; a surname alone stands in too many documents. */
  see(sighting: Sighting, frame: Frame): void {
    const key = keyOf(sighting);
    if (key === undefined) return;
    const trace = this.#traceOf(frame);
    const hash = this.#hash(key);
    const { concealed, at } = sighting;
    if (concealed?.by.some((mechanism) => REMOVED_BY.includes(mechanism))) {
      if (trace.removed.size < MOST_HASHES) trace.removed.add(hash);
      return;
    }
    if (concealed === undefined) trace.visible.add(hash);
    if (trace.present.has(hash) || trace.present.size >= MOST_HASHES) return;
    trace.present.set(hash, placeIn(trace.places, at));
  }

  /** Tables beyond the bound are left out, the smallest ones. */
  addTable(sketch: TableSketch, frame: Frame): void {
    const { tables } = this.#traceOf(frame);
    tables.push(sketch);
    if (tables.length <= MOST_TABLES) return;
    tables.sort((one, other) => other.rows - one.rows);
    tables.pop();
  }

  /** Keyed hash of any value. */
  hash(value: string): number {
    return this.#hash(value);
  }

  finish(): readonly DocumentTrace[] {
    return [...this.#traces.values()].map(({ frame, removed, present, visible, places, tables }) => ({
      trail: frame.trail.map(this.#show),
      format: frame.format,
      // What stands in plain sight a few lines further on was edited, not removed.
      removed: [...removed].filter((hash) => !visible.has(hash)),
      present: [...present],
      places,
      tables,
    }));
  }

  #traceOf(frame: Frame): Trace {
    const key = frame.trail.join('\0');
    let trace = this.#traces.get(key);
    if (trace === undefined) {
      trace = { frame, removed: new Set(), present: new Map(), visible: new Set(), places: [], tables: [] };
      this.#traces.set(key, trace);
    }
    return trace;
  }
}

/** True for what is compared between documents: people's names, and what singles one out. */
export function isTraced(rule: RuleId, harm: Harm, confidence: Confidence): boolean {
  return confidence !== 'signal' && (rule === NAME || IDENTIFYING.includes(harm));
}

function keyOf({ rule, harm, confidence, value }: Sighting): string | undefined {
  if (!isTraced(rule, harm, confidence)) return undefined;
  if (rule === NAME) {
    const words = nameWords(value).filter((word) => word.length > 1 && !TITLES.has(word));
    return words.length < 2 ? undefined : `name ${words.sort().join(' ')}`;
  }
  const identity = identityOf(value);
  return identity.length < SHORTEST_IDENTITY ? undefined : `number ${identity}`;
}

/** Index of the place without what tells single words apart. */
function placeIn(places: Location[], { box: _box, column: _column, ...at }: Location): number {
  const told = JSON.stringify(at);
  const last = places.at(-1);
  if (last !== undefined && JSON.stringify(last) === told) return places.length - 1;
  return places.push(at) - 1;
}
