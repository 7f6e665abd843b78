import { ROSTER_MATCH, type RosterFinder } from '../detectors/roster/roster-finder.js';
import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { Carrier, RuleId } from '../model/catalogue.js';
import type { Concealed, TextContent, TextRun } from '../model/content.js';
import type { Hit } from '../model/detection.js';
import { besidePeople } from './beside-people.js';
import { concealmentIn, type FileScan, type Frame } from './file-scan.js';
import type { Found } from './findings.js';
import { firstFrom } from './first-from.js';
import { namesInPieces } from './names-in-pieces.js';
import { countsPeople, isPersonal } from './personal.js';
import { withoutClosings } from './signatory.js';
import { NameBit } from './string-class.js';
import { hashPerson, hashText, normalise } from './string-hash.js';
import type { Sighting } from './traces.js';

const AUTHORED: readonly RuleId[] = ['person/name', 'person/username', 'person/email', ROSTER_MATCH];
const NUMBERS_PEOPLE: readonly RuleId[] = [...STAFF_NUMBERS, 'person/email', 'person/username'];
/** What is called after the person who has it. */
const HANDLES: readonly RuleId[] = ['person/email', 'person/username'];
/** Properties that say which organisation and program made a document. */
const PRODUCED_BY = /^(?:company|application|template|language|x509issuername)$/iu;
/** Properties in which mail programs note who sent a document on for review. */
const SENT_BY = /^_AuthorEmail(?:DisplayName)?$/iu;
/** Texts of so few words are labels, not sentences. */
const MOST_LABEL_WORDS = 3;
/** Places of notes, choices and labels, which are seldom sentences. */
const ENTRIES: readonly Carrier[] = [
  'alt-text',
  'annotation',
  'bookmark',
  'comment',
  'custom-xml',
  'data-validation',
  'defined-name',
  'document-variable',
  'exif',
  'connection',
  'field-code',
  'form-field',
  'script',
  'header-footer',
  'outline',
  'property',
  'slicer',
  'speaker-notes',
  'structure-text',
  'text-box',
];
/** Literals of code; a longer one is data, which is read elsewhere. */
const LITERALS = /"[^"\n]{3,400}"|'[^'\n]{3,400}'/gu;
const SEVERAL_WORDS = /\p{L}[^\p{L}]+\p{L}/u;
const PATHS: readonly Carrier[] = ['file-path', 'property', 'external-link', 'connection', 'template'];

/** Finds what a text holds and notes which of it is hidden. */
export function scanText(content: TextContent, scan: FileScan, frame: Frame): void {
  const { text, runs } = content;
  scan.budget.charge('characters', text.length);
  noteRuns(content, scan, frame);
  const found = withoutClosings(text, hitsIn(content, isEntry(content), scan));
  const hits = besidePeople(found, (rule) => scan.findings.harmOf(rule));
  noteList(content, hits, scan, frame);
  const signed =
    content.role === undefined && runs[0].concealed === undefined ? scan.signatory.in(text, hits) : undefined;
  for (const hit of hits) foldHit(hit, hit === signed, content, scan, frame);
}

/** A list written as text counts as what a table of the same would be. */
function noteList({ text, runs }: TextContent, hits: readonly Hit[], scan: FileScan, frame: Frame): void {
  const concealed = concealmentIn(frame, runs[0].concealed);
  const { paragraph: _paragraph, line: _line, column: _column, box: _box, ...at } = runs[0].at;
  const found: Omit<Found, 'rule'> = {
    confidence: 'likely',
    concealed,
    at: scan.shown.locate(at, frame.trail),
    format: frame.format,
    count: 0,
  };
  scan.lists.note(text, hits, found);
}

/** Every run is either something everybody sees or part of a hidden place. */
function noteRuns({ text, runs, role }: TextContent, scan: FileScan, frame: Frame): void {
  const isAllVisible = frame.concealed === undefined && runs.every((run) => run.concealed === undefined);
  if (isAllVisible) scan.visible.addText(text);
  for (const [index, run] of runs.entries()) {
    const part = text.slice(run.start, runs[index + 1]?.start ?? text.length);
    const concealed = concealmentIn(frame, run.concealed);
    scan.footprint.addText(concealed !== undefined, part.length);
    if (part.trim() === '') continue;
    if (concealed !== undefined && !isContent(role, concealed)) continue;
    // A path or a formula is no data of its own that the visible part could lack.
    const compared = role === 'code' ? '' : part;
    if (concealed !== undefined) scan.places.addText(hiddenPlace(run, concealed, scan, frame), part, compared);
    else if (!isAllVisible) scan.visible.addText(part);
  }
}

