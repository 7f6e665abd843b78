import { expect, it } from 'vitest';
import { packReport, unpackReport } from '../../src/audit/packed-report.js';
import { result } from './specimen.js';

it('gives back a report under another path, in less room', () => {
  const { report } = result();
  const packed = packReport(report);
  expect(unpackReport(packed, 'b/copy.xlsx')).toEqual({ ...report, path: 'b/copy.xlsx' });
  expect(packed.length).toBeLessThan(JSON.stringify(report).length);
});
