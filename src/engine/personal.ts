import { ROSTER_MATCH } from '../detectors/roster/roster-finder.js';
import type { Confidence, Harm, RuleId } from '../model/catalogue.js';

const SINGLING_OUT: readonly Harm[] = ['identifier', 'contact', 'name', 'case', 'dataset'];
const NUMBERS_AT_WORK: readonly string[] = [
  'person/pay-number',
  'person/service-number',
  'person/collar-number',
  'person/warrant-number',
];
/** What also stands in tables that are about no one: counts by rank, a list of police stations. */
const DESCRIBING: readonly string[] = [
  'person/rank',
  'person/grade',
  'person/vetting-level',
  'person/special-category',
  'person/postcode',
  'person/address',
  'person/coordinates',
  'person/vehicle-registration',
  'person/username',
];

/** True when a finding by itself says that people's data lies in the place that holds it. */
export function isPersonal(rule: RuleId, harm: Harm, confidence: Confidence, ordinary: boolean): boolean {
  if (ordinary || confidence === 'signal') return false;
  return SINGLING_OUT.includes(harm) || NUMBERS_AT_WORK.includes(rule);
}

/** Words of policies and statistics as well: they say something only of a person who stands beside them. */
const VOCABULARIES: readonly RuleId[] = ['case/covert-source', 'person/safeguarding', 'person/special-category'];

/** True for words that are told only beside a person, and are nothing by themselves. */
export function needsPersonBeside(rule: RuleId): boolean {
  return VOCABULARIES.includes(rule);
}

/** True for a table whose rows are people; statistics with small numbers are not. */
export function listsPeople(rule: RuleId): boolean {
  return rule !== 'dataset/small-numbers';
}

/** True for what describes a person only where something else in the table says who. */
export function needsPeople(rule: RuleId): boolean {
  return DESCRIBING.includes(rule);
}

/** True when each distinct value is a person of its own. */
export function countsPeople(rule: RuleId, harm: Harm): boolean {
  if (DESCRIBING.includes(rule)) return false;
  return (
    rule === ROSTER_MATCH ||
    harm === 'identifier' ||
    harm === 'name' ||
    harm === 'contact' ||
    NUMBERS_AT_WORK.includes(rule)
  );
}
