import { counted, grouped } from '../../reporters/text/counted.js';
import { printable } from '../../reporters/text/printable.js';
import { wrap } from '../../reporters/text/wrap.js';
import type { AuditedFile, TallyBy, TallyRow } from '../audit-store.js';
import type { AuditReporting } from './audit-reporting.js';
import { dataInWords, kindTitle, runInWords, sinceInWords, TALLY_WORDS } from './words.js';

/** One screen of them. */
const MOST_FILES = 20;
const MOST_LINES = 12;
const MOST_KINDS = 4;
const NAME_WIDTH = 44;
const INDENT = ' '.repeat(6);

/** The figures and the worst files, for a terminal. */
export async function* consoleReport(reporting: AuditReporting): AsyncGenerator<string> {
  yield lines(headLines(reporting));
  const { reader, run, asOf } = reporting;
  let rank = 0;
  for await (const file of reader.files(run.id, { order: 'worst', only: 'blocked', asOf, most: MOST_FILES })) {
    rank++;
    yield lines([
      ...(rank === 1 ? ['', 'The worst first, by people × harm × time since the release:'] : []),
      ...fileLines(file, rank, reporting),
    ]);
  }
  for (const by of ['year', 'rule', 'format', 'origin'] as const) yield lines(tallyLines(by, reporting));
  yield lines([
    '',
    ...wrap(
      'All that was found in one of them: foi-gate audit show FILE. A page to read and to print: foi-gate audit report --report html=audit.html',
      reporting.style.width,
    ),
  ]);
}

function headLines({ run, totals, style }: AuditReporting): readonly string[] {
  const { files, contents, blocked, unread, undated, people } = totals;
  const word = blocked > 0 ? style.paint.block('✖ BLOCK') : style.paint.allow('✔ ALLOW');
  const sentences = [
    `${counted(files, 'file')}: ${grouped(blocked)} blocked, ${grouped(unread)} of them not wholly read.`,
    contents < files ? `Copies of one content share a result: there are ${grouped(contents)}.` : '',
    `Those that block carry the data of ${counted(people, 'person', 'people')}, as far as can be told.`,
    undated > 0 ? `The day of release of ${grouped(undated)} is not known; each counts as a year.` : '',
  ].filter((sentence) => sentence !== '');
  const [first = '', ...others] = wrap(sentences.join(' '), style.width, ' '.repeat(9));
  return [
    ...wrap(runInWords(run), style.width),
    ...(run.ended === undefined ? wrap('It did not end: this is what was read so far.', style.width) : []),
    `${word}  ${first.trimStart()}`,
    ...others,
  ];
}

function fileLines({ source, result }: AuditedFile, rank: number, reporting: AuditReporting): readonly string[] {
  const { rules, asOf, style } = reporting;
  const about = [
    counted(Math.max(result.people, result.exposure.people), 'person', 'people'),
    sinceInWords(source.released, asOf),
    source.reference,
    source.address,
  ].filter((part): part is string => part !== undefined);
  return [
    `${String(rank).padStart(4)}  ${style.paint.strong(printable(source.path))}`,
    ...wrap(about.join(' · '), style.width, INDENT),
    ...wrap(dataInWords(result, rules, MOST_KINDS), style.width, INDENT),
  ];
}

function tallyLines(by: TallyBy, { tallies, rules, style }: AuditReporting): readonly string[] {
  const rows = by === 'year' ? tallies.year : tallies[by].filter(({ blocked }) => blocked > 0).slice(0, MOST_LINES);
  if (rows.length === 0) return [];
  const { title, unknown } = TALLY_WORDS[by];
  const nameOf = ({ name }: TallyRow): string => {
    if (name === '') return unknown;
    return by === 'rule' ? kindTitle(name as `${string}/${string}`, rules) : printable(name);
  };
  const columns = (name: string, ...figures: string[]) =>
    `  ${name.padEnd(NAME_WIDTH)}${figures.map((figure) => figure.padStart(10)).join('')}`;
  return [
    '',
    style.paint.strong(columns(title, 'files', 'blocked', 'people')),
    ...rows.map((row) => columns(nameOf(row), grouped(row.files), grouped(row.blocked), grouped(row.people))),
  ];
}

function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}
