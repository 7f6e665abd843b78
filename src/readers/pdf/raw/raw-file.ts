import type { Budget } from '../../../model/bytes.js';
import { type FilterStep, undoFilters } from './filters.js';
import { Lexer } from './lexer.js';
import type { PredictorSettings } from './predictor.js';
import { isStreamEnd, scanObjects, type Trailer } from './scan-objects.js';
import { openSecurity, type Security } from './security.js';
import {
  asKind,
  dictionaryOf,
  nameAt,
  type PdfDictionary,
  type PdfObject,
  type PdfStream,
  type PdfValue,
} from './values.js';

/** References that point at references, at most so many times. */
const LONGEST_CHAIN = 20;

/** All objects of a PDF, those that its pages no longer use included. Built by `readRawFile`. */
export class RawFile {
  /** Every state of every object, in the order of the file. */
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly Trailer[];
  /** The last state of each object by number. */
  readonly current: ReadonlyMap<number, PdfObject>;
  /** True when the file is protected in a way that was not undone: strings and streams are ciphertext. */
  readonly locked: boolean;
  /** Nests deeper than it is followed, so that parts of objects were not read. */
  readonly isTooDeep: boolean;
  /** Object streams that could not be decoded, or hold fewer objects than they say. */
  readonly brokenContainers: number;
  /** Stretches that look like streams or content and belong to no object. */
  readonly strays: number;
  readonly #file: Buffer;
  readonly #budget: Budget;
  readonly #security: Security | undefined;
  readonly #owners = new Map<PdfStream, PdfObject>();

  constructor(file: Buffer, budget: Budget, passwords: readonly string[]) {
    this.#file = file;
    this.#budget = budget;
    const scanned = scanObjects(file);
    const current = new Map<number, PdfObject>();
    for (const object of scanned.objects) current.set(object.number, object);
    this.current = current;
    this.trailers = scanned.trailers;
    for (const object of scanned.objects) {
      const stream = asKind(object.value, 'stream');
      if (stream) this.#owners.set(stream, object);
    }
    const encrypt = lastEntry(scanned.trailers, 'Encrypt');
    const protection = dictionaryOf(this.resolve(encrypt));
    this.#security = protection && openSecurity(protection, (value) => this.resolve(value), this.#fileId(), passwords);
    this.locked = protection !== undefined && this.#security === undefined;
    const packed: PdfObject[] = [];
    let isTooDeep = scanned.isTooDeep;
    let brokenContainers = 0;
    if (!this.locked) {
      this.#decryptStrings(scanned.objects, asKind(encrypt, 'reference')?.number);
      for (const object of scanned.objects) {
        const stream = asKind(object.value, 'stream');
        if (!stream || nameAt(stream.dictionary, 'Type') !== 'ObjStm') continue;
        const unpacked = this.#unpack(object, stream);
        if (unpacked.isBroken) brokenContainers++;
        if (unpacked.isTooDeep) isTooDeep = true;
        packed.push(...unpacked.objects);
      }
      for (const object of packed) {
        const known = current.get(object.number);
        if (!known || known.offset <= object.offset) current.set(object.number, object);
      }
    }
    this.objects = [...scanned.objects, ...packed];
    this.strays = scanned.strays;
    this.isTooDeep = isTooDeep;
    this.brokenContainers = brokenContainers;
  }

  /** The value behind a reference; other values as they are. Undefined when it leads nowhere. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const reference = asKind(found, 'reference');
      if (!reference) return found;
      found = this.current.get(reference.number)?.value;
    }
    return undefined;
  }

  /** The resolved value under a key. */
  get(dictionary: PdfDictionary | undefined, key: string): PdfValue | undefined {
    return this.resolve(dictionary?.entries.get(key));
  }

  /** The catalogue of the latest trailer that has one. */
  catalogue(): PdfDictionary | undefined {
    for (const { dictionary } of [...this.trailers].reverse()) {
      const root = dictionaryOf(this.get(dictionary, 'Root'));
      if (root) return root;
    }
    return undefined;
  }

