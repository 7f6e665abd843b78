import type { DocumentTrace, Finding } from '../model/report.js';
import type { RuleBook } from '../model/reporter.js';
import { meetingsIn } from './compare-documents.js';
import { meetingFinding } from './meeting-finding.js';

/** What the documents of one file tell of each other: those of an archive, an attachment, two sheets of a workbook. */
export function meetingsWithin(traces: readonly DocumentTrace[], rules: RuleBook, key: Uint8Array): readonly Finding[] {
  return traces.flatMap((document) =>
    traces.flatMap((other) =>
      meetingsIn(document, document === other ? { ...other, removed: [] } : other).map((meeting) =>
        meetingFinding(meeting, { format: document.format }, rules, key),
      ),
    ),
  );
}
