import type { KeyedHash } from '../detectors/keyed-hash.js';
import type { NameModel } from '../detectors/names/name-model.js';
import type { RosterFinder } from '../detectors/roster/roster-finder.js';
import type { Budget } from '../model/bytes.js';
import type { Format, GapReason } from '../model/catalogue.js';
import type { Concealed, StringPool } from '../model/content.js';
import type { TextDetector } from '../model/detection.js';
import type { Location } from '../model/location.js';
import type { Recogniser } from '../model/recognition.js';
import type { GapReport } from '../model/report.js';
import type { RuleSet } from '../rules/load.js';
import { Findings, type Found } from './findings.js';
import { Footprint } from './footprint.js';
import { HiddenPlaces } from './hidden-places.js';
import { NumberMemory } from './number-memory.js';
import { NumberSet } from './number-set.js';
import { PoolScan } from './pool-scan.js';
import { ShownNames } from './shown-names.js';
import { Signatory } from './signatory.js';
import { StringScanner } from './string-scanner.js';
import type { TableKnowledge } from './table-knowledge.js';
import { TextLists } from './text-lists.js';
import { Traces } from './traces.js';
import { VisibleValues } from './visible-values.js';

const MOST_PEOPLE = 1_000_000;

/** What is the same for all files of a run. */
export interface Equipment {
  readonly rules: RuleSet;
  readonly detector: TextDetector;
  readonly names: NameModel;
  readonly knowledge: TableKnowledge;
  /** Knows the people of the organisation's own list. */
  readonly roster?: RosterFinder | undefined;
  /** Reads pages that are only a picture. */
  readonly recogniser: Recogniser;
  readonly showValues: boolean;
  /** Passwords for locked documents, in the order to be tried. */
  readonly passwords: readonly string[];
  readonly key: Buffer;
  /** Hash under that key, for what is compared between documents. */
  readonly hash: KeyedHash;
}

/** Where an artifact stands among those it is nested in. */
export interface Frame {
  readonly format: Format;
  /** Containers passed through, raw. */
  readonly trail: readonly string[];
  /** Concealment of the artifact as a whole, when it is a hidden part of another. */
  readonly concealed: Concealed | undefined;
  readonly depth: number;
}

/** Everything learnt of one top-level file while it is read, nested documents included. */
export class FileScan {
  readonly equipment: Equipment;
  readonly budget: Budget;
  readonly memory = new NumberMemory();
  readonly scanner: StringScanner;
  readonly findings: Findings;
  readonly places = new HiddenPlaces();
  readonly visible: VisibleValues;
  /** Facts of the structure, told at the end where no hidden place tells more. */
  readonly facts: Found[] = [];
  readonly lists = new TextLists();
  readonly signatory = new Signatory();
  /** Documents that a reader read, the file itself among them. */
  documents = 0;
  readonly footprint = new Footprint();
  readonly shown: ShownNames;
  /** Hashes of the people whose names were found. */
  readonly people: NumberSet;
  readonly gaps: GapReport[] = [];
  /** For comparisons between documents. */
  readonly traces: Traces;
  readonly #toldGaps = new Set<string>();
  readonly #pools = new Map<StringPool, PoolScan>();

  constructor(equipment: Equipment, budget: Budget) {
    this.equipment = equipment;
    this.budget = budget;
    this.scanner = new StringScanner(equipment.detector, equipment.names, equipment.roster);
    this.findings = new Findings(equipment.rules.byId, equipment.showValues);
    this.visible = new VisibleValues(this.memory);
    this.shown = new ShownNames(this.scanner, equipment.showValues);
    this.people = new NumberSet(MOST_PEOPLE, { left: MOST_PEOPLE });
    this.traces = new Traces(equipment.hash, (name) => this.shown.show(name));
  }

  pool(pool: StringPool): PoolScan {
    let scan = this.#pools.get(pool);
    if (scan === undefined) {
      scan = new PoolScan(pool, this.scanner, this.budget);
      this.#pools.set(pool, scan);
      this.visible.addPool(scan);
    }
    return scan;
  }

  /** Folds what can be told only once everything was read: facts, and hidden places compared with what is seen. */
  finish(): void {
    const isTold = this.places.telling();
    for (const fact of this.facts) if (!isTold(fact.rule, fact.at)) this.findings.fold(fact);
    for (const list of this.lists.finish()) {
      this.findings.fold(list);
      if (list.concealed !== undefined) this.places.addPeople({ ...list, concealed: list.concealed }, list.people ?? 0);
    }
    this.places.report(this.findings, this.visible);
  }

  gap(reason: GapReason, detail: string, at: Location, frame: Frame): void {
    const location = this.shown.locate(at, frame.trail);
    const told = JSON.stringify([reason, detail, location]);
    if (this.#toldGaps.has(told)) return;
    this.#toldGaps.add(told);
    this.gaps.push({ reason, detail, location });
  }
}

/** What hides a piece of an artifact: its own concealment, or that of the artifact. */
export function concealmentIn(frame: Frame, own: Concealed | undefined): Concealed | undefined {
  return own ?? frame.concealed;
}
