import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { embeddedBlob } from '../records/embedded-blob.js';
import { RecordRow, RecordTables } from '../records/record-tables.js';
import { ValueLines } from '../records/value-lines.js';
import { JsonToken, type JsonTokens } from './json-tokens.js';

/** An object or array that is open. */
interface Frame {
  /** Where it stands: keys with dots; the elements of an array stand where the array does. */
  readonly path: string;
  readonly isArray: boolean;
  /** The record that its values are fields of. */
  readonly record: RecordRow | undefined;
  /** True where the record began here and ends with it. */
  readonly ownsRecord: boolean;
  /** What goes before the names of fields. */
  readonly prefix: string;
  /** Key of the value that comes next; number of the element in an array. */
  key: string;
  index: number;
}

const ROOT: Frame = { path: '', isArray: false, record: undefined, ownsRecord: false, prefix: '', key: '', index: 0 };

/**
 * Follows the values of a JSON file: objects in an array are records of a table, their own objects more fields of it;
 * values that stand alone are lines under the names of their keys.
 */
export class JsonWalk {
  readonly #tokens: JsonTokens;
  readonly #tables: RecordTables;
  readonly #lines: ValueLines;
  readonly #queue: Content[] = [];
  readonly #frames: Frame[];

  /** `isList`: the values of the file are elements, one a line. */
  constructor(tokens: JsonTokens, isList: boolean, budget: Budget) {
    this.#tokens = tokens;
    this.#tables = new RecordTables({}, budget);
    this.#lines = new ValueLines({}, (content) => this.#queue.push(content));
    this.#frames = [isList ? { ...ROOT, isArray: true } : { ...ROOT }];
  }

  /** What was read before a fault is given; then it throws `Unreadable`. */
  *read(): Generator<Content> {
    try {
      for (let token = this.#tokens.next(); token !== JsonToken.End; token = this.#tokens.next()) {
        this.#take(token);
        if (this.#queue.length > 0) yield* this.#queue.splice(0);
      }
    } finally {
      for (const frame of this.#frames.splice(0).reverse()) this.#close(frame);
      this.#lines.flush();
      this.#queue.push(...this.#tables.end());
    }
    yield* this.#queue.splice(0);
  }

  /** What is left where `read` threw. */
  rest(): readonly Content[] {
    return this.#queue.splice(0);
  }

  #take(token: JsonToken): void {
    const frame = this.#frames.at(-1)!;
    switch (token) {
      case JsonToken.OpenObject:
        this.#frames.push(this.#objectIn(frame));
        return;
      case JsonToken.OpenArray:
        this.#frames.push(this.#arrayIn(frame));
        return;
      case JsonToken.CloseObject:
      case JsonToken.CloseArray:
        this.#close(this.#frames.pop()!);
        return;
      case JsonToken.Key:
        frame.key = this.#tokens.text;
        return;
      case JsonToken.String:
      case JsonToken.Number:
        this.#value(frame, this.#tokens.text);
        return;
      case JsonToken.Word:
        if (this.#tokens.text !== 'null') this.#value(frame, this.#tokens.text);
        return;
      case JsonToken.End:
        return;
      default:
        token satisfies never;
    }
  }

  #objectIn(frame: Frame): Frame {
    if (frame.isArray) {
      frame.index++;
      return { ...ROOT, path: frame.path, record: new RecordRow(frame.path), ownsRecord: true };
    }
    const path = pathOf(frame);
    if (frame.record === undefined) return { ...ROOT, path };
    return { ...ROOT, path, record: frame.record, prefix: `${frame.prefix}${frame.key}.` };
  }

  #arrayIn(frame: Frame): Frame {
    if (!frame.isArray) return { ...frame, path: pathOf(frame), isArray: true, ownsRecord: false, index: 0 };
    // A list in a list is a row whose fields have places and no names.
    frame.index++;
    const path = `${frame.path}[]`;
    return { ...ROOT, path, isArray: true, record: new RecordRow(path, true), ownsRecord: true };
  }

  #value(frame: Frame, text: string): void {
    const path = frame.isArray ? frame.path : pathOf(frame);
    const blob = embeddedBlob(text, path === '' ? {} : { field: path });
    if (blob !== undefined) {
      this.#queue.push(blob);
      return;
    }
    if (!frame.isArray) {
      if (frame.record !== undefined) frame.record.put(frame.prefix + frame.key, text);
      else this.#lines.add(path, text);
      return;
    }
    frame.index++;
    if (frame.ownsRecord) frame.record?.put(String(frame.index), text);
    else if (frame.record !== undefined) frame.record.put(frame.prefix + frame.key, text);
    else {
      const row = new RecordRow(frame.path);
      row.put(frame.path.split('.').at(-1) ?? '', text);
      this.#add(row);
    }
  }

  #close(frame: Frame): void {
    if (frame.ownsRecord && frame.record !== undefined) this.#add(frame.record);
  }

  #add(row: RecordRow): void {
    this.#queue.push(...this.#tables.add(row, (name, value) => this.#lines.add(name, value)));
  }
}

function pathOf({ path, key }: Frame): string {
  return path === '' ? key : `${path}.${key}`;
}
