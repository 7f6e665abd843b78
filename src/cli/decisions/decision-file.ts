import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { RuleId } from '../../model/catalogue.js';
import type { Decision } from '../../policy/decisions.js';
import { printable } from '../../reporters/text/printable.js';
import { Fields } from '../../rules/fields.js';
import { parseYaml, type YamlNode } from '../../rules/yaml-nodes.js';
import { keyName } from '../key-name.js';
import { UsageError } from '../usage-error.js';
import { isDay } from './today.js';

/** Keys of one decision, in the order in which they are written. */
export const DECISION_KEYS = ['finding', 'rule', 'by', 'reason', 'ground', 'until'] as const;

const HEAD = `# Decisions to let findings of foi-gate go out. Each holds for one finding, as it is now, until its day is over.
# Keep this file where others review it, and never beside the documents.
`;

/**
 * The decisions of a file. Throws `UsageError` when it cannot be read or its fingerprints were made with another key, and
 * `RuleFileError` with the line for anything in it that is not a whole decision.
 */
export function readDecisions(file: string, key: Uint8Array): readonly Decision[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The decisions "${printable(file)}" cannot be read.`);
  }
  const fields = new Fields(file, 'A file of decisions', parseYaml(file, text), ['key', 'decisions']);
  const madeWith = fields.optionalText('key');
  if (madeWith !== undefined && madeWith !== keyName(key)) {
    throw new UsageError(
      `The decisions "${printable(file)}" were taken with another key, so none of them can be recognised; set FOI_GATE_KEY to that key.`,
    );
  }
  return fields.list('decisions').map((node) => readDecision(file, node));
}

function readDecision(file: string, node: YamlNode): Decision {
  const fields = new Fields(file, 'A decision', node, DECISION_KEYS);
  const finding = fields.text('finding');
  if (!/^[0-9a-f]{32}$/u.test(finding))
    fields.fail('finding', '"finding" must be a fingerprint: 32 digits and letters a to f.');
  const until = fields.text('until');
  if (!isDay(until)) fields.fail('until', '"until" must be a day such as 2027-01-31.');
  const rule = fields.optionalText('rule');
  if (rule !== undefined && !/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/u.test(rule)) {
    fields.fail('rule', '"rule" must be a rule id such as person/name.');
  }
  return {
    finding,
    ...(rule === undefined ? {} : { rule: rule as RuleId }),
    by: fields.text('by'),
    reason: fields.text('reason'),
    ground: fields.text('ground'),
    until,
  };
}

/** Adds a decision to a file, or renews the one for the same finding; comments and the other decisions stay as they are. */
export async function writeDecision(file: string, decision: Decision, key: Uint8Array): Promise<void> {
  const isNew = !existsSync(file);
  if (!isNew) readDecisions(file, key);
  const { isMap, isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(isNew ? `${HEAD}key: ${keyName(key)}\ndecisions:\n` : readFileSync(file, 'utf8'));
  const told = Object.fromEntries(DECISION_KEYS.flatMap((name) => (decision[name] ? [[name, decision[name]]] : [])));
  const list = document.get('decisions');
  if (isSeq(list)) {
    list.flow = false;
    const known = list.items.findIndex((item) => isMap(item) && item.get('finding') === decision.finding);
    if (known === -1) list.add(document.createNode(told));
    else list.items[known] = document.createNode(told);
  } else document.set('decisions', document.createNode([told]));
  try {
    writeFileSync(file, document.toString({ lineWidth: 0 }));
  } catch {
    throw new UsageError(`The decision could not be written to "${printable(file)}".`);
  }
}
