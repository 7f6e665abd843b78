import { createBudget } from '../bytes/budget.js';
import { openCompound } from '../bytes/compound.js';
import { readWhole } from '../bytes/inflate.js';
import { openZip, type ZipArchive } from '../bytes/zip.js';
import type { Bytes, Limits } from '../model/bytes.js';
import { LimitReached, Unreadable } from '../model/failure.js';
import type { Probe } from '../model/reader.js';
import { formatByMagic } from './magic.js';

const HEAD = 65_536;
const LARGEST_TYPE_PART = 16 * 1024 ** 2;

/**
 * What a reader needs to recognise an artifact. Archives that cannot be opened give a probe without names: the
 * engine says what is wrong with them. Looking in is not charged: the reader opens the archive again and is.
 * Throws `LimitReached` for an archive that no reader could open either.
 */
export async function probe(bytes: Bytes, name: string, limits: Limits): Promise<Probe> {
  const head = bytes.read(0, HEAD);
  const base = { head, size: bytes.size, extension: extensionOf(name) };
  // Before the archives: a mail or document that ends in an attached one is not an archive with something in front.
  const compound = formatByMagic(head) === 'ole' ? opened(() => openCompound(bytes, createBudget(limits))) : undefined;
  if (compound) return { ...base, compoundNames: compound.entries.map((entry) => entry.path) };
  const zip = opened(() => openZip(bytes, createBudget(limits)));
  if (zip && zip.entries.length > 0) {
    const packageType = await packageTypeOf(zip, bytes, limits);
    return {
      ...base,
      zipNames: zip.entries.map((entry) => entry.name),
      ...(packageType === undefined ? {} : { packageType }),
    };
  }
  return base;
}

/** Lower-case extension without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function packageTypeOf(zip: ZipArchive, bytes: Bytes, limits: Limits): Promise<string | undefined> {
  const entry = zip.find('[Content_Types].xml') ?? zip.find('mimetype');
  if (!entry) return undefined;
  try {
    return (await readWhole(bytes, entry, createBudget(limits), LARGEST_TYPE_PART)).toString('utf8');
  } catch (error) {
    if (error instanceof Unreadable || error instanceof LimitReached) return undefined;
    throw error;
  }
}

function opened<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
