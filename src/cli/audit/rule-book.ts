import type { RuleBook } from '../../model/reporter.js';
import { builtInRules, combine, loadRules } from '../../rules/load.js';

/** The words of all rules, those of the user among them. Throws `RuleFileError`. */
export function ruleBook(added: readonly string[] = []): RuleBook {
  return combine(builtInRules(), added.length > 0 ? loadRules(added) : []).byId;
}
