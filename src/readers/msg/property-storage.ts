import type { CompoundEntry } from '../../bytes/compound-directory.js';
import { type MapiProperty, PropertyType, SEVERAL } from '../mapi/properties.js';

const TAG = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})(?:-([0-9a-f]{8}))?$/iu;
const FIXED = '__properties_version1.0';
const FIXED_SIZE = 16;

/** Number, type and, of one of several values, the place of the property that a stream or storage holds. */
export function tagOf(
  name: string,
): { readonly id: number; readonly type: number; readonly isOne: boolean } | undefined {
  const match = TAG.exec(name);
  if (match === null) return undefined;
  return { id: Number.parseInt(match[1]!, 16), type: Number.parseInt(match[2]!, 16), isOne: match[3] !== undefined };
}

/**
 * The properties in a storage ([MS-OXMSG] 2.1, 2.4): those of varying size in streams, the others in one table. `entries`
 * lie in it, `prefix` is its path with a slash, '' for the root; `read` gives what a stream holds, or nothing.
 */
export function* propertiesIn(
  entries: readonly CompoundEntry[],
  prefix: string,
  read: (entry: CompoundEntry) => Buffer | undefined,
): Generator<MapiProperty> {
  const several = new Map<number, { readonly type: number; readonly values: Buffer[] }>();
  for (const entry of entries) {
    if (entry.kind !== 'stream') continue;
    const name = entry.path.slice(prefix.length);
    const tag = tagOf(name);
    if (tag === undefined && name.toLowerCase() !== FIXED) continue;
    const content = read(entry);
    if (content === undefined) continue;
    if (tag === undefined) yield* fixedProperties(content);
    else if ((tag.type & SEVERAL) === 0) yield { ...tag, values: [content] };
    else if (tag.isOne) {
      const known = several.get(tag.id) ?? { type: tag.type, values: [] };
      known.values.push(content);
      several.set(tag.id, known);
    }
  }
  for (const [id, { type, values }] of several) yield { id, type, values };
}

/** The table begins with 32 bytes in a mail, 24 in an attached one and 8 elsewhere ([MS-OXMSG] 2.4.1). */
function* fixedProperties(table: Buffer): Generator<MapiProperty> {
  for (
    let at = table.length % FIXED_SIZE === 0 ? 2 * FIXED_SIZE : 8;
    at + FIXED_SIZE <= table.length;
    at += FIXED_SIZE
  ) {
    const type = table.readUInt16LE(at);
    const id = table.readUInt16LE(at + 2);
    if (type === PropertyType.Number || type === PropertyType.Boolean) {
      yield { id, type, values: [table.subarray(at + 8, at + 16)] };
    }
  }
}
