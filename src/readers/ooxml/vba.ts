import { openCompound } from '../../bytes/compound.js';
import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Concealed, Content } from '../../model/content.js';
import { inside, textContent } from './content.js';
import type { PartReader } from './part-reader.js';
import { printableStrings } from './printable-strings.js';
import { decompressVba } from './vba-compression.js';

/** Start of every module's source, as the compression leaves it: eight letters as they are. */
const SOURCE_START = Buffer.from('\0Attribut', 'latin1');
/** The source's container starts with its signature and the header of the first chunk. */
const BEFORE_SOURCE = 3;

/** Macros: the source of each module, captions of forms, paths of libraries. Compiled code, which repeats it, is left. */
export const readMacros: PartReader = async function* ({ package: pkg, part, at, concealed }): AsyncGenerator<Content> {
  const hidden: Concealed = inside(concealed, 'macro', 'script');
  yield { kind: 'fact', fact: 'macro', at, count: 1, concealed: hidden };
  const file = openCompound(await pkg.content(part), pkg.budget);
  for (const entry of [...file.entries, ...file.orphans]) {
    if (entry.kind !== 'stream' || entry.size === 0) continue;
    const text = macroText(entry.path, file.read(entry));
    if (text !== '') yield textContent(text, { ...at, field: entry.path }, hidden, 'code');
  }
};

/** What a stream of a macro project says: the source of a module, captions of a form, paths of libraries; '' for the rest. */
export function macroText(path: string, stream: Buffer): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const source = stream.indexOf(SOURCE_START) - BEFORE_SOURCE;
  if (source >= 0) return decodeBytes(decompressVba(stream, source), 'windows-1252').text.trim();
  if (name.toLowerCase() === 'dir') return printableStrings(decompressVba(stream, 0)).join('\n');
  // The cache of compiled code: names of variables, in a form that changes with every version.
  if (/^(?:_VBA_PROJECT|__SRP_\w+|PROJECTwm|\x01CompObj)$/i.test(name)) return '';
  return printableStrings(stream).join('\n');
}
