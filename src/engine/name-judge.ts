import type { Roster } from '../detectors/roster/roster.js';
import { createRosterFinder } from '../detectors/roster/roster-finder.js';
import type { RuleSet } from '../rules/load.js';
import { createTextDetector } from '../rules/text-detector.js';
import { loadNameModel } from './load-name-model.js';
import { ShownNames } from './shown-names.js';
import { StringScanner } from './string-scanner.js';

/**
 * Tells, without reading a file, whether its name holds what an inspection would report (`file/name`). So whoever knows
 * the content from elsewhere knows whether the name adds to it.
 */
export function createNameJudge({ rules }: RuleSet, roster?: Roster): (name: string) => boolean {
  const detector = createTextDetector(rules);
  const names = loadNameModel();
  const finder = roster && createRosterFinder(roster);
  // A scanner remembers what it has seen, so each name gets one of its own.
  return (name) => new ShownNames(new StringScanner(detector, names, finder), false).isPersonal(name);
}
