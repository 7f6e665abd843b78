import { sliceBytes } from '../../bytes/slice-bytes.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { EntryTitles } from '../archive/entry-title.js';
import { textContent } from '../ooxml/content.js';
import { isFilling } from '../ooxml/filling.js';
import { paxRecords } from './pax-records.js';
import { BLOCK, readTarHeader, type TarHeader } from './tar-header.js';

/** An archive of files one after the other, as Unix programs write it. */
export const reader: Reader = {
  name: 'tar',
  recognises: ({ head, size }) => (size >= BLOCK && isTar(head) ? 'tar' : undefined),
  read,
};

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const TRAILING: Concealed = { carrier: 'trailing-data', by: ['trailing'] };
/** Longest extended header. */
const LONGEST_EXTENSION = 1024 ** 2;
const FILES = '07';
const LINKS = '12';
/** Devices, folders, pipes, and the label of a tape. */
const NO_CONTENT = '3456VDM';
/** Records of an extended header that say nothing to people. */
const TECHNICAL =
  /^(?:path|linkpath|size|[acm]time|uid|gid|charset|hdrcharset|SCHILY\..*|LIBARCHIVE\.creationtime|GNU\..*)$/u;

/** A header whose checksum is right; without the mark of the format it must also name something. */
function isTar(head: Buffer): boolean {
  const header = readTarHeader(head.subarray(0, BLOCK));
  if (header === undefined) return false;
  return head.toString('latin1', 257, 262) === 'ustar' || (header.name !== '' && /[0-7xgLKS]/u.test(header.type));
}

/** What an extended header says of the next file. */
interface Extension {
  path?: string;
  linkPath?: string;
  size?: number;
}

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  const titles = new EntryTitles();
  const owners = new Set<string>();
  let extension: Extension = {};
  let at = 0;
  while (at + BLOCK <= bytes.size) {
    const header = readTarHeader(bytes.read(at, BLOCK));
    if (header === undefined) break;
    budget.charge('entries', 1);
    const start = at + BLOCK;
    const size = extension.size ?? header.size;
    if (start + size > bytes.size) throw new Unreadable('damaged', 'The archive is cut short.');
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    yield* slack(bytes, start + size, Math.min(at, bytes.size));
    if ('xgLK'.includes(header.type)) {
      const content = extensionBytes(bytes, start, size, budget);
      if (header.type === 'L') extension.path = textOf(content);
      else if (header.type === 'K') extension.linkPath = textOf(content);
      else {
        const records = paxRecords(content);
        yield* recordTexts(records);
        if (header.type === 'x') extension = { ...extension, ...extensionOf(records) };
      }
      continue;
    }
    const name = (extension.path ?? header.name).replace(/^\.?\/+/u, '');
    yield* titles.of(name, { part: name });
    yield* ownerTexts(header, owners);
    yield* entryContent(bytes, start, size, name, { ...header, linkName: extension.linkPath ?? header.linkName });
    extension = {};
  }
  yield* rest(bytes, at);
}

function* entryContent(
  bytes: Bytes,
  start: number,
  size: number,
  name: string,
  { type, linkName }: TarHeader,
): Generator<Content> {
  const at = { part: name };
  if (LINKS.includes(type)) yield textContent(linkName, at, PROPERTY, 'code');
  else if (FILES.includes(type)) {
    if (size > 0) yield { kind: 'child', name, bytes: sliceBytes(bytes, start, size), at };
  } else if (!NO_CONTENT.includes(type) || size > 0) {
    const detail = 'A file in the archive is kept in a way that cannot be read. Unpack it and scan what comes out.';
    yield { kind: 'gap', reason: 'unsupported', at, detail };
  }
}

function extensionBytes(bytes: Bytes, start: number, size: number, budget: Budget): Buffer {
  if (size > LONGEST_EXTENSION) budget.refuse('partBytes');
  return bytes.read(start, size);
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\0.*$/su, '');
}

function extensionOf(records: ReadonlyMap<string, string>): Extension {
  const path = records.get('path');
  const linkPath = records.get('linkpath');
  const size = Number(records.get('size'));
  return {
    ...(path === undefined ? {} : { path }),
    ...(linkPath === undefined ? {} : { linkPath }),
    ...(records.has('size') && Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
  };
}

function* recordTexts(records: ReadonlyMap<string, string>): Generator<Content> {
  for (const [field, value] of records) {
    if (TECHNICAL.test(field) || value.trim() === '') continue;
    yield textContent(value, { field }, PROPERTY, /^[ug]name$/u.test(field) ? 'author' : undefined);
  }
}

/** Each once: archives of one computer repeat them. */
function* ownerTexts({ owner, group }: TarHeader, told: Set<string>): Generator<Content> {
  for (const [field, name] of Object.entries({ owner, group })) {
    if (name === '' || told.has(name)) continue;
    told.add(name);
    yield textContent(name, { field }, PROPERTY, 'author');
  }
}

/** Between the end of a file and the end of its last block. */
function* slack(bytes: Bytes, start: number, end: number): Generator<Content> {
  if (end > start && !isFilling(bytes.read(start, end - start))) yield* trailing(bytes, start, end);
}

/** Zeros end an archive; anything else is more than it says it holds. */
function* rest(bytes: Bytes, from: number): Generator<Content> {
  let start = from;
  while (start < bytes.size && isFilling(bytes.read(start, BLOCK))) start += BLOCK;
  if (start < bytes.size) yield* trailing(bytes, start, bytes.size);
}

function* trailing(bytes: Bytes, start: number, end: number): Generator<Content> {
  yield { kind: 'fact', fact: 'trailing-data', at: {}, count: 1, concealed: TRAILING };
  yield {
    kind: 'child',
    name: 'trailing-bytes',
    bytes: sliceBytes(bytes, start, end - start),
    at: {},
    concealed: TRAILING,
  };
}
