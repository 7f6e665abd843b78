import { makeCompound } from '../../bytes/compound-writer.js';

/** Texts, bytes and numbers by their tag: `0037001F`. Texts of type 001E are written in Latin-1. */
type PropertySpecs = Readonly<Record<string, string | Buffer | number>>;

export interface MessageSpec {
  readonly properties?: PropertySpecs;
  readonly recipients?: readonly PropertySpecs[];
  readonly attachments?: readonly AttachmentSpec[];
  /** Streams that stand in no mail, by path. */
  readonly streams?: Readonly<Record<string, Buffer>>;
}

interface AttachmentSpec {
  readonly properties?: PropertySpecs;
  readonly message?: MessageSpec;
  /** Streams of an embedded object, by path. */
  readonly object?: Readonly<Record<string, Buffer>>;
}

/** A mail as Outlook saves it ([MS-OXMSG]). */
export function makeMessage(spec: MessageSpec): Buffer {
  return makeCompound({ streams: { ...streamsOf(spec, '', 32), ...spec.streams } }).file;
}

function streamsOf(spec: MessageSpec, prefix: string, headerSize: number): Record<string, Buffer> {
  const streams = propertyStreams(spec.properties ?? {}, prefix, headerSize);
  for (const [index, recipient] of (spec.recipients ?? []).entries()) {
    Object.assign(streams, propertyStreams(recipient, `${prefix}__recip_version1.0_#${number(index)}/`, 8));
  }
  for (const [index, { properties = {}, message, object }] of (spec.attachments ?? []).entries()) {
    const storage = `${prefix}__attach_version1.0_#${number(index)}/`;
    Object.assign(streams, propertyStreams(properties, storage, 8));
    const inner = `${storage}__substg1.0_3701000D/`;
    if (message !== undefined) Object.assign(streams, streamsOf(message, inner, 24));
    for (const [path, content] of Object.entries(object ?? {})) streams[inner + path] = content;
  }
  return streams;
}

function propertyStreams(properties: PropertySpecs, prefix: string, headerSize: number): Record<string, Buffer> {
  const streams: Record<string, Buffer> = {};
  const table: Buffer[] = [Buffer.alloc(headerSize)];
  for (const [tag, value] of Object.entries(properties)) {
    if (typeof value === 'number') {
      const entry = Buffer.alloc(16);
      entry.writeUInt16LE(Number.parseInt(tag.slice(4, 8), 16), 0);
      entry.writeUInt16LE(Number.parseInt(tag.slice(0, 4), 16), 2);
      entry.writeInt32LE(value, 8);
      table.push(entry);
    } else streams[`${prefix}__substg1.0_${tag}`] = bytesOf(tag, value);
  }
  streams[`${prefix}__properties_version1.0`] = Buffer.concat(table);
  return streams;
}

function bytesOf(tag: string, value: string | Buffer): Buffer {
  if (typeof value !== 'string') return value;
  return Buffer.from(value, /1F(?:-|$)/u.test(tag) ? 'utf16le' : 'latin1');
}

const number = (index: number): string => index.toString(16).padStart(8, '0').toUpperCase();
