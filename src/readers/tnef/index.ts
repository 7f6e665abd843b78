import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { entryTitle } from '../archive/entry-title.js';
import { messageTexts } from '../mapi/message-texts.js';
import { MapiProperties, type MapiProperty, PropertyType } from '../mapi/properties.js';
import { gapOf } from '../ooxml/content.js';
import { attributesOf, TNEF_SIGNATURE, type TnefAttribute } from './attributes.js';
import { PropertyList } from './property-list.js';

/** `winmail.dat`: what Outlook packs a mail and its attachments into for other Outlooks ([MS-OXTNEF]). */
export const reader: Reader = {
  name: 'tnef',
  recognises: ({ head }) => (head.length >= 6 && head.readUInt32LE(0) === TNEF_SIGNATURE ? 'tnef' : undefined),
  read,
};

/** Attributes by their number ([MS-OXTNEF] 2.1.3.1, 2.1.3.2). */
const Attribute = {
  Subject: 0x8004,
  Body: 0x800c,
  AttachData: 0x800f,
  AttachTitle: 0x8010,
  AttachBegin: 0x9002,
  Properties: 0x9003,
  Recipients: 0x9004,
  AttachProperties: 0x9005,
} as const;

const SUBJECT = 0x0037;
const BODY = 0x1000;
const ATTACH_DATA = 0x3701;
const ATTACH_METHOD = 0x3705;
const ATTACH_NAMES = [0x3707, 0x3704, 0x3001] as const;
const EMBEDDED_MESSAGE = 5;
/** An embedded mail stands behind the number of its interface. */
const INTERFACE_ID = 16;
const MOST_BYTES = 1024 ** 3;

interface Attachment {
  title: string;
  data: Buffer | undefined;
  readonly properties: MapiProperty[];
}

interface Parts {
  readonly properties: MapiProperty[];
  readonly recipients: MapiProperty[][];
  readonly attachments: Attachment[];
  isWhole: boolean;
}

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  if (bytes.size > MOST_BYTES) budget.refuse('partBytes');
  const parts: Parts = { properties: [], recipients: [], attachments: [], isWhole: true };
  let broken: Content | undefined;
  try {
    for (const attribute of attributesOf(bytes.read(0, bytes.size))) {
      budget.charge('entries', 1);
      take(attribute, parts);
    }
  } catch (error) {
    broken = gapOf(error, {});
  }
  const message = new MapiProperties(parts.properties);
  const recipients = parts.recipients.map((row) => new MapiProperties(row, message));
  yield* messageTexts(message, recipients, budget);
  for (const [index, attachment] of parts.attachments.entries()) yield* attached(attachment, index + 1, message);
  if (broken !== undefined) yield broken;
  else if (!parts.isWhole) {
    yield {
      kind: 'gap',
      reason: 'damaged',
      at: {},
      detail: 'A part of the mail is damaged, so it was not read wholly.',
    };
  }
}

function take({ id, data }: TnefAttribute, parts: Parts): void {
  const attachment = parts.attachments.at(-1);
  switch (id) {
    case Attribute.Subject:
      parts.properties.push({ id: SUBJECT, type: PropertyType.Narrow, values: [data] });
      return;
    case Attribute.Body:
      parts.properties.push({ id: BODY, type: PropertyType.Narrow, values: [data] });
      return;
    case Attribute.Properties:
      parts.properties.push(...listed(data, parts));
      return;
    case Attribute.Recipients: {
      const list = new PropertyList(data);
      for (const row of list.rows()) parts.recipients.push([...row]);
      parts.isWhole &&= list.isWhole;
      return;
    }
    case Attribute.AttachBegin:
      parts.attachments.push({ title: '', data: undefined, properties: [] });
      return;
    case Attribute.AttachTitle:
      if (attachment !== undefined) attachment.title = data.toString('latin1').replace(/\0.*$/su, '');
      return;
    case Attribute.AttachData:
      if (attachment !== undefined) attachment.data = data;
      return;
    case Attribute.AttachProperties:
      attachment?.properties.push(...listed(data, parts));
      return;
    default:
    // Dates, numbers, and what the properties say again.
  }
}

function listed(data: Buffer, parts: Parts): readonly MapiProperty[] {
  const list = new PropertyList(data);
  const properties = [...list.properties()];
  parts.isWhole &&= list.isWhole;
  return properties;
}

function* attached(attachment: Attachment, number: number, message: MapiProperties): Generator<Content> {
  const properties = new MapiProperties(attachment.properties, message);
  const object = attachment.properties.find(({ id }) => id === ATTACH_DATA)?.values[0];
  const isMessage = properties.number(ATTACH_METHOD) === EMBEDDED_MESSAGE;
  const given = [...ATTACH_NAMES.map((id) => properties.text(id)), attachment.title].find((text) => text.trim() !== '');
  const name = `${given ?? `attachment ${number}`}${isMessage ? '.dat' : ''}`;
  const at = { part: name };
  yield entryTitle(name, at);
  const data = object === undefined ? attachment.data : object.subarray(INTERFACE_ID);
  if (data !== undefined && data.length > 0) yield { kind: 'child', name, bytes: memoryBytes(data), at };
}
