import type { Harm, RuleId } from '../model/catalogue.js';
import type { Hit } from '../model/detection.js';
import { needsPersonBeside } from './personal.js';

/** Characters between words and the person they are taken to speak of. */
const BESIDE = 400;
/** Characters between a rank and the name it belongs to: a spokesperson is not whom the words are about. */
const TITLE_GAP = 12;

/** The hits of a text without words that count only beside a person, where nobody stands near them. */
export function besidePeople(hits: readonly Hit[], harmOf: (rule: RuleId) => Harm): readonly Hit[] {
  if (!hits.some(({ rule }) => needsPersonBeside(rule))) return hits;
  const ranks = hits.filter(({ rule }) => rule === 'person/rank');
  const people = hits.filter(
    (hit) =>
      hit.confidence !== 'signal' &&
      ['name', 'identifier'].includes(harmOf(hit.rule)) &&
      !ranks.some(({ start, end }) => start <= hit.start && hit.start - end <= TITLE_GAP),
  );
  return hits.filter(
    (hit) => !needsPersonBeside(hit.rule) || people.some((person) => Math.abs(person.start - hit.start) <= BESIDE),
  );
}
