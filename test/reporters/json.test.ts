import { describe, expect, it } from 'vitest';
import { mask } from '../../src/model/masked.js';
import { reporter } from '../../src/reporters/json.js';
import { finding, inspection } from '../policy/specimen.js';
import { runReport, TOOL } from './run-report.js';

const breach = inspection({
  path: 'outgoing/response.xlsx',
  people: 9483,
  footprint: {
    visible: { tables: 1, cells: 42, characters: 310, largest: { rows: 6, columns: 7 } },
    hidden: { tables: 1, cells: 303_456, characters: 2_100_000, largest: { rows: 9483, columns: 32 } },
  },
  findings: [
    finding({
      rule: 'hidden/sheet',
      harm: 'structure',
      confidence: 'certain',
      visibility: 'hidden',
      hiddenBy: ['sheet-hidden'],
      carrier: 'sheet',
      personal: true,
      novel: true,
      location: { part: 'xl/worksheets/sheet2.xml', sheet: 'SAP DOWNLOAD', range: 'A1:AF9484' },
      count: 303_456,
      people: 9483,
      evidence: [mask('Sample, J')],
    }),
    finding({ ordinary: true, location: { trail: ['bundle.zip'], page: 2, box: [1, 2, 3, 4] } }),
  ],
});

describe('json', () => {
  it('is the report of the contract, field by field', () => {
    expect(JSON.parse(runReport(reporter, [breach]))).toEqual({
      schemaVersion: 1,
      tool: TOOL,
      verdict: 'block',
      summary: { files: 1, blocked: 1, allowed: 0, findings: { block: 1, warn: 0, note: 1 }, people: 9483 },
      files: [
        {
          path: 'outgoing/response.xlsx',
          sha256: '0123456789abcdef'.repeat(4),
          bytes: 100,
          format: 'xlsx',
          verdict: 'block',
          footprint: {
            visible: { tables: 1, cells: 42, characters: 310 },
            hidden: { tables: 1, cells: 303_456, characters: 2_100_000 },
          },
          people: 9483,
          findings: [
            {
              rule: 'hidden/sheet',
              severity: 'block',
              confidence: 'certain',
              visibility: 'hidden',
              hiddenBy: ['sheet-hidden'],
              location: { trail: [], part: 'xl/worksheets/sheet2.xml', sheet: 'SAP DOWNLOAD', range: 'A1:AF9484' },
              count: 303_456,
              people: 9483,
              evidence: ['S****e, J'],
              message: 'Something was found.',
              fix: 'Remove it.',
              fingerprint: 'f',
            },
            {
              rule: 'person/name',
              severity: 'note',
              confidence: 'likely',
              visibility: 'visible',
              hiddenBy: [],
              location: { trail: ['bundle.zip'], page: 2, box: [1, 2, 3, 4] },
              count: 1,
              evidence: [],
              message: 'Something was found.',
              fix: 'Remove it.',
              fingerprint: 'f',
            },
          ],
          gaps: [],
        },
      ],
    });
  });

  it('tells gaps with a place that always has a trail', () => {
    const locked = inspection({ gaps: [{ reason: 'encrypted', location: {}, detail: 'It is locked.' }] });
    expect(JSON.parse(runReport(reporter, [locked]))).toMatchObject({
      verdict: 'block',
      files: [{ verdict: 'block', gaps: [{ reason: 'encrypted', location: { trail: [] }, detail: 'It is locked.' }] }],
    });
  });

  it.each([0, 1, 2, 5])('is valid JSON for %i files, one line each', (count) => {
    const text = runReport(reporter, Array(count).fill(inspection()));
    expect(JSON.parse(text).files).toHaveLength(count);
    expect(text.split('\n').filter((line) => line.startsWith('{"path"'))).toHaveLength(count);
  });

  it('is not valid JSON at any point before its end', () => {
    const text = runReport(reporter, [inspection(), breach]).trimEnd();
    for (let at = 1; at < text.length; at += 7) {
      expect(() => JSON.parse(text.slice(0, at)), `cut at ${at}`).toThrow();
    }
  });

  it('spells out what a terminal obeys', () => {
    const path = 'a\u001b[2Jb\u009b31mc\u202Egpj.exe\u2028\u007f';
    const text = runReport(reporter, [inspection({ path })]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
    expect(JSON.parse(text).files[0].path).toBe(path);
  });
});
