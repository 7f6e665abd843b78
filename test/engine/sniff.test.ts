import { describe, expect, it } from 'vitest';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { probe } from '../../src/engine/probe.js';
import { sniff } from '../../src/engine/sniff.js';
import { isTypeMismatch } from '../../src/engine/type-mismatch.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import type { Format } from '../../src/model/catalogue.js';
import type { Reader } from '../../src/model/reader.js';
import { READERS } from '../../src/readers/index.js';
import { makeCompound } from '../bytes/compound-writer.js';
import { writeZip } from '../bytes/zip-writer.js';

const sniffed = async (bytes: Buffer, name = 'file', readers: readonly Reader[] = []) =>
  sniff(await probe(memoryBytes(bytes), name, DEFAULT_LIMITS), readers);

const zipOf = (files: Readonly<Record<string, string>>): Buffer =>
  writeZip({ entries: Object.entries(files).map(([name, content]) => ({ name, content })) });

const contentTypes = (type: string): string =>
  `<Types><Override PartName="/main.xml" ContentType="application/vnd.${type}.main+xml"/></Types>`;

describe('bytes that no reader claims', () => {
  it.each<[string, Buffer, Format, string]>([
    ['an empty file', Buffer.alloc(0), 'empty', 'damaged'],
    ['bytes of no kind', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), 'unknown', 'unknown-format'],
    ['words', Buffer.from('Nothing but words.'), 'unknown', 'unknown-format'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf', 'unsupported'],
    ['RTF', Buffer.from('{\\rtf1 words}'), 'rtf', 'unsupported'],
    ['7-Zip', Buffer.from("7z\xbc\xaf'\x1c\0\0", 'latin1'), '7z', 'unsupported'],
    ['gzip', Buffer.from('\x1f\x8b\x08\0', 'latin1'), 'gz', 'unsupported'],
    ['tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar')]), 'tar', 'unsupported'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>words'), 'html', 'unsupported'],
    ['an XML file', Buffer.from('\ufeff<?xml version="1.0"?><staff/>'), 'xml', 'unsupported'],
    [
      'a drawing',
      Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'svg',
      'unsupported',
    ],
    ['a mail', Buffer.from('Subject: Re\r\nMIME-Version: 1.0\r\n\r\nwords'), 'eml', 'unsupported'],
    ['a zip cut short', Buffer.from('PK\x03\x04 and no more'), 'zip', 'damaged'],
    ['a compound file cut short', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'ole', 'damaged'],
  ])('are told as %s', async (_name, bytes, format, reason) => {
    expect(await sniffed(bytes)).toMatchObject({ kind: 'gap', format, reason });
  });

  it.each<[string, Record<string, string>, Format]>([
    ['a workbook', { '[Content_Types].xml': contentTypes('openxmlformats-officedocument.spreadsheetml') }, 'xlsx'],
    ['a binary workbook', { '[Content_Types].xml': contentTypes('ms-excel.sheet.binary.macroEnabled') }, 'xlsb'],
    ['slides', { '[Content_Types].xml': contentTypes('openxmlformats-officedocument.presentationml') }, 'pptx'],
    ['an OpenDocument sheet', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'ods'],
    ['files packed together', { 'one.csv': 'a,b' }, 'zip'],
  ])('in an archive are told as %s', async (_name, files, format) => {
    expect(await sniffed(zipOf(files))).toMatchObject({ kind: 'gap', format, reason: 'unsupported' });
  });

  it.each<[string, string, Format, string]>([
    ['an old workbook', 'Workbook', 'xls', 'unsupported'],
    ['an old document', 'WordDocument', 'doc', 'unsupported'],
    ['a message', '__properties_version1.0', 'msg', 'unsupported'],
    ['something else', 'Contents', 'ole', 'unsupported'],
    ['a document under a password', 'EncryptedPackage', 'ole', 'encrypted'],
  ])('in a compound file are told as %s', async (_name, stream, format, reason) => {
    const { file } = makeCompound({ streams: { [stream]: Buffer.from('content') } });
    expect(await sniffed(file)).toMatchObject({ kind: 'gap', format, reason });
  });

  it.each<[Format, string]>([
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['webp', 'RIFF\x10\0\0\0WEBP'],
    ['emf', `\x01\0\0\0${'\0'.repeat(36)} EMF`],
  ])('are a picture: %s', async (format, bytes) => {
    expect(await sniffed(Buffer.from(bytes, 'latin1'))).toEqual({ kind: 'picture', format });
  });

  it('are what their first bytes say, however much of the rest is text', async () => {
    const cut = Buffer.from(`PK\x03\x04${'Surname,Rank\nOkafor,Sergeant\n'.repeat(20)}`);
    expect(await sniffed(cut, 'staff.csv', READERS)).toMatchObject({ kind: 'gap', format: 'zip', reason: 'damaged' });
  });

  it('say in one sentence what to do about it, and quote nothing', async () => {
    const outcome = await sniffed(Buffer.from('%PDF-1.7 confidential'));
    expect(outcome).toHaveProperty('detail', expect.stringMatching(/scan that\.$/u));
    expect(JSON.stringify(outcome)).not.toContain('confidential');
  });
});

describe('bytes that a reader knows', () => {
  it('go to the first that recognises them, whatever the name', async () => {
    const text = Buffer.from('Surname,Rank\nOkafor,Sergeant\nMarsh,Constable\n');
    expect(await sniffed(text, 'staff.csv', READERS)).toMatchObject({ kind: 'read', format: 'csv' });
    expect(await sniffed(Buffer.from('%PDF-1.7\n'), 'staff.csv', READERS)).toMatchObject({ format: 'pdf' });
  });
});

describe('a name that promises another kind', () => {
  it.each<[string, Format, boolean]>([
    ['pdf', 'docx', true],
    ['docx', 'pdf', true],
    ['jpg', 'xlsx', true],
    ['xlsx', 'zip', true],
    ['xlsx', 'xlsm', false],
    ['xls', 'xlsx', false],
    ['doc', 'rtf', false],
    ['jpg', 'png', false],
    ['txt', 'csv', false],
    ['csv', 'xlsx', true],
    ['log', 'pdf', true],
    ['txt', 'eml', false],
    ['txt', 'unknown', false],
    ['xlsx', 'csv', true],
    ['', 'pdf', false],
    ['dat', 'pdf', false],
    ['xlsx', 'unknown', false],
    ['docx', 'empty', false],
    ['docx', 'ole', false],
  ])('.%s that is %s: %s', (extension, format, expected) => {
    expect(isTypeMismatch(extension, format)).toBe(expected);
  });
});