/** The name of a hidden thing is no content of it, as an empty hidden sheet has one too; nor is who made it, but for properties. */
function isContent(role: TextContent['role'], { carrier }: Concealed): boolean {
  if (carrier === 'property') return true;
  return role !== 'title' && role !== 'author';
}

function hitsIn({ text, role }: TextContent, isEntry: boolean, scan: FileScan): readonly Hit[] {
  const { detector, names, roster } = scan.equipment;
  const hits = [...detector.find(text)];
  if (roster !== undefined) hits.push(...knownIn(text, hits, roster));
  // Identifiers of code look like names; what code says in words is found by the patterns.
  if (role === 'code') return hits.concat(isEntry ? namesInLiterals(text, names) : []);
  const found = names.find(text);
  const isSure = found.some(({ confidence }) => confidence !== 'signal');
  if (!isSure && isEntry) return hits.concat(withPieces(found, text, role, scan));
  if (found.length > 0) return hits.concat(found);
  const whole = wholeName(text, role, scan);
  return whole === undefined ? hits : [...hits, whole];
}

/** People named in the literals of hidden code. */
function namesInLiterals(text: string, names: FileScan['equipment']['names']): readonly Hit[] {
  return [...text.matchAll(LITERALS)].flatMap((literal) => {
    if (!SEVERAL_WORDS.test(literal[0])) return [];
    const from = literal.index + 1;
    const found = names.find(literal[0].slice(1, -1)).filter(({ confidence }) => confidence !== 'signal');
    return found.map((hit) => ({ ...hit, start: from + hit.start, end: from + hit.end }));
  });
}

function isEntry({ runs }: TextContent): boolean {
  return runs.every(({ concealed }) => concealed !== undefined && ENTRIES.includes(concealed.carrier));
}

/** Each entry of a property, a footer or a choice is looked at by itself. */
function withPieces(found: readonly Hit[], text: string, role: TextContent['role'], scan: FileScan): readonly Hit[] {
  const whole = wholeName(text, role, scan);
  if (whole !== undefined) return [...found, whole];
  if (role === 'author') return found;
  const pieces = namesInPieces(text, (piece) => (scan.scanner.classify(piece).names & NameBit.Alone) !== 0);
  return [
    ...found.filter(({ start, end }) => !pieces.some((piece) => piece.start < end && start < piece.end)),
    ...pieces,
  ];
}

/** People of the roster whom a text names or numbers. */
function knownIn(text: string, hits: readonly Hit[], roster: RosterFinder): readonly Hit[] {
  const numbered = hits.flatMap((hit): Hit[] => {
    if (!NUMBERS_PEOPLE.includes(hit.rule)) return [];
    const person = roster.number(text.slice(hit.start, hit.end));
    return person === undefined
      ? []
      : [{ ...hit, rule: ROSTER_MATCH, confidence: 'certain', identity: String(person) }];
  });
  return [...roster.find(text), ...numbered];
}

/** A text that is nothing but a name or called after somebody, which running text around it would have told. */
function wholeName(text: string, role: TextContent['role'], scan: FileScan): Hit | undefined {
  const bits = scan.scanner.namesOf(text);
  const wanted = role === 'author' ? NameBit.Full : NameBit.Alone;
  const hit = { rule: 'person/name', start: 0, end: text.length, confidence: 'likely' } as const;
  if ((bits & wanted) !== 0) return { ...hit, identity: normalise(text) };
  // An author may be an account, and a sheet or a bookmark called after somebody: `jane.okafor`, `Okafor_J`.
  if (role !== 'author' && role !== 'title') return undefined;
  const handle = scan.scanner.handle(text);
  return handle && { ...hit, ...handle };
}

