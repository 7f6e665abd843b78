import type { Concealed, Content } from '../../model/content.js';
import { type Location, rangeOf } from '../../model/location.js';
import { Art, artRecords, type ShapeWords, shapeWords } from '../compound/office-art.js';
import { inside, textContent, within } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import type { CellRange } from '../sheets/cell-range.js';
import type { FieldReader } from './field-reader.js';

/** A shape on a sheet: what OfficeArt says of it, and which of the sheet's objects and texts are its own. */
interface Shape {
  readonly anchor?: CellRange;
  readonly words: readonly ShapeWords[];
  readonly object?: number;
  readonly text?: number;
}

interface Note {
  readonly row: number;
  readonly column: number;
  readonly object: number;
  readonly author: string;
}

const NOTE_OBJECT = 0x19;
/** A note of version 5 goes on in the next record, which names no cell. */
const GOES_ON = 0xffff;
const TEXT_LENGTH = 10;
const MOST_SHAPES = 1_000_000;

/** Names that programs give to shapes; a name somebody gave says something. */
const AUTOMATIC_NAME = /^[\p{L} ,.:()-]+ \d+$/u;

/** Notes, text boxes, buttons, pictures of a sheet. The records come apart: shapes, objects, texts, each in its order. */
export class SheetObjects {
  readonly #at: Location;
  readonly #concealed: Concealed | undefined;
  readonly #art: Buffer[] = [];
  readonly #objects: { readonly type: number; readonly id: number }[] = [];
  readonly #texts: string[] = [];
  readonly #notes: Note[] = [];
  readonly #olderNotes: { readonly range: string; text: string }[] = [];
  readonly #olderTexts: string[] = [];
  #shapes: readonly Shape[] | undefined;

  constructor(at: Location, concealed: Concealed | undefined) {
    this.#at = at;
    this.#concealed = concealed;
  }

  addArt(bytes: Buffer): void {
    this.#art.push(bytes);
  }

  /** [MS-XLS] 2.4.181; in version 5 the text stands in it. */
  addObject(fields: FieldReader): void {
    if (fields.version === 5) {
      for (const text of printableStrings(fields.rest())) this.#olderTexts.push(text);
      return;
    }
    fields.skip(4);
    this.#objects.push({ type: fields.u16(), id: fields.u16() });
  }

  /** [MS-XLS] 2.4.329: the text stands in the records that continue the one that says how long it is. */
  addText(record: FieldReader, text: FieldReader): void {
    record.skip(TEXT_LENGTH);
    const length = record.u16();
    this.#texts.push(length > 0 && text.left > 0 ? text.richText(length) : '');
  }

  /** [MS-XLS] 2.4.179. */
  addNote(fields: FieldReader): void {
    const [row, column] = [fields.u16(), fields.u16()];
    if (fields.version === 8) {
      fields.skip(2);
      const object = fields.u16();
      this.#notes.push({ row, column, object, author: fields.left >= 3 ? fields.text(2) : '' });
      return;
    }
    fields.skip(2);
    const text = fields.narrow(fields.left);
    const last = this.#olderNotes.at(-1);
    if (row === GOES_ON && last !== undefined) last.text += text;
    else this.#olderNotes.push({ range: rangeOf(row + 1, column + 1, row + 1, column + 1), text });
  }

