import { pageNumbers } from './objects/page-numbers.js';
import type { RawFile } from './raw/raw-file.js';
import { asKind, nameAt, type PdfObject } from './raw/values.js';

/** Page objects, in their last state, that the list of pages does not hold: removed pages, and templates. */
export function pagesApart(raw: RawFile): readonly PdfObject[] {
  if (raw.locked) return [];
  const listed = pageNumbers(raw);
  if (listed.size === 0) return [];
  return [...raw.current.values()].filter(({ number, value }) => {
    const dictionary = asKind(value, 'dictionary');
    return dictionary !== undefined && nameAt(dictionary, 'Type') === 'Page' && !listed.has(number);
  });
}

/**
 * The file with another list of pages behind it that holds only those. Its cross-reference is broken on purpose: a viewer
 * then looks for the objects themselves, deleted ones too, and takes the last trailer for the document's.
 */
export function withPages(file: Buffer, raw: RawFile, pages: readonly PdfObject[]): Buffer {
  const free = Math.max(...raw.current.keys()) + 1;
  const kids = pages.map(({ number, generation }) => `${number} ${generation} R`).join(' ');
  const protection = protectionOf(raw);
  const tail = [
    `\n${free} 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>\nendobj`,
    `${free + 1} 0 obj\n<</Type/Catalog/Pages ${free} 0 R>>\nendobj`,
    `trailer\n<</Size ${free + 2}/Root ${free + 1} 0 R${protection}>>`,
    'startxref\n0\n%%EOF\n',
  ].join('\n');
  return Buffer.concat([file, Buffer.from(tail, 'latin1')]);
}

/** What the new trailer must repeat so that an encrypted file can still be read. */
function protectionOf(raw: RawFile): string {
  const last = [...raw.trailers].reverse().find(({ dictionary }) => dictionary.entries.has('Encrypt'));
  const encrypt = asKind(last?.dictionary.entries.get('Encrypt'), 'reference');
  const id = asKind(raw.get(last?.dictionary, 'ID'), 'array');
  if (!encrypt || !id) return '';
  const halves = id.items.map((half) => `<${asKind(half, 'string')?.bytes.toString('hex') ?? ''}>`);
  return `/Encrypt ${encrypt.number} 0 R/ID[${halves.join('')}]`;
}
