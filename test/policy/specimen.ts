import type { Finding, Inspection } from '../../src/model/report.js';

/** A visible finding that says nothing special; tables of tests state only what differs. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'person/name',
    harm: 'name',
    confidence: 'likely',
    visibility: 'visible',
    hiddenBy: [],
    location: {},
    count: 1,
    evidence: [],
    message: 'Something was found.',
    fix: 'Remove it.',
    fingerprint: 'f',
    ...parts,
  };
}

/** A file that was read wholly and holds nothing. */
export function inspection(parts: Partial<Inspection> = {}): Inspection {
  return {
    path: 'response.xlsx',
    sha256: '0123456789abcdef'.repeat(4),
    bytes: 100,
    format: 'xlsx',
    footprint: { visible: { tables: 1, cells: 42, characters: 310 }, hidden: { tables: 0, cells: 0, characters: 0 } },
    people: 0,
    findings: [],
    gaps: [],
    ...parts,
  };
}
