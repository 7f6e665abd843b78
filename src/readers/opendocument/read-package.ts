import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { readAnomalies } from '../ooxml/anomalies.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { gapOf, guarded, within } from '../ooxml/content.js';
import { foldPartName } from '../ooxml/content-types.js';
import { OoxmlPackage, type Part } from '../ooxml/package.js';
import { UNREFERENCED } from '../ooxml/unreferenced.js';
import { DocumentStyles } from './document-styles.js';
import { readDocumentXml } from './document-xml.js';
import { type Manifest, NO_MANIFEST, readManifest } from './manifest.js';
import { readOtherPart } from './other-parts.js';
import { COPIES, type DocumentSetting } from './reading.js';
import { withoutDoctype } from './without-doctype.js';

const EMBEDDED: Concealed = { carrier: 'embedded-object', by: ['attachment'] };
const LOCKED =
  'The document is protected by a password, so nothing in it was read. Remove the password and scan it again.';
const PART_LOCKED = 'A part of the document is protected by a password; it was not read.';
/** Parts of a document, in the order in which they are read: styles are needed first. */
const DOCUMENT_PARTS = ['styles.xml', 'content.xml', 'meta.xml', 'settings.xml'];

/**
 * Everything in a package: the document, the documents within it, then all other parts.
 * Throws `Unreadable` when there is no document in it, or when it is encrypted.
 */
export async function* readPackage(bytes: Bytes, budget: Budget, isSpreadsheet: boolean): AsyncGenerator<Content> {
  // The archive of parts is the same in both families of office formats.
  const pkg = await OoxmlPackage.open(bytes, budget);
  yield* readAnomalies(bytes, pkg.anomalies);
  yield* new PackageReading(pkg, isSpreadsheet).run();
}

class PackageReading {
  readonly #package: OoxmlPackage;
  readonly #isSpreadsheet: boolean;
  readonly #strings: ByteStrings;
  readonly #copies = { left: COPIES };
  /** Folded names that documents point to, parts and folders, with what hides the place. */
  readonly #references = new Map<string, Concealed | undefined>();
  #manifest: Manifest = NO_MANIFEST;
  #tables = 0;

  constructor(pkg: OoxmlPackage, isSpreadsheet: boolean) {
    this.#package = pkg;
    this.#isSpreadsheet = isSpreadsheet;
    this.#strings = new ByteStrings(pkg.budget, false);
  }

  async *run(): AsyncGenerator<Content> {
    yield* this.#readManifest();
    const locked = this.#manifest.encrypted;
    if (locked.has('content.xml') || locked.has('encrypted-package')) throw new Unreadable('encrypted', LOCKED);
    if (this.#package.find('content.xml') === undefined) {
      throw new Unreadable('damaged', 'There is no document in the file.');
    }
    yield* this.#readDocument('', undefined);
    for (const folder of this.#folders()) yield* this.#readInner(folder);
    for (const part of this.#package.unclaimed()) yield* this.#readOther(part);
    yield { kind: 'pool-end', pool: this.#strings, at: { part: 'content.xml' } };
    yield* this.#package.gaps.splice(0);
  }

  async *#readManifest(): AsyncGenerator<Content> {
    const part = this.#package.find('META-INF/manifest.xml');
    if (part === undefined) return;
    try {
      this.#manifest = await readManifest(withoutDoctype(this.#package.xml(part)));
    } catch (error) {
      yield gapOf(error, { part: part.name });
    }
  }

  /** Folders that hold a document, outer ones first. */
  #folders(): readonly string[] {
    return this.#package
      .unclaimed()
      .map(({ name }) => /^(.+\/)content\.xml$/iu.exec(name)?.[1])
      .filter((folder) => folder !== undefined)
      .sort((one, other) => one.length - other.length);
  }

  /** An object: a chart or formula that is seen where it stands, or a whole document of which only a picture is. */
  async *#readInner(folder: string): AsyncGenerator<Content> {
    const key = foldPartName(folder).replace(/\/$/u, '');
    const isSeen = /opendocument\.(?:chart|formula|image)/u.test(this.#manifest.typeOf(folder));
    if (!this.#references.has(key)) {
      const at = { part: folder };
      yield { kind: 'fact', fact: 'unreferenced-part', at, count: 1, concealed: UNREFERENCED };
      yield* this.#readDocument(folder, UNREFERENCED);
      return;
    }
    const concealed = within(this.#references.get(key), isSeen ? undefined : EMBEDDED);
    if (!isSeen) yield { kind: 'fact', fact: 'embedded-object', at: { part: folder }, count: 1, concealed: EMBEDDED };
    yield* this.#readDocument(folder, concealed);
  }

  async *#readDocument(folder: string, concealed: Concealed | undefined): AsyncGenerator<Content> {
    const setting: DocumentSetting = {
      isSpreadsheet:
        (this.#isSpreadsheet && folder === '') || this.#manifest.typeOf(folder).includes('opendocument.spreadsheet'),
      styles: new DocumentStyles(),
      strings: this.#strings,
      budget: this.#package.budget,
      nextTable: () => ++this.#tables,
      refer: (href, outer) => this.#refer(folder, href, outer),
      copies: this.#copies,
    };
    for (const name of DOCUMENT_PARTS) {
      const part = this.#package.find(folder + name);
      if (part === undefined || !this.#package.claim(part)) continue;
      const at = { part: part.name };
      if (this.#isLocked(part)) yield { kind: 'gap', reason: 'encrypted', at, detail: PART_LOCKED };
      else yield* guarded(at, readDocumentXml(this.#package.raw(part), setting, { at, concealed }));
    }
  }

  async *#readOther(part: Part): AsyncGenerator<Content> {
    if (!this.#package.claim(part)) return;
    const at = { part: part.name };
    if (this.#isLocked(part)) {
      yield { kind: 'gap', reason: 'encrypted', at, detail: PART_LOCKED };
      return;
    }
    const key = foldPartName(part.name);
    const context = { package: this.#package, part, relationships: [], at, nextTable: () => ++this.#tables };
    const reference = this.#references.has(key) ? { concealed: this.#references.get(key) } : undefined;
    yield* guarded(at, readOtherPart({ context, mediaType: this.#manifest.typeOf(part.name), reference }));
  }

  #isLocked(part: Part): boolean {
    return this.#manifest.encrypted.has(foldPartName(part.name));
  }

  /** True when the link leads to a part or a folder of this package, or within the document. */
  #refer(folder: string, href: string, concealed: Concealed | undefined): boolean {
    if (href === '' || href.startsWith('#')) return true;
    const name = foldPartName(folder + href.replace(/^\.\//u, ''));
    const leadsInside =
      this.#package.find(name) !== undefined || this.#package.find(`${name}/content.xml`) !== undefined;
    if (leadsInside && !(this.#references.has(name) && this.#references.get(name) === undefined)) {
      this.#references.set(name, concealed);
    }
    return leadsInside;
  }
}
