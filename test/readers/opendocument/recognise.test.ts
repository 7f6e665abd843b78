import { describe, expect, it } from 'vitest';
import type { Probe } from '../../../src/model/reader.js';
import { reader } from '../../../src/readers/opendocument/index.js';
import { flat } from './document-builder.js';

const TYPE = 'application/vnd.oasis.opendocument.';
const USUAL = ['mimetype', 'content.xml', 'META-INF/manifest.xml'];
const zip = (packageType: string | undefined, zipNames: readonly string[] = USUAL, extension = ''): Probe => ({
  head: Buffer.from('PK'),
  size: 100,
  extension,
  zipNames,
  ...(packageType === undefined ? {} : { packageType }),
});
const file = (text: string | Buffer): Probe => ({ head: Buffer.from(text), size: 100, extension: 'fods' });

describe('recognises', () => {
  const cases: readonly (readonly [what: string, probe: Probe, format: string | undefined])[] = [
    ['text', zip(`${TYPE}text`), 'odt'],
    ['a template of sheets', zip(`${TYPE}spreadsheet-template`), 'ods'],
    ['slides', zip(`${TYPE}presentation`), 'odp'],
    ['a drawing', zip(`${TYPE}graphics`), 'odp'],
    ['sheets without a type, by their name', zip(undefined, USUAL, 'ods'), 'ods'],
    ['something without a type or a name', zip(undefined, USUAL, 'dat'), 'odt'],
    ['flat text', file(flat({})), 'odt'],
    ['flat sheets', file(flat({ kind: 'spreadsheet' })), 'fods'],
    [
      'flat slides with a comment in front',
      file(`<!-- x --><d:document x="y" d:mimetype='${TYPE}presentation'>`),
      'odp',
    ],
    ['a database', zip(`${TYPE}base`), undefined],
    ['OpenOffice 1', zip('application/vnd.sun.xml.writer'), undefined],
    ['an archive of Office', zip('<Types xmlns="x"/>', ['content.xml', 'META-INF/manifest.xml']), undefined],
    ['an e-book', zip('application/epub+zip', ['mimetype', 'META-INF/container.xml']), undefined],
    ['an archive with a content.xml', zip(undefined, ['content.xml']), undefined],
    ['any archive', zip(undefined, ['a.txt'], 'odt'), undefined],
    ['other XML', file('<document mimetype="text/plain"/>'), undefined],
    ['text that speaks of it', file(`about <office:document office:mimetype="${TYPE}text">`), undefined],
    ['nothing', file(''), undefined],
  ];
  it.each(cases)('%s', (_, probe, format) => {
    expect(reader.recognises(probe)).toBe(format);
  });
});
