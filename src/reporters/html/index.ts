import type { RuleId } from '../../model/catalogue.js';
import type { Reporter } from '../../model/reporter.js';
import { decisionsSection } from './decisions.js';
import { fileSection, type Room } from './file-section.js';
import { kindsSection } from './kinds.js';
import { foot, head } from './page.js';
import { blockedList, type Listed, verdictPanel } from './verdict.js';

/** Beyond so many, findings are told in rows, or the page of a large run would be slow to open. */
const MOST_CARDS = 200;
/** Files that are named below the verdict. */
const MOST_LISTED = 500;

/**
 * A page for people, complete in one file: no network and no script. The verdict is known last and stands first: the
 * page has a place for it, and shows that the report is not complete where it never came.
 */
export const reporter: Reporter = {
  name: 'html',
  begin(tool, _style, rules) {
    const room: Room = { cards: MOST_CARDS, kinds: new Map<RuleId, Set<string>>() };
    const listed: Listed[] = [];
    let files = 0;
    return {
      head: () => head().html,
      file(file) {
        files++;
        if (file.verdict.decision === 'block' && listed.length < MOST_LISTED) {
          listed.push({
            number: files,
            path: file.path,
            people: file.people,
            points: file.verdict.reasons.length,
          });
        }
        return fileSection(file, files, rules, room).html;
      },
      end: (outcome) =>
        [
          kindsSection(room.kinds, rules),
          decisionsSection(outcome.idleDecisions),
          verdictPanel(outcome),
          files === 1 ? undefined : blockedList(listed, outcome.summary.blocked),
          foot(tool),
        ]
          .map((piece) => piece?.html ?? '')
          .join(''),
    };
  },
};
