import { createHash, createHmac } from 'node:crypto';
import { basename } from 'node:path';
import { createBudget } from '../bytes/budget.js';
import { openFile } from '../bytes/file-bytes.js';
import { memoryBytes } from '../bytes/memory-bytes.js';
import { keyedHash } from '../detectors/keyed-hash.js';
import type { Roster } from '../detectors/roster/roster.js';
import { createRosterFinder } from '../detectors/roster/roster-finder.js';
import type { Bytes, Limits } from '../model/bytes.js';
import type { Format, Harm } from '../model/catalogue.js';
import type { Reader } from '../model/reader.js';
import { NO_RECOGNISER, type Recogniser } from '../model/recognition.js';
import type { Finding, Inspection } from '../model/report.js';
import { READERS } from '../readers/index.js';
import type { RuleSet } from '../rules/load.js';
import { createTextDetector } from '../rules/text-detector.js';
import { type Equipment, FileScan } from './file-scan.js';
import { inOrder } from './findings.js';
import { limitWords } from './limit-words.js';
import { loadNameModel } from './load-name-model.js';
import { meetingsWithin } from './meetings-within.js';
import { readFile } from './read-artifact.js';
import { wordsOf } from './shown-names.js';
import { sizeAnomaly } from './size-anomaly.js';
import { tableKnowledge } from './table-knowledge.js';

const CHUNK = 1_048_576;

export interface InspectorOptions {
  readonly rules: RuleSet;
  readonly limits: Limits;
  /** Evidence and names of places as they stand, not masked. */
  readonly showValues: boolean;
  /** Key of the fingerprints. */
  readonly key: Buffer;
  /** The organisation's own list of staff. */
  readonly roster?: Roster | undefined;
  /** Passwords for locked documents, in the order to be tried. */
  readonly passwords?: readonly string[] | undefined;
  /** Reads pages that are only a picture; none unless told. */
  readonly recogniser?: Recogniser | undefined;
  /** In the order they are asked; all there are unless told. */
  readonly readers?: readonly Reader[];
}

/** Reads documents and says what lies in them. It judges nothing. */
export interface Inspector {
  /** Throws only what the file system throws when the file cannot be opened or read. */
  inspect(path: string, shownAs: string): Promise<Inspection>;
  inspectBytes(buffer: Buffer, shownAs: string): Promise<Inspection>;
}

/** Prepares rules and names once, for all files. Whatever a document holds, the outcome is an inspection with gaps. */
export function createInspector(options: InspectorOptions): Inspector {
  const { rules, limits, showValues, key, roster, recogniser = NO_RECOGNISER, readers = READERS } = options;
  const equipment: Equipment = {
    rules,
    detector: createTextDetector(rules.rules),
    names: loadNameModel(),
    knowledge: tableKnowledge(rules.rules),
    recogniser,
    showValues,
    passwords: options.passwords ?? [],
    key,
    hash: keyedHash(createHmac('sha256', key).update('traces').digest().subarray(0, 16)),
    roster: roster && createRosterFinder(roster),
  };
  return {
    async inspect(path, shownAs) {
      const file = openFile(path);
      try {
        return await inspectOpened(file, shownAs, equipment, limits, readers);
      } finally {
        file.close();
      }
    },
    inspectBytes: (buffer, shownAs) => inspectOpened(memoryBytes(buffer), shownAs, equipment, limits, readers),
  };
}

async function inspectOpened(
  bytes: Bytes,
  shownAs: string,
  equipment: Equipment,
  limits: Limits,
  readers: readonly Reader[],
): Promise<Inspection> {
  const scan = new FileScan(equipment, createBudget(limits));
  const sha256 = digestOf(bytes);
  const name = basename(shownAs.replaceAll('\\', '/'));
  noteFileName(name, scan);
  const format = bytes.size > limits.fileBytes ? refuse(scan) : await read(bytes, name, scan, readers);
  scan.finish();
  const footprint = scan.footprint.finish();
  noteSize(format, bytes.size, footprint, scan);
  const traces = scan.traces.finish();
  const met = meetingsWithin(traces, equipment.rules.byId, equipment.key);
  const findings = inOrder([...scan.findings.finish(equipment.key), ...met]);
  return {
    path: shownAs,
    sha256,
    bytes: bytes.size,
    format,
    parts: scan.documents,
    footprint,
    people: Math.max(scan.people.size, ...findings.map(peopleOf)),
    findings,
    gaps: scan.gaps,
    traces,
  };
}

/** Pictures, and what could not be read, explain any size. */
function noteSize(format: Format, bytes: number, footprint: Inspection['footprint'], scan: FileScan): void {
  if (scan.gaps.length > 0 || scan.facts.some(({ rule }) => rule === 'person/photograph')) return;
  const confidence = sizeAnomaly(format, bytes, footprint);
  if (confidence === undefined) return;
  scan.findings.fold({ rule: 'dataset/size-anomaly', confidence, at: {}, format, count: 1 });
}

const TELLS_PEOPLE: readonly Harm[] = ['identifier', 'contact', 'name', 'dataset', 'case'];

/** People a finding stands for; names of authors and weak clues are none. */
function peopleOf({ harm, confidence, ordinary, people = 0 }: Finding): number {
  return TELLS_PEOPLE.includes(harm) && confidence !== 'signal' && ordinary !== true ? people : 0;
}

function read(bytes: Bytes, name: string, scan: FileScan, readers: readonly Reader[]): Promise<Inspection['format']> {
  return readFile({ name, bytes, trail: [], concealed: undefined, depth: 0, at: {} }, scan, readers);
}

function refuse(scan: FileScan): 'unknown' {
  scan.gap('limit', limitWords('fileBytes'), {}, { format: 'unknown', trail: [], concealed: undefined, depth: 0 });
  return 'unknown';
}

/** The name of a file goes out with it. */
function noteFileName(name: string, scan: FileScan): void {
  const words = wordsOf(name);
  for (const { rule, start, end, confidence } of scan.scanner.namesIn(words)) {
    const sighting = {
      rule,
      harm: 'name',
      confidence,
      value: words.slice(start, end),
      concealed: undefined,
      at: {},
    } as const;
    scan.traces.see(sighting, { format: 'unknown', trail: [], concealed: undefined, depth: 0 });
  }
  if (!scan.shown.isPersonal(name)) return;
  scan.findings.fold({
    rule: 'file/name',
    confidence: 'likely',
    at: {},
    format: 'unknown',
    count: 1,
    evidence: [name],
  });
}

function digestOf(bytes: Bytes): string {
  const hash = createHash('sha256');
  for (let offset = 0; offset < bytes.size; ) {
    const chunk = bytes.read(offset, CHUNK);
    if (chunk.length === 0) break;
    hash.update(chunk);
    offset += chunk.length;
  }
  return hash.digest('hex');
}