/** Who wrote or saved a document is told in nearly every one: as its author, or in the path where it was kept. */
function isOrdinary(
  rule: RuleId,
  role: TextContent['role'],
  field: string | undefined,
  concealed: Concealed | undefined,
): boolean {
  if (role === 'author') return AUTHORED.includes(rule);
  if (concealed === undefined) return false;
  if (rule === 'person/username') return PATHS.includes(concealed.carrier);
  if (concealed.carrier !== 'property' || field === undefined) return false;
  if (SENT_BY.test(field)) return AUTHORED.includes(rule);
  return rule === 'person/name' && PRODUCED_BY.test(field);
}

/** One word that fills a field or a label is as often a place, a product or a key; the titles of parts are told where the parts are. */
function isWeakName({ identity }: Hit, { at, concealed }: TextRun, { text, role }: TextContent): boolean {
  if (role === 'author') return false;
  if (role === 'title' && concealed?.carrier === 'property') return true;
  if (identity.includes(' ')) return false;
  return at.field !== undefined || text.trim().split(/\s+/u, MOST_LABEL_WORDS + 1).length <= MOST_LABEL_WORDS;
}

/** The run that holds a hit; one that hides any of it before one that shows it. */
function placeOf(hit: Hit, runs: TextContent['runs']): TextRun {
  const first = Math.max(0, firstFrom(runs, hit.start + 1, ({ start }) => start) - 1);
  for (let at = first; at < runs.length && runs[at]!.start < hit.end; at++) {
    if (runs[at]!.concealed !== undefined) return runs[at]!;
  }
  return runs[first]!;
}

function foldHit(hit: Hit, isSignatory: boolean, content: TextContent, scan: FileScan, frame: Frame): void {
  const run = placeOf(hit, content.runs);
  const value = content.text.slice(hit.start, hit.end);
  const { rule } = hit;
  const concealed = concealmentIn(frame, run.concealed);
  const confidence = rule === 'person/name' && isWeakName(hit, run, content) ? 'signal' : hit.confidence;
  const harm = scan.findings.harmOf(rule);
  const ordinary = (isSignatory && concealed === undefined) || isOrdinary(rule, content.role, run.at.field, concealed);
  const identity = identityOf(hit, value);
  if (rule === 'person/name' && !ordinary && confidence !== 'signal') scan.people.add(identity);
  const at = scan.shown.locate(run.at, frame.trail);
  const sighting = { rule, harm, confidence, value, concealed, at };
  scan.traces.see(sighting, frame);
  if (HANDLES.includes(rule)) seeHandle(sighting, scan, frame);
  scan.findings.fold({
    rule,
    confidence,
    concealed,
    at,
    format: frame.format,
    count: 1,
    identities: countsPeople(rule, harm) ? [identity] : [],
    digest: identity,
    evidence: [value],
    ordinary,
  });
  if (concealed !== undefined && isPersonal(rule, harm, confidence, ordinary)) {
    const place = hiddenPlace(run, concealed, scan, frame);
    scan.places.addPerson(place, rule, countsPeople(rule, harm) ? identity : undefined);
  }
}

/** Whoever an address is called after is known by name in the other documents of a release. */
function seeHandle(sighting: Sighting, scan: FileScan, frame: Frame): void {
  if (sighting.confidence === 'signal') return;
  const handle = scan.scanner.handle(sighting.value);
  if (handle !== undefined)
    scan.traces.see({ ...sighting, rule: 'person/name', harm: 'name', value: handle.identity }, frame);
}

/** Tells people apart where the rule can; people of the roster have a number each. */
function identityOf({ rule, identity }: Hit, value: string): number {
  if (rule === 'person/name') return hashPerson(value);
  return rule === ROSTER_MATCH ? Number(identity) : hashText(identity);
}

function hiddenPlace(run: TextRun, concealed: Concealed, scan: FileScan, frame: Frame) {
  const { part, sheet, page, story } = run.at;
  const at = {
    ...(part === undefined ? {} : { part }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(page === undefined ? {} : { page }),
    ...(story === undefined ? {} : { story }),
  };
  return { concealed, at: scan.shown.locate(at, frame.trail), format: frame.format };
}
