import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { HARMS, type RuleId } from '../model/catalogue.js';
import { BUILT_IN_POLICIES } from '../policy/built-in.js';
import type { Clause, Policy } from '../policy/policy.js';
import { Fields } from '../rules/fields.js';
import { parseYaml, type YamlNode } from '../rules/yaml-nodes.js';
import { UsageError } from './usage-error.js';

const CONFIDENCES = ['certain', 'likely', 'signal'] as const;
const SEVERITIES = ['block', 'warn', 'note'] as const;
const CONDITIONS = ['rule', 'harm', 'visibility', 'confidence', 'people'] as const;

/**
 * A policy from a file: `extends`, an optional `name`, and `overrides`, of which the first that speaks for a finding
 * comes before all clauses of the policy it extends. Gaps block whatever it says. Throws `RuleFileError` with the line.
 */
export function readPolicyFile(file: string): Policy {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The policy "${file}" is neither release nor strict, nor a file that can be read.`);
  }
  const fields = new Fields(file, 'A policy', parseYaml(file, text), ['extends', 'name', 'overrides']);
  const base = BUILT_IN_POLICIES.get(fields.oneOf('extends', [...BUILT_IN_POLICIES.keys()]));
  const overrides = fields.list('overrides').map((node) => readOverride(file, node));
  return {
    name: fields.optionalText('name') ?? basename(file, extname(file)),
    clauses: [...overrides, ...(base?.clauses ?? [])],
  };
}

function readOverride(file: string, node: YamlNode): Clause {
  const fields = new Fields(file, 'An override', node, [...CONDITIONS, 'severity']);
  if (CONDITIONS.every((key) => !fields.node(key))) {
    fields.fail(
      'severity',
      `An override needs at least one of ${CONDITIONS.join(', ')}, or it would speak for everything.`,
    );
  }
  const rule = fields.optionalText('rule');
  if (rule !== undefined && !/^[a-z][a-z0-9-]*\/(?:[a-z0-9][a-z0-9-]*|\*)$/u.test(rule)) {
    fields.fail('rule', '"rule" must be a rule id such as person/name, or a family such as hidden/*.');
  }
  const harm = fields.optionalOneOf('harm', HARMS);
  const visibility = fields.optionalOneOf('visibility', ['visible', 'hidden'] as const);
  const confidence = fields.optionalOneOf('confidence', CONFIDENCES);
  return {
    ...(rule === undefined ? {} : { rules: [rule as RuleId] }),
    ...(harm === undefined ? {} : { harms: [harm] }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(confidence === undefined ? {} : { confidences: [confidence] }),
    ...readPeople(file, fields.node('people')),
    severity: fields.oneOf('severity', SEVERITIES),
  };
}

function readPeople(file: string, node: YamlNode | undefined): Pick<Clause, 'peopleFrom' | 'peopleBelow'> {
  if (!node) return {};
  const fields = new Fields(file, '"people"', node, ['from', 'below']);
  const from = fields.number('from');
  const below = fields.number('below');
  if (from === undefined && below === undefined) fields.fail('from', '"people" needs "from" or "below".');
  return {
    ...(from === undefined ? {} : { peopleFrom: from }),
    ...(below === undefined ? {} : { peopleBelow: below }),
  };
}
