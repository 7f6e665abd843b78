import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { reporter } from '../../src/reporters/junit.js';
import { finding, inspection } from '../policy/specimen.js';
import { BREACH, CLEAR, HOSTILE, LOCKED } from './breach.js';
import { runReport } from './run-report.js';

interface Node {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  readonly data?: string;
}

const read = (...files: Parameters<typeof runReport>[1]): Node =>
  parseDocument(runReport(reporter, files), { xmlMode: true }) as unknown as Node;

function all(node: Node, name: string): readonly Node[] {
  return (node.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const text = (node: Node | undefined): string =>
  (node?.children ?? []).map((child) => child.data ?? text(child)).join('');

describe('junit', () => {
  it('has one test case a file, which fails when the file is blocked', () => {
    const report = read(BREACH, CLEAR, LOCKED);
    expect(
      all(report, 'testcase').map(({ attribs, children }) => [
        attribs?.name,
        attribs?.classname,
        children?.some(({ name }) => name === 'failure'),
      ]),
    ).toEqual([
      ['outgoing/workforce.xlsx', 'foi-gate.xlsx', true],
      ['clear.csv', 'foi-gate.csv', false],
      ['locked.xlsx', 'foi-gate.xlsx', true],
    ]);
    expect(all(report, 'testsuite').map(({ attribs }) => [attribs?.tests, attribs?.failures])).toEqual([
      ['1', '1'],
      ['1', '0'],
      ['1', '1'],
    ]);
  });

  it('gives all reasons and how to mend them', () => {
    const [breach, locked] = all(read(BREACH, LOCKED), 'failure').map(text);
    expect(breach).toMatch(/^BLOCK hidden\/sheet: A sheet that does not show holds 303,456 values/u);
    expect(breach).toMatch(/^ {2}BLOCK person\/name: 9,483 names of 7,839 people .* \[S\*{4}e, J · E\*{5}e\]$/mu);
    expect(breach).toMatch(/^ {2}mend: Right-click any sheet tab/mu);
    expect(locked).toMatch(/^NOT READ: locked with a password, mail\.msg\. Remove the password/u);
  });

  it('tells warnings beside the verdict', () => {
    const [aside] = all(read(inspection({ findings: [finding()] })), 'system-out').map(text);
    expect(aside).toBe('WARN person/name: Something was found.');
  });

  it('has properties of the file and of the run', () => {
    const properties = all(read(CLEAR), 'property').map(({ attribs }) => `${attribs?.name}=${attribs?.value}`);
    expect(properties).toEqual([
      'verdict=allow',
      `sha256=${'0123456789abcdef'.repeat(4)}`,
      'bytes=100',
      'format=csv',
      'people=0',
      'policy=release',
      'version=1.2.3',
      'rulesHash=abc',
    ]);
  });

  it('stays XML whatever a document holds', () => {
    const raw = runReport(reporter, [HOSTILE]);
    expect(raw).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028\uFFFE\uFFFF]/u);
    expect(raw.match(/<[a-z/?!][^<>]*>/giu)?.map((tag) => /^<\/?([a-z?!-]+)/iu.exec(tag)?.[1])).toEqual([
      '?xml',
      'testsuites',
      'testsuite',
      'properties',
      ...Array(8).fill('property'),
      'properties',
      'testcase',
      'failure',
      'failure',
      'system-out',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites',
    ]);
  });
});
