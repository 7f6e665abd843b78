import { eachWithin, type RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, type PdfDictionary, type PdfValue } from '../raw/values.js';
import { type Renumber, writeEntries, writeValue } from '../raw/write-value.js';
import type { UnpaintedContent } from './unpainted-content.js';

/** Text in no font, as damaged content has it, is read as if it were in this one. */
const PLAIN = 'FoiGatePlain';
const PLAIN_FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
const FONT_CHOICE = /\/([^\s/<>[\](){}%]+)\s+[-\d.]+\s+Tf\b/gu;
/** A sheet that is as large as pages go, so that nothing lies beyond it. */
const SHEET = '[-7200 -7200 7200 7200]';

/**
 * A document of one page for each content, with copies of the fonts it names and nothing else, so that an engine can read
 * text that no page of the file leads to.
 */
export function looseDocument(raw: RawFile, contents: readonly UnpaintedContent[]): Buffer {
  const copies = new FontCopies(raw);
  const everyFont = fontsOf(raw);
  const pages = contents.map(({ bytes, resources }) => {
    const own = dictionaryOf(raw.get(resources, 'Font'));
    const names = new Set([...bytes.toString('latin1').matchAll(FONT_CHOICE)].map(([, name]) => name!));
    const fonts = [...names].flatMap((name) => {
      const font = own?.entries.get(name) ?? everyFont.get(name);
      return font === undefined ? [] : [[name, copies.add(font)] as const];
    });
    const content = copies.addStream(Buffer.concat([Buffer.from(`/${PLAIN} 10 Tf\n`), bytes]));
    const named = fonts.map(([name, written]) => `/${name} ${written}`).join('');
    return copies.addBody(
      `<</Type/Page/MediaBox${SHEET}/Contents ${content} 0 R/Resources<</Font<</${PLAIN} ${PLAIN_FONT}${named}>>>>>>`,
    );
  });
  const list = copies.addBody(
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
  );
  return copies.file(copies.addBody(`<</Type/Catalog/Pages ${list} 0 R>>`));
}

/** Every font that any resources of the file name; the first of a name. */
function fontsOf(raw: RawFile): ReadonlyMap<string, PdfValue> {
  const fonts = new Map<string, PdfValue>();
  const add = (resources: PdfDictionary | undefined): void => {
    for (const [name, font] of dictionaryOf(raw.get(resources, 'Font'))?.entries ?? [])
      if (!fonts.has(name)) fonts.set(name, font);
  };
  for (const { value } of raw.current.values()) {
    const dictionary = dictionaryOf(value);
    add(dictionaryOf(raw.get(dictionary, 'Resources')));
    // Resources that are objects of their own.
    add(dictionary);
  }
  return fonts;
}

/** Collects objects of the new file, copies of the old one's under new numbers among them. */
class FontCopies {
  readonly #raw: RawFile;
  readonly #bodies: Buffer[] = [];
  readonly #numbers = new Map<number, number>();

  constructor(raw: RawFile) {
    this.#raw = raw;
  }

  /** A value in the new file's numbers; the objects it leads to are copied. */
  add(value: PdfValue): string {
    this.#follow(value);
    return writeValue(value, this.#renumber);
  }

  addBody(body: string): number {
    return this.#bodies.push(Buffer.from(body, 'latin1'));
  }

  addStream(bytes: Buffer, dictionary = `<</Length ${bytes.length}>>`): number {
    return this.#bodies.push(streamBody(dictionary, bytes));
  }

  file(root: number): Buffer {
    const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
    let table = `xref\n0 ${this.#bodies.length + 1}\n0000000000 65535 f \n`;
    let size = chunks[0]!.length;
    for (const [index, body] of this.#bodies.entries()) {
      table += `${String(size).padStart(10, '0')} 00000 n \n`;
      for (const chunk of [Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]) {
        chunks.push(chunk);
        size += chunk.length;
      }
    }
    const trailer = `trailer\n<</Size ${this.#bodies.length + 1}/Root ${root} 0 R>>\nstartxref\n${size}\n%%EOF\n`;
    return Buffer.concat([...chunks, Buffer.from(table + trailer)]);
  }

  readonly #renumber: Renumber = (number) => this.#numbers.get(number);

  #follow(start: PdfValue): void {
    const found: number[] = [];
    for (const waiting = [start]; waiting.length > 0; ) {
      eachWithin(waiting.pop()!, (inner) => {
        const number = asKind(inner, 'reference')?.number;
        const object = number === undefined ? undefined : this.#raw.current.get(number);
        if (number === undefined || !object || this.#numbers.has(number)) return;
        this.#numbers.set(number, this.addBody('null'));
        found.push(number);
        waiting.push(object.value);
      });
    }
    for (const number of found) this.#bodies[this.#numbers.get(number)! - 1] = this.#copyOf(number);
  }

  #copyOf(number: number): Buffer {
    const value = this.#raw.current.get(number)?.value;
    const stream = asKind(value, 'stream');
    if (!stream) return Buffer.from(writeValue(value, this.#renumber), 'latin1');
    const bytes = this.#raw.encodedOf(stream) ?? Buffer.alloc(0);
    const entries = new Map(stream.dictionary.entries).set('Length', bytes.length);
    return streamBody(writeEntries(entries, this.#renumber), bytes);
  }
}

const streamBody = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${dictionary}\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream')]);
