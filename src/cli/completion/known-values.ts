import { AUDIT_REPORTERS } from '../../audit/report/index.js';
import { BUILT_IN_POLICIES } from '../../policy/built-in.js';
import { REPORTERS } from '../../reporters/index.js';
import { builtInRules } from '../../rules/load.js';
import { SCHEMAS } from '../schema-command.js';
import type { Candidate, KnownValues } from './candidates.js';
import { SCRIPTS } from './scripts.js';

const listed = (words: Iterable<string>): readonly Candidate[] => Array.from(words, (word) => ({ word, what: '' }));
const reports = (): readonly Candidate[] => listed(Object.keys(REPORTERS));

/** By the names of the commands and of what they take. */
const VALUES: Readonly<Record<string, () => readonly Candidate[]>> = {
  '--format': reports,
  'scan --format': reports,
  '--report': () => listed(Object.keys(REPORTERS).map((name) => `${name}=`)),
  'scan --report': () => listed(Object.keys(REPORTERS).map((name) => `${name}=`)),
  'audit report --format': () => listed(Object.keys(AUDIT_REPORTERS)),
  'audit report --report': () => listed(Object.keys(AUDIT_REPORTERS).map((name) => `${name}=`)),
  'audit show --format': () => listed(['console', 'json']),
  'audit diff --format': () => listed(['console', 'json']),
  'copy --format': () => listed(['csv', 'xlsx', 'html', 'text']),
  'completion <shell>': () => listed(Object.keys(SCRIPTS)),
  'rules show <id>': () => builtInRules().rules.map(({ id, words }) => ({ word: id, what: words.title })),
  'rules schema <name>': () => listed(Object.keys(SCHEMAS)),
};
const POLICY = '--policy';

/** Words that options and arguments take which are no files. */
export const knownValues: KnownValues = (command, name) => {
  if (name === POLICY) return listed(BUILT_IN_POLICIES.keys());
  return VALUES[[...command, name].join(' ')]?.() ?? [];
};
