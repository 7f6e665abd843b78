import type { GoldDocument, Span } from './documents.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Titles, ranks and offices that do not count as part of a name, wherever a system puts its borders. */
const TITLES = words(`mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev revd reverend fr cllr
  councillor alderman pc wpc pcso dc dcon ps sgt sergeant sjt ds dci dsu det detective inspector insp superintendent supt
  constable const chief acting a/ps a/insp temporary t/insp t/ds acc dcc cc commander commissioner deputy assistant judge
  justice hhj recorder registrar magistrate honourable rt honour lieutenant general major colonel capt captain cpl corporal
  pte brig brigadier adm admiral cmdr sqn ldr wing officer flt president prime minister secretary senator congressman
  congresswoman representative governor ambassador chancellor vice former foreign defence defense advisor adviser
  spokesperson spokesman spokeswoman mp ald smt shri kumari adv advocate learned counsel m/s`);
const CAPITALS = words('pc wpc dc ps ds di dci dsu ci acc dcc cc hhj mp ald gen col maj lt ch');
const ABBREVIATED = words('Gen Col Lt Maj Ch');
const BEHIND = words('QC KC MP OBE MBE CBE KBE QPM JR SNR FRCS JJ LJ CJ JSC SAN MRICS');

function isTitle(word: string): boolean {
  const lower = word.toLowerCase();
  return CAPITALS.has(lower) ? word === word.toUpperCase() || ABBREVIATED.has(word) : TITLES.has(lower);
}

function trimmedStart(text: string): number {
  const signs = /^[\s"“”‘’'([,;:\-–—/.]+/u.exec(text);
  if (signs) return signs[0].length;
  const article = /^[Tt]he /u.exec(text);
  if (article) return article[0].length;
  const title = /^([A-Za-z/]+)\.?(?=[\s\d])\s*/u.exec(text);
  if (title && isTitle(title[1]!) && title[0].length < text.length) return title[0].length;
  const number = /^[A-Z]{0,2}\d{2,6}[A-Z]{0,2}\s+/u.exec(text);
  return number && number[0].length < text.length ? number[0].length : 0;
}

function trimmedEnd(text: string): number {
  const signs = /(?:['’]s|['’]|[\s"“”‘’)\],;:\-–—/]+)$/u.exec(text);
  if (signs && signs.index > 0) return text.length - signs.index;
  const behind = /[\s,]+([A-Za-z]+)$/u.exec(text);
  if (behind && behind.index > 0 && BEHIND.has(behind[1]!)) return text.length - behind.index;
  return text.endsWith('.') && !/(?:^|[\s.])[A-Z]\.$|\b(?:Jr|Sr)\.$/u.test(text) ? 1 : 0;
}

/** A span without titles, numbers, post-nominals and signs at its ends. */
export function normalise(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (let cut = trimmedStart(text.slice(from, to)); cut > 0; cut = trimmedStart(text.slice(from, to))) from += cut;
  for (let cut = trimmedEnd(text.slice(from, to)); cut > 0 && to - cut > from; cut = trimmedEnd(text.slice(from, to)))
    to -= cut;
  return { start: from, end: to };
}

export interface Tally {
  gold: number;
  found: number;
  exact: number;
  /** Names all of whose words lie in what was found: they do not leak. */
  covered: number;
}

export const emptyTally = (): Tally => ({ gold: 0, found: 0, exact: 0, covered: 0 });

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly cover: number;
}

export function scoresOf({ gold, found, exact, covered }: Tally): Scores {
  const precision = exact / Math.max(1, found);
  const recall = exact / Math.max(1, gold);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, cover: covered / Math.max(1, gold) };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Adds one document to `tally`, and each of its names to the tally of its group and form. */
export function scoreDocument(
  tally: Tally,
  document: GoldDocument,
  found: readonly Span[],
  groups?: Map<string, Tally>,
): void {
  const { text, ignore } = document;
  const gold = document.spans.map((span) => ({ ...normalise(text, span), group: span.group, form: span.form }));
  const distinct = new Map<string, Span>();
  for (const each of found) {
    const span = normalise(text, each);
    if (span.end <= span.start || !/\p{L}/u.test(text.slice(span.start, span.end))) continue;
    const ignored = ignore.some((other) => overlaps(other, span)) && !gold.some((other) => overlaps(other, span));
    if (!ignored) distinct.set(`${span.start}:${span.end}`, span);
  }
  const spans = [...distinct.values()];
  tally.gold += gold.length;
  tally.found += spans.length;
  for (const name of gold) {
    const exact = distinct.has(`${name.start}:${name.end}`);
    const inside = [...text.slice(name.start, name.end).matchAll(/[\p{L}\p{N}]+/gu)];
    const covered =
      inside.length > 0 &&
      inside.every((word) => {
        const start = name.start + word.index;
        return spans.some((span) => span.start <= start && start + word[0].length <= span.end);
      });
    const tallies = [tally];
    for (const key of groups && name.group ? [`group ${name.group}`, `form ${name.form}`] : []) {
      const of = groups!.get(key) ?? emptyTally();
      groups!.set(key, of);
      of.gold++;
      tallies.push(of);
    }
    for (const each of tallies) {
      if (exact) each.exact++;
      if (covered) each.covered++;
    }
  }
}
