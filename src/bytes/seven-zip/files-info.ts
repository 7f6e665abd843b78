import { damagedList, HeaderCursor } from './header-cursor.js';
import { Property } from './property.js';
import { refuseExternal } from './streams-info.js';

/** A file, a folder or a link, in the order of the archive. */
export interface ListedFile {
  /** As written, slashes of either kind; '' where the archive tells none. */
  readonly name: string;
  /** False for folders and empty files. */
  readonly hasContent: boolean;
}

/** The list of files, and bytes in it that say nothing of files. */
export interface FilesInfo {
  readonly files: readonly ListedFile[];
  readonly strays: readonly Buffer[];
}

/** What says nothing to people and hides nothing: times, attributes, which of the empty ones are folders. */
const TECHNICAL: readonly number[] = [
  Property.EmptyFile,
  Property.Anti,
  Property.CreationTime,
  Property.AccessTime,
  Property.ModificationTime,
  Property.Attributes,
  Property.StartPosition,
];

/** Reads a "Files Info" behind its number of files, which the caller has charged. */
export function readFilesInfo(cursor: HeaderCursor, count: number): FilesInfo {
  let names: readonly string[] | undefined;
  let isEmpty: readonly boolean[] = [];
  const strays: Buffer[] = [];
  for (let property = cursor.number(); property !== Property.End; property = cursor.number()) {
    const content = cursor.take(cursor.number());
    const inner = new HeaderCursor(content);
    if (property === Property.Names) names = readNames(inner, count);
    else if (property === Property.EmptyStream) isEmpty = inner.bits(count);
    else if (!TECHNICAL.includes(property)) strays.push(content);
  }
  const files = Array.from({ length: count }, (_, at) => ({
    name: names?.[at] ?? '',
    hasContent: isEmpty[at] !== true,
  }));
  return { files, strays };
}

/** In UTF-16, each with a zero behind it. */
function readNames(cursor: HeaderCursor, count: number): readonly string[] {
  refuseExternal(cursor);
  const names = cursor.take(cursor.left).toString('utf16le').split('\0');
  if (names.length !== count + 1 || names[count] !== '') throw damagedList();
  return names.slice(0, count);
}