  /** Ranges that shapes cover. */
  get anchors(): readonly CellRange[] {
    return this.#allShapes().flatMap(({ anchor, object }) =>
      anchor === undefined || this.#typeOf(object) === NOTE_OBJECT ? [] : [anchor],
    );
  }

  *content(): Generator<Content> {
    const texts = new Set(this.#texts.keys());
    const noted = new Map(this.#notes.map((note) => [note.object, note]));
    for (const shape of this.#allShapes()) {
      if (shape.text !== undefined) texts.delete(shape.text);
      yield* this.#shape(shape, noted);
    }
    // Texts of shapes that the drawing does not list.
    for (const text of texts) yield* this.#say(this.#texts[text] ?? '', this.#at, this.#concealed);
    for (const text of this.#olderTexts) yield* this.#say(text, this.#at, this.#concealed);
    yield* this.#noteContent();
  }

  *#shape(shape: Shape, notes: ReadonlyMap<number, Note>): Generator<Content> {
    const object = shape.object === undefined ? undefined : this.#objects[shape.object];
    const text = shape.text === undefined ? '' : (this.#texts[shape.text] ?? '');
    const note = object?.type === NOTE_OBJECT ? notes.get(object.id) : undefined;
    if (object?.type === NOTE_OBJECT) {
      const at = note === undefined ? this.#at : this.#place(note.row + 1, note.column + 1);
      yield* this.#say(text, at, inside(this.#concealed, 'comment', 'comment'));
      return;
    }
    const at = shape.anchor === undefined ? this.#at : this.#place(shape.anchor.top, shape.anchor.left);
    const hidden = shape.words.some((words) => words.hidden);
    const concealed = hidden ? within(this.#concealed, { carrier: 'text-box', by: ['drawing'] }) : this.#concealed;
    yield* this.#say(text, at, concealed);
    for (const words of shape.words) {
      yield* this.#say(words.wordArt, at, concealed);
      yield* this.#say(words.description, at, inside(concealed, 'alt-text', 'alt-text'));
      if (!AUTOMATIC_NAME.test(words.name)) {
        yield* this.#say(words.name, at, inside(concealed, 'alt-text', 'alt-text'), 'title');
      }
      if (words.cropped) yield { kind: 'fact', fact: 'cropped-image', at, count: 1 };
    }
  }

  *#noteContent(): Generator<Content> {
    const concealed = inside(this.#concealed, 'comment', 'comment');
    const authors = new Set(this.#notes.map(({ author }) => author.trim()).filter((author) => author !== ''));
    for (const author of authors) {
      yield textContent(author, { ...this.#at, field: 'author' }, concealed, 'author');
    }
    for (const { range, text } of this.#olderNotes) yield* this.#say(text, { ...this.#at, range }, concealed);
    const count = this.#notes.length + this.#olderNotes.length;
    if (count > 0) yield { kind: 'fact', fact: 'comment', at: this.#at, count, concealed };
  }

  #place(row: number, column: number): Location {
    return { ...this.#at, range: rangeOf(row, column, row, column) };
  }

  *#say(text: string, at: Location, concealed: Concealed | undefined, role?: 'title'): Generator<Content> {
    const words = text.replace(/\r\n?/g, '\n').replace(/\0/g, '').trim();
    if (words !== '') yield textContent(words, at, concealed, role);
  }

  #typeOf(object: number | undefined): number | undefined {
    return object === undefined ? undefined : this.#objects[object]?.type;
  }

  #allShapes(): readonly Shape[] {
    this.#shapes ??= readShapes(Buffer.concat(this.#art));
    return this.#shapes;
  }
}

function readShapes(art: Buffer): readonly Shape[] {
  const shapes: { -readonly [K in keyof Shape]: Shape[K] }[] = [];
  let objects = 0;
  let texts = 0;
  for (const record of artRecords(art)) {
    if (record.type === Art.Shape && shapes.length < MOST_SHAPES) shapes.push({ words: [] });
    const shape = shapes.at(-1);
    if (shape === undefined) continue;
    switch (record.type) {
      case Art.Properties:
      case Art.MoreProperties:
      case Art.EvenMoreProperties:
        shape.words = [...shape.words, shapeWords(art, record)];
        break;
      case Art.Anchor:
        if (record.end - record.start >= 18) shape.anchor = anchorOf(art, record.start);
        break;
      case Art.ClientData:
        shape.object = objects++;
        break;
      case Art.TextBox:
        shape.text = texts++;
    }
  }
  return shapes;
}

/** [MS-XLS] 2.5.193: columns and rows, with what is left over in fractions of them. */
function anchorOf(art: Buffer, start: number): CellRange {
  const [left, top] = [art.readUInt16LE(start + 2), art.readUInt16LE(start + 6)];
  const [right, bottom] = [art.readUInt16LE(start + 10), art.readUInt16LE(start + 14)];
  return { top: top + 1, left: left + 1, bottom: Math.max(top, bottom) + 1, right: Math.max(left, right) + 1 };
}
