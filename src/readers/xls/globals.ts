import type { FactName } from '../../model/catalogue.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { isInternalPath } from '../ooxml/external-target.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import type { CellStyles } from '../sheets/cell-styles.js';
import { DefinedNames } from './defined-names.js';
import { plainPath } from './external-path.js';
import { type Dialect, FieldReader } from './field-reader.js';
import { Look } from './look.js';
import { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';
import { readSharedStrings } from './shared-strings.js';
import { StringList } from './string-list.js';

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const PIVOT: Concealed = { carrier: 'pivot-cache', by: ['cache'] };
const CONNECTION: Concealed = { carrier: 'connection', by: ['connection'] };

/** Kinds of sheets ([MS-XLS] 2.4.28). */
export const SheetKind = { Worksheet: 0, Macro: 1, Chart: 2, Module: 6 } as const;

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly kind: number;
  /** Where its records begin in the stream. */
  readonly at: number;
}

/** What the workbook says of all its sheets. */
export interface Globals {
  readonly dialect: Dialect;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly styles: CellStyles;
  readonly strings: StringList;
  readonly names: DefinedNames;
  /** Where records begin that list another workbook. */
  readonly externalBooks: readonly number[];
  /** The pictures of all sheets, as OfficeArt writes them. */
  readonly drawingGroup: Buffer;
  readonly content: readonly Content[];
  /** Where the records of the first sheet may begin. */
  readonly end: number;
}

const STATES = ['visible', 'hidden', 'veryHidden'] as const;
const WESTERN = 1252;

/** Records of queries and links whose texts are read and whose fields are not: servers, statements, files, users. */
const CONNECTIONS: ReadonlySet<number> = new Set([0x00cd, 0x00dc, 0x0803, 0x0804, 0x0805, 0x080a, 0x0876]);

/**
 * Reads the records before the sheets ([MS-XLS] 2.1.7.20.3), from the one at `start` on. Throws `Unreadable` for a
 * workbook with a password, and when there is no beginning.
 */
export function readGlobals(buffer: Buffer, start = 0): Globals {
  return new GlobalsReading(buffer, start).run();
}

class GlobalsReading {
  readonly #cursor: RecordCursor;
  readonly #at: Location = { field: 'workbook' };
  readonly #look = new Look();
  readonly #strings = new StringList(true);
  readonly #names = new DefinedNames();
  readonly #sheets: SheetEntry[] = [];
  readonly #books: number[] = [];
  readonly #drawings: Buffer[] = [];
  readonly #content: Content[] = [];
  readonly #connections = new Set<string>();
  #dialect: Dialect;
  #date1904 = false;

  constructor(buffer: Buffer, start: number) {
    this.#cursor = new RecordCursor(buffer, start);
    if (!this.#cursor.advance() || this.#cursor.type !== Record.Bof || this.#cursor.length < 4) {
      throw new Unreadable('damaged', 'The workbook does not begin as one.');
    }
    const version = buffer.readUInt16LE(this.#cursor.start) === 0x0600 ? 8 : 5;
    this.#dialect = { version, codePage: WESTERN };
  }

  run(): Globals {
    const cursor = this.#cursor;
    while (cursor.advance() && cursor.type !== Record.Eof) {
      try {
        this.#record();
      } catch (error) {
        if (error instanceof Unreadable && error.reason === 'encrypted') throw error;
        this.#content.push(gapOf(error, this.#at));
      }
    }
    if (cursor.truncated) {
      this.#content.push({
        kind: 'gap',
        reason: 'damaged',
        at: this.#at,
        detail: 'The list of sheets is cut short; sheets may be missing.',
      });
    }
    this.#sayConnections();
    return {
      dialect: this.#dialect,
      date1904: this.#date1904,
      sheets: this.#sheets,
      styles: this.#look.resolve(),
      strings: this.#strings,
      names: this.#names,
      externalBooks: this.#books,
      drawingGroup: Buffer.concat(this.#drawings),
      content: this.#content,
      end: cursor.next,
    };
  }

  #fields(): FieldReader {
    return new FieldReader(this.#cursor.buffer, this.#cursor.takeContinued(), this.#dialect);
  }