  /** A stream decoded; undefined when it holds a picture, is damaged or locked. Throws `LimitReached`. */
  bytesOf(stream: PdfStream): Buffer | undefined {
    const encoded = this.encodedOf(stream);
    return encoded && undoFilters(encoded, this.#stepsOf(stream.dictionary), this.#budget);
  }

  /** True when a stream needs a password of its own. */
  isLocked(stream: PdfStream): boolean {
    return this.encodedOf(stream) === undefined;
  }

  /** The bytes of a stream as its filters made them; undefined when it is locked. */
  encodedOf(stream: PdfStream): Buffer | undefined {
    if (this.locked) return undefined;
    const bytes = this.#file.subarray(stream.start, this.#endOf(stream));
    const owner = this.#owners.get(stream);
    if (!this.#security || !owner || nameAt(stream.dictionary, 'Type') === 'XRef') return bytes;
    return this.#security.decryptStream(bytes, owner.number, owner.generation, this.#cryptFilter(stream.dictionary));
  }

  /** A length that is a reference could not be judged while the file was walked. */
  #endOf(stream: PdfStream): number {
    const length =
      asKind(stream.dictionary.entries.get('Length'), 'reference') && this.get(stream.dictionary, 'Length');
    if (typeof length !== 'number' || length <= 0) return stream.end;
    const end = stream.start + length;
    return end <= this.#file.length && isStreamEnd(this.#file, end) ? end : stream.end;
  }

  #stepsOf(dictionary: PdfDictionary): FilterStep[] {
    const filters = this.#list(dictionary.entries.get('Filter') ?? dictionary.entries.get('F'));
    const parameters = this.#list(dictionary.entries.get('DecodeParms') ?? dictionary.entries.get('DP'));
    return filters.flatMap((filter, index) => {
      const name = asKind(filter, 'name')?.name;
      if (name === undefined) return [];
      const own = dictionaryOf(parameters[index]);
      return [{ name, predictor: this.#predictor(own), earlyChange: this.#number(own, 'EarlyChange', 1) }];
    });
  }

  #predictor(parameters: PdfDictionary | undefined): PredictorSettings | undefined {
    const predictor = this.#number(parameters, 'Predictor', 1);
    if (predictor <= 1) return undefined;
    return {
      predictor,
      colours: this.#number(parameters, 'Colors', 1),
      bits: this.#number(parameters, 'BitsPerComponent', 8),
      columns: this.#number(parameters, 'Columns', 1),
    };
  }

  #cryptFilter(dictionary: PdfDictionary): string | undefined {
    const filters = this.#list(dictionary.entries.get('Filter'));
    const index = filters.findIndex((filter) => asKind(filter, 'name')?.name === 'Crypt');
    if (index < 0) return nameAt(dictionary, 'Type') === 'EmbeddedFile' ? this.#security?.attachments : undefined;
    const own = dictionaryOf(this.#list(dictionary.entries.get('DecodeParms'))[index]);
    return (own && asKind(this.get(own, 'Name'), 'name')?.name) ?? 'Identity';
  }

  #list(value: PdfValue | undefined): (PdfValue | undefined)[] {
    const resolved = this.resolve(value);
    if (resolved === undefined || resolved === null) return [];
    return asKind(resolved, 'array')?.items.map((item) => this.resolve(item)) ?? [resolved];
  }

  #number(dictionary: PdfDictionary | undefined, key: string, unless: number): number {
    const value = this.get(dictionary, key);
    return typeof value === 'number' ? value : unless;
  }

  #fileId(): Buffer {
    for (const { dictionary } of this.trailers) {
      const id = asKind(this.get(dictionary, 'ID'), 'array');
      const first = asKind(this.resolve(id?.items[0]), 'string');
      if (first) return first.bytes;
    }
    return Buffer.alloc(0);
  }

  #decryptStrings(objects: readonly PdfObject[], except: number | undefined): void {
    const security = this.#security;
    if (!security) return;
    for (const { value, number, generation } of objects) {
      if (number === except) continue;
      eachWithin(value, (inner) => {
        const string = asKind(inner, 'string');
        if (string) string.bytes = security.decryptString(string.bytes, number, generation);
      });
    }
  }

  /** Objects packed in an object stream (ISO 32000-2, 7.5.7). */
  #unpack(holder: PdfObject, stream: PdfStream): Unpacked {
    const bytes = this.bytesOf(stream);
    if (!bytes) return { objects: [], isBroken: true, isTooDeep: false };
    const count = this.#number(stream.dictionary, 'N', 0);
    const first = this.#number(stream.dictionary, 'First', 0);
    const index = new Lexer(bytes, 0, first);
    const objects: PdfObject[] = [];
    let isTooDeep = false;
    let isBroken = false;
    for (let entry = 0; entry < count; entry++) {
      const number = index.next();
      const offset = index.next();
      if (typeof number !== 'number' || typeof offset !== 'number') {
        isBroken = true;
        break;
      }
      const lexer = new Lexer(bytes, first + offset);
      const value = lexer.next();
      if (lexer.isTooDeep) isTooDeep = true;
      if (value === undefined || (typeof value === 'object' && value?.kind === 'keyword')) continue;
      objects.push({ number, generation: 0, offset: holder.offset, value, container: holder.number });
    }
    return { objects, isBroken, isTooDeep };
  }
}

interface Unpacked {
  readonly objects: readonly PdfObject[];
  readonly isBroken: boolean;
  readonly isTooDeep: boolean;
}

/** The objects of a file. Never throws for what the file holds, but `LimitReached`. */
export function readRawFile(file: Buffer, budget: Budget, passwords: readonly string[] = []): RawFile {
  return new RawFile(file, budget, passwords);
}

/** Shows a value and all values directly within it, references not followed, each with the key it stands under. */
export function eachWithin(value: PdfValue, visit: (value: PdfValue, key: string) => void, key = ''): void {
  visit(value, key);
  if (typeof value !== 'object' || value === null) return;
  if (value.kind === 'array') for (const item of value.items) eachWithin(item, visit, key);
  else if (value.kind === 'dictionary') for (const [name, entry] of value.entries) eachWithin(entry, visit, name);
  else if (value.kind === 'stream')
    for (const [name, entry] of value.dictionary.entries) eachWithin(entry, visit, name);
}

/** All dictionaries within a value, its own and its stream's included. */
export function dictionariesWithin(value: PdfValue): PdfDictionary[] {
  const found: PdfDictionary[] = [];
  eachWithin(value, (inner) => {
    const dictionary = dictionaryOf(inner);
    if (dictionary) found.push(dictionary);
  });
  return found;
}

function lastEntry(trailers: readonly Trailer[], key: string): PdfValue | undefined {
  for (const { dictionary } of [...trailers].reverse()) {
    const value = dictionary.entries.get(key);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}
