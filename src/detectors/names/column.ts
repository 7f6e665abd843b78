import type { NameJudgement, NameModel } from './name-model.js';

/** What part of a name most people of a column are written as. */
export type NamePart = keyof NameJudgement;

export interface ColumnJudgement {
  /** Share of cells that are people. */
  readonly share: number;
  /** For each cell of the column, whether it is a person. */
  readonly cells: readonly boolean[];
  /** Absent when no cell is a person. */
  readonly part: NamePart | undefined;
}

const PARTS: readonly NamePart[] = ['full', 'surname', 'forename', 'initials'];
/** A cell is a person by itself from here on, whatever the others are. */
const ALONE = 0.8;
/** And from here on where the rest of the column looks like people. */
const AMONG_PEOPLE = 0.3;

/** Judges the values of one column, header unseen. One name among a hundred remarks is found too. */
export function judgeColumn(values: readonly string[], model: NameModel): ColumnJudgement {
  const judged = values.map((value) => model.judge(value));
  const scores = judged.map((each) => Math.max(...PARTS.map((part) => each[part])));
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const cells = scores.map((score) => score >= (mean > 0.5 ? AMONG_PEOPLE : ALONE));
  const count = cells.filter(Boolean).length;
  const weight = (part: NamePart): number => judged.reduce((sum, each, at) => sum + (cells[at] ? each[part] : 0), 0);
  const part = count === 0 ? undefined : PARTS.reduce((best, each) => (weight(each) > weight(best) ? each : best));
  return { share: values.length === 0 ? 0 : count / values.length, cells, part };
}
