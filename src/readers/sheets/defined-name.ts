import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';

/** A name of the workbook for a range, a formula or a constant. */
export interface DefinedName {
  readonly name: string;
  readonly hidden: boolean;
  readonly comment: string;
  readonly formula: string;
}

const BY_NAME: Concealed = { carrier: 'defined-name', by: ['defined-name'] };

/** Names that spreadsheets make for themselves: filters, print areas, new functions, parameters, saved views, last sort. */
const ORDINARY =
  /^(?:_xlnm\.|_xlfn\.|_xlpm\.|_xlws\.|_xleta\.|Z_[0-9A-F]{8}_|Slicer_|ExternalData_\d+$|solver_|_(?:Order|Key)\d$|_(?:Sort|Fill)$)/i;

/** What a name says, and what it stands for unless that is only a place in the workbook. */
export function* readDefinedName({ name, hidden, comment, formula }: DefinedName, at: Location): Generator<Content> {
  if (ORDINARY.test(name)) return;
  const where = { ...at, field: name };
  yield textContent(name, where, hidden ? BY_NAME : undefined, 'title');
  if (comment.trim() !== '') yield textContent(comment, where, BY_NAME);
  if (hidden) yield { kind: 'fact', fact: 'hidden-name', at: where, count: 1, concealed: BY_NAME };
  const value = constantOf(formula.trim());
  if (value !== undefined) yield textContent(value, where, BY_NAME);
  else if (/["[]/.test(formula)) yield textContent(formula.trim(), where, BY_NAME, 'code');
}

/** The text of a constant: a string, a number, a list of them; undefined for a formula or a reference. */
function constantOf(formula: string): string | undefined {
  const bare = formula.replace(/^=/, '');
  const literals = bare.match(/"(?:[^"]|"")*"/g) ?? [];
  const rest = bare.replace(/"(?:[^"]|"")*"/g, '');
  if (!/^[{},;\d.\s+-]*$/.test(rest) || bare === '') return undefined;
  const words = literals.map((literal) => literal.slice(1, -1).replace(/""/g, '"'));
  return [...words, ...rest.split(/[{},;\s]+/)].filter((piece) => piece !== '').join('\n');
}
