import { makeCompound } from '../../bytes/compound-writer.js';

const CONTAINER = 0x0f;
const PLAIN_TOKEN = 0xe391c05f;
const ENCRYPTED_TOKEN = 0xf3d1c4df;
/** Units of the master a point has. */
const UNITS = 8;

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, index * 2);
  return bytes;
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4);
  return bytes;
}

function record(head: number, type: number, content: Buffer): Buffer {
  return Buffer.concat([u16(head, type), u32(content.length), content]);
}

export const atom = (type: number, content: Buffer = Buffer.alloc(0), instance = 0): Buffer =>
  record(instance << 4, type, content);

export const container = (type: number, children: readonly Buffer[], instance = 0): Buffer =>
  record((instance << 4) | CONTAINER, type, Buffer.concat(children));

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

export const chars = (text: string): Buffer => atom(4000, wide(text));
export const narrow = (text: string): Buffer => atom(4008, Buffer.from(text, 'latin1'));
/** A text with a meaning of its own, told by its instance. */
export const string = (text: string, instance = 0): Buffer => atom(4026, wide(text), instance);

export interface ShapeSpec {
  /** left, top, width, height in points. */
  readonly box?: readonly [number, number, number, number];
  /** Kind of shape: 1 rectangle, 3 ellipse, 202 text box. */
  readonly kind?: number;
  /** Plain properties by number, texts by number. */
  readonly properties?: Readonly<Record<number, number | string>>;
  /** Further records of the shape. */
  readonly more?: readonly Buffer[];
}

/** A shape; `texts` are the records of its text box. */
export function shape(
  texts: readonly Buffer[],
  { box, kind = 202, properties = {}, more = [] }: ShapeSpec = {},
): Buffer {
  const entries = Object.entries(properties);
  const plain = entries.map(([id, value]) =>
    typeof value === 'number'
      ? Buffer.concat([u16(Number(id)), u32(value)])
      : Buffer.concat([u16(Number(id) | 0x8000), u32(wide(value).length + 2)]),
  );
  const complex = entries.flatMap(([, value]) => (typeof value === 'string' ? [wide(value), u16(0)] : []));
  return container(0xf004, [
    atom(0xf00a, u32(1, 0), kind),
    record((entries.length << 4) | 3, 0xf00b, Buffer.concat([...plain, ...complex])),
    ...(box === undefined
      ? []
      : [atom(0xf010, u16(box[1] * UNITS, box[0] * UNITS, (box[0] + box[2]) * UNITS, (box[1] + box[3]) * UNITS))]),
    ...more,
    container(0xf00d, texts),
  ]);
}

export const FILLED = { 385: 0, 447: 0x0010_0010 };

const drawing = (shapes: readonly Buffer[]): Buffer =>
  container(1036, [container(0xf002, [container(0xf003, shapes)])]);

export interface SlideSpec {
  readonly shapes?: readonly Buffer[];
  readonly hidden?: boolean;
  /** Texts that the list of slides holds. */
  readonly outline?: readonly string[];
  /** Further records of the slide. */
  readonly more?: readonly Buffer[];
  readonly notes?: readonly Buffer[];
}

export interface PresentationSpec {
  readonly slides?: readonly SlideSpec[];
  readonly master?: readonly Buffer[];
  /** Records of the document itself. */
  readonly inDocument?: readonly Buffer[];
  /** Objects in use besides, such as the storage of an embedded file. */
  readonly objects?: readonly Buffer[];
  /** Records that an earlier save left. */
  readonly earlier?: readonly Buffer[];
  readonly encrypted?: 'by token' | 'by session';
  readonly streams?: Readonly<Record<string, Buffer>>;
  /** Folder in which the streams lie. */
  readonly folder?: string;
  readonly withoutUser?: boolean;
}

const slideRecord = ({ shapes = [], hidden = false, more = [] }: SlideSpec): Buffer =>
  container(1006, [
    atom(1007, Buffer.alloc(24)),
    atom(1017, Buffer.concat([Buffer.alloc(10), u16(hidden ? 4 : 0), u32(0)])),
    drawing(shapes),
    ...more,
  ]);

const notesRecord = (shapes: readonly Buffer[], slideId: number): Buffer =>
  container(1008, [atom(1009, u32(slideId, 0)), drawing(shapes)]);

const listed = (persistId: number, slideId: number, outline: readonly string[] = []): Buffer =>
  Buffer.concat([
    atom(1011, u32(persistId, 0, outline.length, slideId, 0)),
    ...outline.map((text) => Buffer.concat([atom(3999, u32(0)), chars(text)])),
  ]);

/** The stream of a document saved once: objects, the directory of where they lie, the mark of the save. */
export function presentationOf(spec: PresentationSpec): Buffer {
  const { slides = [], master = [], inDocument = [], objects = [], earlier = [], folder = '' } = spec;
  const FIRST_ID = 256;
  const withNotes = slides.map((slide, index) => ({ slide, id: FIRST_ID + index })).filter(({ slide }) => slide.notes);
  const firstNotes = 3 + slides.length;
  const document = container(1000, [
    atom(1001, u32(720 * UNITS, 540 * UNITS, 0, 0, 0, 0, 0, 0, 0, 0)),
    container(4080, [listed(2, 0x8000_0000)], 1),
    container(
      4080,
      slides.map(({ outline }, index) => listed(3 + index, FIRST_ID + index, outline)),
      0,
    ),
    container(
      4080,
      withNotes.map((_, index) => listed(firstNotes + index, 1000 + index)),
      2,
    ),
    ...inDocument,
  ]);
  const live = [
    document,
    container(1016, [drawing(master)]),
    ...slides.map(slideRecord),
    ...withNotes.map(({ slide, id }) => notesRecord(slide.notes ?? [], id)),
    ...objects,
  ];
  const before = Buffer.concat(earlier);
  const offsets: number[] = [];
  let at = before.length;
  for (const object of live) {
    offsets.push(at);
    at += object.length;
  }
  const directory = atom(6002, u32((live.length << 20) | 1, ...offsets));
  const session = spec.encrypted === 'by session' ? [9] : [];
  const edit = atom(4085, u32(0, 0, 0, at, 1, 0, 0, ...session));
  const user = Buffer.concat([
    u32(0, 0),
    u32(20, spec.encrypted === 'by token' ? ENCRYPTED_TOKEN : PLAIN_TOKEN, at + directory.length),
    Buffer.alloc(8),
    Buffer.from('Sam Writer', 'latin1'),
  ]);
  return makeCompound({
    streams: {
      [`${folder}PowerPoint Document`]: Buffer.concat([before, ...live, directory, edit]),
      ...(spec.withoutUser ? {} : { [`${folder}Current User`]: user }),
      ...spec.streams,
    },
  }).file;
}
