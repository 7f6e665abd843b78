import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';

const EMBEDDED: Concealed = { carrier: 'embedded-object', by: ['attachment'] };
const STORED_DATA: Concealed = { carrier: 'custom-xml', by: ['custom-xml'] };
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Kinds of objects of the first OLE ([MS-OLEDS] 2.2.4). */
const LINKED = 1;

/** An object within the document: the document it holds is handed on. `name` tells it in a report. */
export function* embeddedObject(data: Buffer, name: string, at: Location): Generator<Content> {
  yield { kind: 'fact', fact: 'embedded-object', at, count: 1, concealed: EMBEDDED };
  const native = nativeData(data);
  if (native === undefined) {
    yield {
      kind: 'gap',
      reason: 'unsupported',
      at,
      detail:
        'An object within the document is in a form that cannot be read. Delete it, or save it as a file and scan that.',
    };
    return;
  }
  for (const word of native.names) yield textContent(word, at, EMBEDDED, 'code');
  if (native.content.length > 0) {
    yield { kind: 'child', name: native.fileName ?? name, bytes: memoryBytes(native.content), at, concealed: EMBEDDED };
  }
}

/** Data that programs keep with the document and never show. */
export function* storedData(data: Buffer, at: Location): Generator<Content> {
  const words = printableStrings(data).filter((text) => /\s|[<>]/u.test(text));
  if (words.length > 0) yield textContent(words.join('\n'), at, STORED_DATA, 'code');
}

interface NativeData {
  readonly content: Buffer;
  readonly fileName?: string;
  /** What it says of the program and of where the file was. */
  readonly names: readonly string[];
}

function nativeData(data: Buffer): NativeData | undefined {
  if (data.subarray(0, COMPOUND.length).equals(COMPOUND)) return { content: data, names: [] };
  const cursor = new Cursor(data, 4);
  const kind = cursor.number();
  const className = cursor.text();
  const topic = cursor.text();
  const item = cursor.text();
  const names = [topic ?? '', item ?? ''].filter((text) => text !== '');
  // A link says where the document lies, and nothing of it is here.
  if (kind === LINKED && className !== undefined) return { content: Buffer.alloc(0), names };
  if (kind === undefined || className === undefined || item === undefined) return undefined;
  const size = cursor.number();
  if (size === undefined || size > data.length - cursor.at) return undefined;
  const content = data.subarray(cursor.at, cursor.at + size);
  if (/^package$/iu.test(className)) return packaged(content, names);
  return { content, names };
}

/** A file of any kind in a wrapper: its label, its path, and itself ([MS-OLEDS] 2.2.5 with the format of the Packager). */
function packaged(data: Buffer, names: readonly string[]): NativeData | undefined {
  const labelEnd = data.indexOf(0, 2);
  const pathEnd = data.indexOf(0, labelEnd + 1);
  if (labelEnd < 0 || pathEnd < 0) return undefined;
  const label = data.toString('latin1', 2, labelEnd);
  const path = data.toString('latin1', labelEnd + 1, pathEnd);
  const cursor = new Cursor(data, pathEnd + 1 + 4);
  const temporary = cursor.text();
  const size = cursor.number();
  if (temporary === undefined || size === undefined || size > data.length - cursor.at) return undefined;
  const content = data.subarray(cursor.at, cursor.at + size);
  const fileName = label.split(/[/\\]/u).at(-1) || 'package.bin';
  return { content, fileName, names: [...names, path, temporary.replace(/\0+$/u, '')].filter((text) => text !== '') };
}

/** Numbers and texts one after the other, each text behind its length. */
class Cursor {
  readonly #data: Buffer;
  at: number;

  constructor(data: Buffer, at: number) {
    this.#data = data;
    this.at = at;
  }

  number(): number | undefined {
    if (this.at + 4 > this.#data.length) return undefined;
    const value = this.#data.readUInt32LE(this.at);
    this.at += 4;
    return value;
  }

  text(): string | undefined {
    const length = this.number();
    if (length === undefined || length > this.#data.length - this.at) return undefined;
    const text = this.#data.toString('latin1', this.at, this.at + length).replace(/\0.*$/su, '');
    this.at += length;
    return text;
  }
}
