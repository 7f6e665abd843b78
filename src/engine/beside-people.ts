import type { Harm, RuleId } from '../model/catalogue.js';
import type { Hit } from '../model/detection.js';
import { firstFrom } from './first-from.js';
import { needsPersonBeside } from './personal.js';

/** Characters between words and the person they are taken to speak of. */
const BESIDE = 400;
/** Characters between a rank and the name it belongs to: a spokesperson is not whom the words are about. */
const TITLE_GAP = 12;
const TELLS_WHO: readonly Harm[] = ['name', 'identifier'];

/** The hits of a text without words that count only beside a person, where nobody stands near them. */
export function besidePeople(hits: readonly Hit[], harmOf: (rule: RuleId) => Harm): readonly Hit[] {
  if (!hits.some(({ rule }) => needsPersonBeside(rule))) return hits;
  const isTitled = titled(hits.filter(({ rule }) => rule === 'person/rank'));
  const people = hits
    .filter((hit) => hit.confidence !== 'signal' && TELLS_WHO.includes(harmOf(hit.rule)) && !isTitled(hit))
    .map(({ start }) => start)
    .sort((one, other) => one - other);
  const isBesideSomeone = ({ start }: Hit): boolean => {
    const nearest = people[firstFrom(people, start - BESIDE, (person) => person)];
    return nearest !== undefined && nearest <= start + BESIDE;
  };
  return hits.filter((hit) => !needsPersonBeside(hit.rule) || isBesideSomeone(hit));
}

/** Tells whether a rank goes before a hit. */
function titled(ranks: readonly Hit[]): (hit: Hit) => boolean {
  const byStart = [...ranks].sort((one, other) => one.start - other.start);
  let furthest = Number.NEGATIVE_INFINITY;
  const reaches = byStart.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start }) => {
    const before = firstFrom(byStart, start + 1, (rank) => rank.start);
    return before > 0 && start - reaches[before - 1]! <= TITLE_GAP;
  };
}
