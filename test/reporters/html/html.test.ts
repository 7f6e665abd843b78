import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/policy/decide.js';
import { RELEASE } from '../../../src/policy/release.js';
import { reporter } from '../../../src/reporters/html/index.js';
import { html } from '../../../src/reporters/html/template.js';
import { finding, inspection } from '../../policy/specimen.js';
import { BREACH, CLEAR, HOSTILE, LOCKED, NASTY } from '../breach.js';
import { runJudged } from '../run-report.js';
import { htmlOf, manyFindings } from './pages.js';

interface Node {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** All elements of a page. */
function elements(node: Node): readonly Node[] {
  return (node.children ?? []).flatMap((child) => [...(child.name === undefined ? [] : [child]), ...elements(child)]);
}

const parsed = (text: string): readonly Node[] =>
  elements(parseDocument(text.replaceAll('<wbr>', '')) as unknown as Node);
const words = (text: string): string =>
  text
    .replaceAll('<wbr>', '')
    .replace(/<(style|svg)[\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replace(/\s+/gu, ' ');

describe('html', () => {
  const breach = words(htmlOf([BREACH]));

  it.each([
    ['the verdict', '✖ BLOCK Do not send it.'],
    [
      'the footprint',
      'What you meant to send 42 cells in plain sight What the file carries 303,456 cells more that nobody sees',
    ],
    ['what', 'A sheet that does not show holds 303,456 values about 9,483 people'],
    [
      'the list on the sheet',
      'A list of 9,483 rows about 9,483 people in sheet "SAP DOWNLOAD", A1:AF9484 looks like a list of staff.',
    ],
    ['why', 'Anybody can unhide it with two clicks'],
    ['where', 'Sheet "SAP DOWNLOAD", A2:AF9484, on a hidden sheet'],
    ['what is in it', 'Names of people 9,483 in A2:A9484, about 7,839 people'],
    ['masked evidence', 'S****e, J · E*****e'],
    ['how to mend it', 'How to mend it Right-click any sheet tab > Unhide'],
    [
      'the guidance',
      'Do not rely on hiding rows, columns or worksheets; look for them and remove what they hold. ICO, Disclosing',
    ],
    ['what was checked', 'Kind of file xlsx, 100 bytes Read 303,498 cells, 2,100,310 characters'],
    ['the hash', '0123456789abcdef'.repeat(4)],
    ['the tool', 'Checked by foi-gate 1.2.3 under the policy release , with rules abc .'],
  ])('tells %s', (_what, told) => {
    expect(breach).toContain(told);
  });

  it('tells what was not read, and what to do about it', () => {
    expect(words(htmlOf([LOCKED]))).toMatch(
      /Not read: locked with a password, mail\.msg Remove the password and scan it again\. .* How to mend it Open it with its password/u,
    );
  });

  it('allows without a word of blocking', () => {
    const text = words(htmlOf([CLEAR]));
    expect(text).toContain('✔ ALLOW All of it was read, and nothing found that stops it.');
    expect(text).not.toMatch(/BLOCK|✖/u);
  });

  it('has no script, nothing from elsewhere, and forbids both', () => {
    const page = parsed(htmlOf([BREACH, LOCKED, HOSTILE]));
    const names = new Set(page.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form']) expect(names).not.toContain(name);
    for (const { attribs = {} } of page) {
      expect(Object.keys(attribs).filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
      expect(attribs.href ?? '#').toMatch(/^#/u);
    }
    expect(page.find(({ attribs }) => attribs?.['http-equiv'])?.attribs?.content).toMatch(/^default-src 'none'/u);
  });

  it('has each id once, and every link leads to one', () => {
    const page = parsed(htmlOf([CLEAR, BREACH, ...manyFindings(40, 30)]));
    const ids = page.flatMap(({ attribs }) => attribs?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attribs } of page) if (attribs?.href) expect(ids).toContain(attribs.href.slice(1));
  });

  it('shows hostile names as text', () => {
    const text = htmlOf([HOSTILE]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
    expect(text).not.toContain('<script');
    const same = parsed(htmlOf([HOSTILE])).map(({ name }) => name);
    const tame = parsed(
      htmlOf(JSON.parse(JSON.stringify([HOSTILE]).replaceAll(JSON.stringify(NASTY).slice(1, -1), 'x'))),
    ).map(({ name }) => name);
    expect(same).toEqual(tame);
  });

  it('tells every finding, however many there are', () => {
    const [, ...files] = htmlOf(manyFindings(30, 100)).split('<section class="file');
    expect(files).toHaveLength(31);
    for (const file of files.slice(0, 30)) {
      expect(new Set(file.match(/C\d+:F\d+/gu)).size).toBe(100);
    }
  });

  it('lists the files that must be dealt with, when there are several', () => {
    expect(words(htmlOf([CLEAR, BREACH, LOCKED]))).toContain(
      'Files that must be dealt with File Points People outgoing/workforce.xlsx 5 9,483 locked.xlsx 1 0',
    );
    expect(words(htmlOf([BREACH]))).not.toContain('Files that must be dealt with');
    expect(words(htmlOf(Array(502).fill(LOCKED)))).toContain('And 2 more files, told below.');
  });

  it('tells who accepted a finding', () => {
    const judged = decide(inspection({ findings: [finding()] }), RELEASE);
    const accepted = { by: 'A. Reviewer', reason: 'Public already', until: '2030-01-31' };
    const findings = judged.findings.map((one) => ({ ...one, accepted }));
    expect(words(runJudged(reporter, [{ ...judged, findings }]))).toContain(
      'Accepted by A. Reviewer until 2030-01-31: Public already',
    );
  });

  it('holds nothing but what is on its way: a file is written when it is judged', () => {
    const writer = reporter.begin(
      { name: 'foi-gate', version: '1', rulesHash: 'a', policy: 'release' },
      {
        width: 100,
        paint: { block: String, allow: String, warn: String, note: String, strong: String, faint: String },
      },
      new Map(),
    );
    writer.head();
    expect(writer.file(decide(BREACH, RELEASE))).toContain('<h2 id="name-1">outgoing/<wbr>workforce.<wbr>xlsx</h2>');
  });
});

describe('the drawing of a sheet', () => {
  const drawing = (parts: Parameters<typeof finding>[0]): string =>
    /<svg[^>]*aria-label="([^"]*)"/u.exec(htmlOf([inspection({ findings: [finding(parts)] })]))?.[1] ?? '';
  const structure = { harm: 'structure', visibility: 'hidden' } as const;

  it.each([
    [
      'hidden columns',
      { rule: 'hidden/column', ...structure, hiddenBy: ['column-hidden'], location: { sheet: 'A', range: 'C1:D40' } },
      'Drawing of sheet A: columns C to D, rows 1 to 40 are hidden',
    ],
    [
      'a visible list',
      { rule: 'dataset/staff-list', harm: 'dataset', people: 9, location: { range: 'A1:H32' } },
      'Drawing of the table: columns A to H, rows 1 to 32 are outlined',
    ],
    [
      'a box on a page',
      { rule: 'redaction/covered-text', harm: 'redaction', location: { page: 3, box: [72, 111, 540, 122] } },
      'Drawing of page 3: the place is in the upper third',
    ],
    [
      'a box on a page of its own size',
      {
        rule: 'redaction/covered-text',
        harm: 'redaction',
        location: { page: 3, box: [72, 111, 540, 122], pageSize: [792, 300] },
      },
      'Drawing of page 3: the place is in the middle third',
    ],
    ['a paragraph', { location: { story: 'body', paragraph: 3 } }, ''],
  ] as const)('is spoken of: %s', (_what, parts, spoken) => {
    expect(drawing(parts as Parameters<typeof finding>[0])).toBe(spoken);
  });
});

describe('the template', () => {
  it.each([
    [html`<p>${'<b>&"\''}</p>`, '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    [html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
    [html`${[html`a`, undefined, html`b`]}${undefined}${7}`, 'ab7'],
  ])('escapes what is not HTML already: %#', (made, text) => {
    expect(made.html).toBe(text);
  });
});
