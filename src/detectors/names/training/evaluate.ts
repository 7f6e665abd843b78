import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNameModel } from '../name-model.js';
import { readColumns } from './columns.js';
import { findWithCompromise } from './compromise.js';
import { crossValidateColumns, crossValidateProse, type JudgedColumn, tallySets } from './cross-validate.js';
import { type GoldDocument, readDocuments } from './documents.js';
import { readLists } from './lists.js';
import { emptyTally, scoreDocument, scoresOf, type Tally } from './score.js';
import { DEFAULT_OPTIONS, type Material } from './train-model.js';

// node dist/training/evaluate.js <names folder> [--model rules/names/model.bin] [--folds 4]
const UK = ['ukgold-hansard', 're3d'];
const OPEN = ['gum-official', 'uner-ewt', 'uner-pud', 'wikigold'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'rules/names/model.bin' },
    folds: { type: 'string', default: '4' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: evaluate <names folder> [--model rules/names/model.bin] [--folds 4]');

const material: Material = {
  documents: readDocuments(join(folder, 'prose')),
  columns: readColumns(folder),
  lists: readLists(folder),
};
const synthetic = readDocuments(join(folder, 'prose-measure-only'));
const folds = Number(values.folds);
const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

function printSets(title: string, sets: ReadonlyMap<string, Tally>): void {
  console.log(`\n${title}\n${'set'.padEnd(20)}     P      R     F1  cover   gold`);
  for (const [set, tally] of [...sets].sort()) printScores(set, tally);
  printMean('mean of UK sets', sets, UK);
  printMean('mean of open sets', sets, OPEN);
}

function printScores(name: string, tally: Tally): void {
  const { precision, recall, f1, cover } = scoresOf(tally);
  console.log(
    `${name.padEnd(20)}${percent(precision)} ${percent(recall)} ${percent(f1)} ${percent(cover)} ${String(tally.gold).padStart(6)}`,
  );
}

function printMean(name: string, sets: ReadonlyMap<string, Tally>, of: readonly string[]): void {
  const scores = of.map((set) => scoresOf(sets.get(set) ?? emptyTally()));
  const mean = (key: 'precision' | 'recall' | 'f1' | 'cover'): string =>
    percent(scores.reduce((sum, each) => sum + each[key], 0) / scores.length);
  console.log(`${name.padEnd(20)}${mean('precision')} ${mean('recall')} ${mean('f1')} ${mean('cover')}`);
}

function printColumns(judged: readonly JudgedColumn[]): void {
  const counts = { real: { right: 0, wrong: 0, missed: 0 }, synth: { right: 0, wrong: 0, missed: 0 } };
  const groups = new Map<string, { cells: number; found: number }>();
  let decoys = 0;
  for (const { column, cells } of judged) {
    const of = counts[column.kind];
    column.labels.forEach((label, at) => {
      const found = cells[at]!;
      if (label && found) of.right++;
      else if (label) of.missed++;
      else if (found) of.wrong++;
      if (!label && column.kind === 'synth') decoys++;
      if (!column.group) return;
      const group = groups.get(column.group) ?? { cells: 0, found: 0 };
      groups.set(column.group, { cells: group.cells + 1, found: group.found + (found ? 1 : 0) });
    });
  }
  const { real, synth } = counts;
  console.log('\nColumns, header hidden, sources held out');
  console.log(`real cells       precision ${percent(real.right / (real.right + real.wrong))}`);
  console.log(`                 recall    ${percent(real.right / (real.right + real.missed))}`);
  console.log(`synthetic cells  recall    ${percent(synth.right / (synth.right + synth.missed))}`);
  console.log(`decoys           found     ${percent(synth.wrong / decoys)}`);
  for (const [group, { cells, found }] of [...groups].sort()) {
    console.log(`  ${group.padEnd(20)}${percent(found / cells)}`);
  }
}

function printFairness(find: (text: string) => readonly { start: number; end: number }[]): void {
  const groups = new Map<string, Tally>();
  const all = emptyTally();
  for (const document of synthetic) scoreDocument(all, document, find(document.text), groups);
  console.log('\nProse by origin and form, written for measuring and never learnt from (cover)');
  for (const [group, tally] of [...groups].sort())
    console.log(`  ${group.padEnd(26)}${percent(scoresOf(tally).cover)}`);
  printScores('all of it', all);
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function printSpeed(documents: readonly GoldDocument[]): void {
  const file = readFileSync(values.model);
  let model = createNameModel(file);
  const opening = secondsOf(() => {
    model = createNameModel(file);
  });
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const reading = (): void => {
    for (const { text } of documents) model.find(text);
  };
  const cold = secondsOf(reading);
  const warm = secondsOf(reading);
  const cells = [...new Set(material.columns.flatMap((column) => column.values))];
  const judging = secondsOf(() => {
    for (const cell of cells) model.judge(cell);
  });
  console.log(
    `\nSpeed of one core: the model opens in ${(1000 * opening).toFixed(1)} ms (${statSync(values.model).size} bytes);`,
  );
  console.log(
    `prose ${(characters / 1e6 / warm).toFixed(2)} MB/s, ${(characters / 1e6 / cold).toFixed(2)} MB/s at first sight;`,
  );
  console.log(`a cell ${((1e6 * judging) / cells.length).toFixed(2)} µs at first sight`);
}

printSpeed(material.documents);
const model = createNameModel(readFileSync(values.model));
printFairness((text) => model.find(text));
printColumns(crossValidateColumns(material, DEFAULT_OPTIONS, folds));
printSets(`Prose, ${folds} folds by document`, crossValidateProse(material, DEFAULT_OPTIONS, folds));
const compromise = findWithCompromise();
if (compromise) {
  const sets = new Map<string, Tally>();
  tallySets(material.documents, compromise, sets);
  printSets('The same documents read by compromise', sets);
} else console.log('\ncompromise is not installed: npm install --no-save compromise');