  #record(): void {
    const cursor = this.#cursor;
    switch (cursor.type) {
      case Record.FilePass:
        throw new Unreadable(
          'encrypted',
          'The workbook is protected by a password, so nothing in it was read. Remove the password and scan it again.',
        );
      case Record.CodePage:
        this.#dialect = { ...this.#dialect, codePage: this.#fields().u16() };
        break;
      case Record.Date1904:
        this.#date1904 = this.#fields().u16() === 1;
        break;
      case Record.Font:
        this.#look.addFont(this.#fields());
        break;
      case Record.Format:
        this.#look.addFormat(this.#fields());
        break;
      case Record.Xf:
        this.#look.addXf(this.#fields());
        break;
      case Record.Palette:
        this.#look.setPalette(this.#fields());
        break;
      case Record.BoundSheet:
        this.#sheet(this.#fields());
        break;
      case Record.Sst:
        readSharedStrings(this.#fields(), this.#strings);
        break;
      case Record.Name:
        this.#names.add(this.#fields());
        break;
      case Record.NameComment:
        this.#names.addComment(this.#fields());
        break;
      case Record.SupBook:
        this.#books.push(cursor.at);
        break;
      case Record.ExternSheet:
        if (this.#dialect.version === 5) this.#books.push(cursor.at);
        break;
      case Record.DrawingGroup:
        this.#drawings.push(...cursor.takeContinued().map(([from, to]) => cursor.buffer.subarray(from, to)));
        break;
      case Record.Protect:
        if (this.#fields().u16() === 1) this.#fact('workbook-protected');
        break;
      case Record.WriteAccess:
        this.#say(this.#lastUser(), 'writeAccess', PROPERTY, 'author');
        break;
      case Record.FileSharing:
        this.#fileSharing(this.#fields());
        break;
      case Record.CodeName:
        this.#say(this.#fields().text(2), 'codeName', undefined, 'title');
        break;
      case Record.DconRef:
        this.#pivotSource(this.#fields());
        break;
      case Record.View:
        this.#fact('custom-view');
        this.#sayStrings(cursor.body, 'custom view', { carrier: 'property', by: ['custom-view'] });
        break;
      default:
        if (CONNECTIONS.has(cursor.type)) for (const text of printableStrings(cursor.body)) this.#connections.add(text);
    }
  }

  #sheet(fields: FieldReader): void {
    const at = fields.u32();
    const state = STATES[fields.u8() & 3] ?? 'veryHidden';
    const kind = fields.u8();
    this.#sheets.push({ at, state, kind, name: fields.text(1) });
  }

  /** Some programs leave out the length, for the text is padded to the end of the record. */
  #lastUser(): string {
    const { body } = this.#cursor;
    const lengthBytes = this.#dialect.version === 8 ? 2 : 1;
    const length = body.length < 2 ? 0 : body.readUIntLE(0, lengthBytes);
    return length < body.length ? this.#fields().text(lengthBytes) : body.toString('latin1');
  }

  #fileSharing(fields: FieldReader): void {
    if (fields.left < 6) return;
    fields.skip(4);
    this.#say(fields.text(this.#dialect.version === 8 ? 2 : 1), 'fileSharing', PROPERTY, 'author');
  }

  /** [MS-XLS] 2.4.86: where a pivot table took its data from. */
  #pivotSource(fields: FieldReader): void {
    fields.skip(6);
    const path = plainPath(fields.text(this.#dialect.version === 8 ? 2 : 1));
    const isPath = isInternalPath(path);
    if (isPath) this.#fact('internal-path');
    this.#say(path, 'pivot source', isPath ? PATH : PIVOT, 'code');
  }

  #sayConnections(): void {
    if (this.#connections.size === 0) return;
    this.#content.push({ kind: 'fact', fact: 'connection', at: this.#at, count: 1, concealed: CONNECTION });
    this.#say([...this.#connections].join('\n'), 'connection', CONNECTION, 'code');
  }

  #sayStrings(body: Buffer, field: string, concealed: Concealed): void {
    this.#say(printableStrings(body).join('\n'), field, concealed);
  }

  #say(text: string, field: string, concealed?: Concealed, role?: 'author' | 'title' | 'code'): void {
    const words = text.replace(/\0/g, ' ').trim();
    if (words !== '') this.#content.push(textContent(words, { field }, concealed, role));
  }

  #fact(fact: FactName): void {
    this.#content.push({ kind: 'fact', fact, at: this.#at, count: 1 });
  }
}
