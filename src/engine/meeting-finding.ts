import type { Format } from '../model/catalogue.js';
import type { Finding } from '../model/report.js';
import type { RuleBook } from '../model/reporter.js';
import { wording } from '../rules/words.js';
import type { Meeting } from './compare-documents.js';
import { describePlace } from './describe-place.js';
import { documentKind } from './document-kind.js';
import { fingerprint } from './fingerprint.js';

/** The rule speaks of marks in the same file; here the removal was made in another. */
const EXPOSED = {
  message: 'Who reads both files knows what was removed.',
  fix: 'Remove it in every file of the release, in the text and in properties, bookmarks and file names. Then scan all of them again.',
};
const UNWORDED = { message: '', fix: 'Look at both places and remove what must not go out.' };

/** Which of two documents a finding stands in, and the name of the other. */
export interface Telling {
  readonly format: Format;
  /** Path of the other file, absent where both lie in one. */
  readonly otherFile?: string;
  /** The finding stands in the other document than the meeting is about: its own was reported already. */
  readonly isTurned?: boolean;
}

/** The finding that two documents gave together, with a sentence that names the other one. */
export function meetingFinding(meeting: Meeting, telling: Telling, rules: RuleBook, key: Uint8Array): Finding {
  const { rule, confidence, visibility, hiddenBy, carrier, count, digest } = meeting;
  const { format, isTurned = false } = telling;
  const location = isTurned ? {} : meeting.at;
  const definition = rules.get(rule);
  const facts = { count, where: describePlace(location), kind: documentKind(format) };
  const { message, fix } =
    rule === 'redaction/unapplied' ? EXPOSED : definition === undefined ? UNWORDED : wording(definition, facts);
  return {
    rule,
    harm: rule === 'redaction/unapplied' ? 'redaction' : 'dataset',
    confidence,
    visibility,
    hiddenBy,
    ...(carrier === undefined ? {} : { carrier }),
    location,
    count,
    evidence: [],
    message: `${sentence(meeting, telling)} ${message}`.trim(),
    fix,
    fingerprint: fingerprint({ rule, format, visibility, hiddenBy, at: location, count, digest }, Buffer.from(key)),
  };
}

function sentence({ rule, at, elsewhere, count }: Meeting, { otherFile, isTurned }: Telling): string {
  const other = placed(otherFile, isTurned ? describePlace(at) : elsewhere);
  if (rule === 'dataset/twin-table') {
    return isTurned ? `The fuller copy is in ${other}.` : `The copy with less in it is in ${other}.`;
  }
  const what = count === 1 ? 'A name or number' : `${count} names or numbers`;
  return isTurned
    ? `${what} removed here can be read in ${other}.`
    : `${what} that somebody removed in ${other} can be read here.`;
}

function placed(file: string | undefined, place: string): string {
  const words = [file === undefined ? '' : `the file "${file}"`, place].filter((each) => each !== '');
  return words.length === 0 ? 'another document of this file' : words.join(', ');
}
