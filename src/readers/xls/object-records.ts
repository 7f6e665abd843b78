import type { Dialect } from './field-reader.js';
import { FieldReader } from './field-reader.js';
import type { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';
import type { SheetObjects } from './sheet-objects.js';

/** Hands the record at hand to `objects` when it is one of a drawing, an object, a text box or a note. */
export function takeObjectRecord(cursor: RecordCursor, objects: SheetObjects, dialect: Dialect): void {
  const { buffer, type } = cursor;
  if (type === Record.Drawing) {
    for (const [from, to] of cursor.takeContinued()) objects.addArt(buffer.subarray(from, to));
  } else if (type === Record.Obj) {
    objects.addObject(new FieldReader(buffer, cursor.takeContinued(), dialect));
  } else if (type === Record.Note) {
    objects.addNote(new FieldReader(buffer, cursor.takeContinued(), dialect));
  } else if (type === Record.Text && dialect.version === 8) {
    const [record, ...text] = cursor.takeContinued();
    objects.addText(
      new FieldReader(buffer, record === undefined ? [] : [record], dialect),
      new FieldReader(buffer, text, dialect),
    );
  }
}
