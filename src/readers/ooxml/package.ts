import { readEntry, readWhole } from '../../bytes/inflate.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import { sliceBytes } from '../../bytes/slice-bytes.js';
import { toUtf8 } from '../../bytes/text-encoding.js';
import { openZip, type ZipAnomaly, type ZipArchive, type ZipEntry } from '../../bytes/zip.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Gap } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { type ContentTypes, foldPartName, NO_CONTENT_TYPES, readContentTypes } from './content-types.js';
import { isRelationshipsPart, type Relationship, readRelationships, relationshipsPartOf } from './relationships.js';

const CONTENT_TYPES_PART = '[Content_Types].xml';
const STORED = 0;

/** One part of the package: an entry of the archive and what it is said to be. */
export interface Part {
  /** Path from the root, forward slashes, as the archive writes it. */
  readonly name: string;
  /** In lower case; '' when none is stated. */
  readonly contentType: string;
  readonly entry: ZipEntry;
}

/**
 * An Office Open XML package: parts, their types, their relationships, and which of them were read. What is wrong with
 * its own furniture (content types, relationships) is collected as `gaps` for the reader to hand on.
 */
export class OoxmlPackage {
  readonly bytes: Bytes;
  readonly budget: Budget;
  readonly anomalies: readonly ZipAnomaly[];
  /** Faults found on the way, not yet handed on. */
  readonly gaps: Gap[] = [];
  readonly #archive: ZipArchive;
  readonly #claimed = new Set<ZipEntry>();
  readonly #relationships = new Map<string, readonly Relationship[]>();
  #types: ContentTypes = NO_CONTENT_TYPES;

  private constructor(bytes: Bytes, budget: Budget) {
    this.bytes = bytes;
    this.budget = budget;
    this.#archive = openZip(bytes, budget);
    this.anomalies = this.#archive.anomalies;
  }

  /** Throws `Unreadable` when there is no archive, `LimitReached` when it is too large. */
  static async open(bytes: Bytes, budget: Budget): Promise<OoxmlPackage> {
    const opened = new OoxmlPackage(bytes, budget);
    await opened.#readTypes();
    return opened;
  }

  /** The part of that name, whatever its case, slashes and escapes. */
  find(name: string): Part | undefined {
    const entry = this.#archive.find(name) ?? this.#archive.find(unescapeName(name));
    return entry === undefined || entry.directory ? undefined : this.#partOf(entry);
  }

  /** All parts, in the order of the archive; neither folders nor the package's own furniture. */
  parts(): readonly Part[] {
    return this.#archive.entries
      .filter((entry) => !entry.directory && !isFurniture(entry.name))
      .map((entry) => this.#partOf(entry));
  }

  /** Parts that nobody has claimed. */
  unclaimed(): readonly Part[] {
    return this.parts().filter((part) => !this.#claimed.has(part.entry));
  }

  /** Takes a part to read it; false when it was taken before. */
  claim(part: Part): boolean {
    if (this.#claimed.has(part.entry)) return false;
    this.#claimed.add(part.entry);
    return true;
  }

  /** Relationships of a part, of the package for ''. Broken ones are a gap and count as none. */
  async relationships(source: string): Promise<readonly Relationship[]> {
    const folded = foldPartName(source);
    const known = this.#relationships.get(folded);
    if (known !== undefined) return known;
    const part = this.find(relationshipsPartOf(source));
    const found =
      part === undefined ? [] : await this.#attempt(part, [], () => readRelationships(this.raw(part), source));
    this.#relationships.set(folded, found);
    return found;
  }

  /** The part's bytes, streamed. Throws `Unreadable` and `LimitReached` as `readEntry` does. */
  raw(part: Part): AsyncIterable<Buffer> {
    return readEntry(this.bytes, part.entry, this.budget);
  }

  /** The part as XML in UTF-8, streamed. */
  xml(part: Part): AsyncIterable<Buffer> {
    return toUtf8(this.raw(part));
  }

  /** The part's bytes at once. Throws as `readWhole` does. */
  whole(part: Part, maxBytes?: number): Promise<Buffer> {
    return readWhole(this.bytes, part.entry, this.budget, maxBytes);
  }

  /** The part's bytes for another reader; no copy is made of what is stored as it is. */
  async content(part: Part): Promise<Bytes> {
    const { entry } = part;
    if (entry.method === STORED && !entry.encrypted && entry.dataOffset >= 0 && entry.size === entry.compressedSize) {
      return sliceBytes(this.bytes, entry.dataOffset, entry.size);
    }
    return memoryBytes(await this.whole(part, this.budget.limits.partBytes));
  }

  async #readTypes(): Promise<void> {
    const part = this.find(CONTENT_TYPES_PART);
    if (part === undefined) return;
    this.#types = await this.#attempt(part, NO_CONTENT_TYPES, () => readContentTypes(this.raw(part)));
  }

  async #attempt<T>(part: Part, otherwise: T, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.gaps.push({ kind: 'gap', reason: error.reason, at: { part: part.name }, detail: error.message });
      return otherwise;
    }
  }

  #partOf(entry: ZipEntry): Part {
    const name = entry.name.replace(/\\/g, '/').replace(/^\/+/, '');
    return { name, contentType: this.#types.of(name), entry };
  }
}

function isFurniture(name: string): boolean {
  return foldPartName(name) === foldPartName(CONTENT_TYPES_PART) || isRelationshipsPart(name);
}

/** Targets may write a character of a part's name as `%20`. */
function unescapeName(name: string): string {
  return name.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
