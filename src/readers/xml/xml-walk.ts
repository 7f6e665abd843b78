import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { textContent } from '../ooxml/content.js';
import { embeddedBlob } from '../records/embedded-blob.js';
import { RecordRow, RecordTables } from '../records/record-tables.js';
import { ValueLines } from '../records/value-lines.js';
import type { ElementShape, XmlShape } from './xml-shape.js';

/** An element that is open. */
interface Frame {
  readonly shape: ElementShape;
  readonly record: RecordRow | undefined;
  readonly ownsRecord: boolean;
  /** Cells have places and no names. */
  readonly isRow: boolean;
  /** Name under which its own text is told. */
  readonly column: string;
  /** What goes before the names of the elements in it. */
  readonly prefix: string;
  /** Takes the text of everything in it. */
  readonly isWhole: boolean;
  text: string;
  cells: number;
}

/** Lines and places of a drawing. */
const SHAPES = /^(?:d|points|transform|viewBox|matrix)$/u;
const HIDDEN_ROW: Concealed = { carrier: 'row', by: ['row-hidden'] };

/** Notes the shape of a file in a first reading. */
export function shapeVisitor(shape: XmlShape): XmlVisitor {
  const open: { readonly shape: ElementShape; readonly number: number }[] = [{ shape: shape.root, number: 0 }];
  let elements = 0;
  return {
    start(t) {
      const parent = open.at(-1)!;
      const own = shape.within(parent.shape, t.nameText());
      own.count(parent.number);
      t.rewindAttributes();
      while (t.nextAttribute()) own.hasAttributes ||= isTelling(t);
      open.push({ shape: own, number: ++elements });
    },
    text(t) {
      const { shape: own } = open.at(-1)!;
      own.hasText ||= /\S/u.test(t.text());
    },
    end() {
      open.pop();
    },
  };
}

/** Follows the elements of a file whose shape is known, and queues what there is to read. */
export class XmlWalk implements XmlVisitor {
  readonly #shape: XmlShape;
  readonly #tables: RecordTables;
  readonly #lines: ValueLines;
  readonly #frames: Frame[];
  #queue: Content[] = [];

  constructor(shape: XmlShape, budget: Budget) {
    this.#shape = shape;
    this.#tables = new RecordTables({}, budget);
    this.#lines = new ValueLines({}, (content) => this.#queue.push(content));
    this.#frames = [frameOf(shape.root, {})];
  }

  take(): readonly Content[] {
    const queue = this.#queue;
    this.#queue = [];
    return queue;
  }

  /** What is left, also of a file that broke off. */
  finish(): readonly Content[] {
    while (this.#frames.length > 1) this.end();
    this.#lines.flush();
    this.#queue.push(...this.#tables.end());
    return this.take();
  }

  start(t: XmlTokenizer): void {
    const outer = this.#frames.at(-1)!;
    const shape = this.#shape.within(outer.shape, t.nameText());
    const frame = this.#open(shape, outer, t);
    this.#frames.push(frame);
    this.#attributes(t, frame);
  }

  text(t: XmlTokenizer): void {
    this.#frames.at(-1)!.text += t.text();
  }

  end(): void {
    const frame = this.#frames.pop()!;
    const outer = this.#frames.at(-1)!;
    if (outer.isWhole && !frame.isWhole) {
      outer.text += `${frame.text}`;
      return;
    }
    const text = frame.text.trim();
    const blob = embeddedBlob(text, { field: frame.column });
    if (blob !== undefined) this.#queue.push(blob);
    else if (text !== '') {
      if (frame.record !== undefined) frame.record.put(frame.column, text);
      else if (frame.shape.isProse)
        this.#queue.push(textContent(text.replace(/[ \t]*\n\s*/gu, '\n'), { field: frame.shape.name }));
      else this.#lines.add(frame.column, text);
    }
    if (frame.ownsRecord && frame.record !== undefined) {
      this.#queue.push(...this.#tables.add(frame.record, (name, value) => this.#lines.add(name, value)));
    }
  }

  #open(shape: ElementShape, outer: Frame, t: XmlTokenizer): Frame {
    if (outer.isWhole) return frameOf(shape, { record: outer.record, column: outer.column });
    if (outer.isRow) {
      outer.cells = cellNumber(t) ?? outer.cells + 1;
      return frameOf(shape, { record: outer.record, column: String(outer.cells), isWhole: true });
    }
    if (shape.isRow) {
      const record = new RecordRow(shape.path, true);
      if (isHiddenRow(t)) record.concealed = HIDDEN_ROW;
      return frameOf(shape, { record, ownsRecord: true, isRow: true, column: shape.name });
    }
    if (shape.isRecord)
      return frameOf(shape, { record: new RecordRow(shape.path), ownsRecord: true, column: shape.name });
    const column = `${outer.prefix}${shape.name}`;
    const prefix = outer.record === undefined ? '' : `${column}.`;
    return frameOf(shape, { record: outer.record, column, prefix, isWhole: shape.isProse });
  }

  #attributes(t: XmlTokenizer, frame: Frame): void {
    const isCell = this.#frames.at(-2)?.isRow === true;
    t.rewindAttributes();
    while (t.nextAttribute()) {
      if (!isTelling(t)) continue;
      const name = t.attributeNameText();
      const value = t.attributeText();
      const blob = embeddedBlob(value, { field: name });
      if (blob !== undefined) this.#queue.push(blob);
      else if (SHAPES.test(name)) continue;
      else if (frame.record !== undefined && !isCell && !frame.isRow) frame.record.put(`${frame.prefix}${name}`, value);
      else if (/\p{L}{2}|\d{4}/u.test(value)) this.#lines.add(name, value);
    }
  }
}

function frameOf(shape: ElementShape, more: Partial<Frame>): Frame {
  return {
    shape,
    record: undefined,
    ownsRecord: false,
    isRow: false,
    column: shape.name,
    prefix: '',
    isWhole: false,
    text: '',
    cells: 0,
    ...more,
  };
}

/** Names of schemas say nothing. */
function isTelling(t: XmlTokenizer): boolean {
  const prefix = t.attributePrefixText();
  const name = t.attributeNameText();
  return prefix !== 'xmlns' && name !== 'xmlns' && name !== 'schemaLocation' && name !== 'noNamespaceSchemaLocation';
}

/** The place of a cell behind some that were left out (XML Spreadsheet Reference, `ss:Index`). */
function cellNumber(t: XmlTokenizer): number | undefined {
  const index = attribute(t, 'Index');
  const number = Number(index);
  return index !== undefined && Number.isInteger(number) && number > 0 && number <= 16_384 ? number : undefined;
}

/** XML Spreadsheet Reference, `ss:Hidden`. */
function isHiddenRow(t: XmlTokenizer): boolean {
  return attribute(t, 'Hidden') === '1';
}

function attribute(t: XmlTokenizer, name: string): string | undefined {
  t.rewindAttributes();
  while (t.nextAttribute()) if (t.attributeNameText() === name) return t.attributeText();
  return undefined;
}
