import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleId } from '../model/catalogue.js';
import { COMPILED_RULES, PACKAGE_ROOT } from '../model/package-root.js';
import type { Rule } from '../model/rule.js';
import { readRuleFiles } from './rule-files.js';
import { hashRules } from './rules-hash.js';

export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<RuleId, Rule>;
  /** SHA-256 over the content of all rules; it stands in every report. */
  readonly hash: string;
}

const COMPILED = fileURLToPath(COMPILED_RULES);
const SOURCES = fileURLToPath(new URL('rules', PACKAGE_ROOT));

function ruleSet(rules: readonly Rule[], hash = hashRules(rules)): RuleSet {
  return { rules, byId: new Map(rules.map((rule) => [rule.id, rule])), hash };
}

let builtIn: RuleSet | undefined;

/** The rules of the packs that ship: from the file the build wrote, or from `rules/` where there was no build. */
export function builtInRules(): RuleSet {
  if (!builtIn) {
    if (existsSync(COMPILED)) {
      const compiled = JSON.parse(readFileSync(COMPILED, 'utf8')) as { hash: string; rules: Rule[] };
      builtIn = ruleSet(compiled.rules, compiled.hash);
    } else {
      builtIn = ruleSet(readRuleFiles(SOURCES, false));
    }
  }
  return builtIn;
}

/** Rules of a user's files and folders; their patterns run in a linear-time engine. Throws `RuleFileError`. */
export function loadRules(paths: readonly string[]): readonly Rule[] {
  const taken = new Map<string, string>(builtInRules().rules.map((rule) => [rule.id, 'a built-in rule']));
  return paths.flatMap((path) => readRuleFiles(path, true, taken));
}

/** One set of both. */
export function combine(base: RuleSet, added: readonly Rule[]): RuleSet {
  return added.length === 0 ? base : ruleSet([...base.rules, ...added]);
}
