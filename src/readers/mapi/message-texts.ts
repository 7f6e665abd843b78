import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { readHtml } from '../html/read-html.js';
import { HeaderBlock } from '../mail/header-block.js';
import { addressesIn, EMAIL_HEADER, headerTexts } from '../mail/header-texts.js';
import { plainBody } from '../mail/plain-body.js';
import { QuotedThread } from '../mail/quoted-thread.js';
import { ShownWords } from '../mail/shown-words.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { readRtf } from '../rtf/read-rtf.js';
import { decodeCodePage } from '../text/code-page.js';
import { decompressRtf } from './compressed-rtf.js';
import { type MapiProperties, type MapiProperty, PropertyType, SEVERAL } from './properties.js';
import { isRepeatedBinary, nameOfProperty } from './property-names.js';

const BODY = 0x1000;
const BODY_HTML = 0x1013;
const BODY_RTF = 0x1009;
const NATIVE_BODY = 0x1016;
const NATIVE_RTF = 2;
const TRANSPORT_HEADERS = 0x007d;
const MESSAGE_CLASS = 0x001a;
const INTERNET_CODE_PAGE = 0x3fde;
const RECIPIENT_TYPE = 0x0c15;
const BCC = 3;
/** Display name, address, address as the internet writes it. */
const RECIPIENT_NAMES = [0x3001, 0x3003, 0x39fe] as const;
/** Items that show all their fields, and repeat them in binary: contacts, appointments, tasks, notes. */
const SHOWS_FIELDS = /^IPM\.(?:Contact|Appointment|Task|StickyNote|Activity|DistList|AbchPerson)/iu;
/** Of binary data of unknown meaning only what reads as words is told. */
const WORDS = /\p{L}{2}\s+\p{L}{2}/u;
/** Languages of the sender, such as `en-US, en-GB`. */
const LANGUAGES = /^[a-z]{2}-[A-Z]{2}(?:,\s*[a-z]{2}-[A-Z]{2})*$/u;
const ALTERNATE: Concealed = { carrier: 'text', by: ['alternate-content'] };

/** Who wrote what to whom, everything else a mail says of itself, and every version of its text. */
export async function* messageTexts(
  message: MapiProperties,
  recipients: readonly MapiProperties[],
  budget: Budget,
): AsyncGenerator<Content> {
  const people = peopleSeen(message, recipients);
  yield* propertyTexts(message, people);
  for (const recipient of recipients) yield* recipientTexts(recipient);
  const header = message.text(TRANSPORT_HEADERS);
  if (header !== '') {
    const block = Buffer.from(header);
    yield* headerTexts(new HeaderBlock(block, 0, block.length), {}, [...people]);
  }
  yield* bodyTexts(message, budget);
}

/** Names and addresses of those who wrote, sent, and received the mail for all to see, in lower case. */
function peopleSeen(message: MapiProperties, recipients: readonly MapiProperties[]): ReadonlySet<string> {
  const texts = [...message]
    .filter(({ id }) => ['shown-people', 'people'].includes(nameOfProperty(id)?.showing ?? ''))
    .map((property) => message.textOf(property));
  for (const recipient of recipients) {
    if (recipient.number(RECIPIENT_TYPE) !== BCC) texts.push(...RECIPIENT_NAMES.map((id) => recipient.text(id)));
  }
  return new Set(
    texts.flatMap((text) => [text.trim().toLowerCase(), ...addressesIn(text)]).filter((text) => text !== ''),
  );
}

function* propertyTexts(message: MapiProperties, people: ReadonlySet<string>): Generator<Content> {
  const showsFields = SHOWS_FIELDS.test(message.text(MESSAGE_CLASS));
  for (const property of message) {
    const { id, type } = property;
    const base = type & ~SEVERAL;
    if (base === PropertyType.Wide || base === PropertyType.Narrow) {
      yield* stringTexts(id, message.textOf(property).trim(), showsFields, people);
    } else if (base === PropertyType.Binary && !showsFields) yield* binaryTexts(property, people);
  }
}

function* stringTexts(id: number, text: string, showsFields: boolean, people: ReadonlySet<string>): Generator<Content> {
  if (!/[\p{L}\p{N}]{2}/u.test(text) || id === BODY || LANGUAGES.test(text)) return;
  const name = nameOfProperty(id);
  const at = { field: name?.field ?? `property ${id.toString(16).padStart(4, '0')}` };
  switch (name?.showing) {
    case 'shown-people':
      yield textContent(text, at, isDirectoryName(text) ? EMAIL_HEADER : undefined, 'author');
      return;
    case 'shown':
      yield textContent(text, at);
      return;
    case 'people':
    case 'machine':
      yield textContent(text, at, EMAIL_HEADER, 'author');
      return;
    case 'structure':
      return;
    case 'hidden':
      yield textContent(text, at, EMAIL_HEADER);
      return;
    case undefined:
      if (showsFields) yield textContent(text, at);
      else yield textContent(text, at, EMAIL_HEADER, roleOf(text, people));
      return;
    default:
      name?.showing satisfies undefined;
  }
}

/** Outlook repeats the account and who sent the mail in properties of its own. */
function roleOf(text: string, people: ReadonlySet<string>): 'author' | 'code' | undefined {
  const addresses = addressesIn(text);
  const isKnown = addresses.length > 0 && addresses.every((address) => people.has(address));
  if (isKnown || people.has(text.toLowerCase())) return 'author';
  return /\s/u.test(text) ? undefined : 'code';
}

function* binaryTexts({ id, values }: MapiProperty, people: ReadonlySet<string>): Generator<Content> {
  if (isRepeatedBinary(id) || nameOfProperty(id) !== undefined) return;
  const words = values.flatMap((value) => printableStrings(value)).filter((text) => WORDS.test(text));
  const at = { field: `property ${id.toString(16).padStart(4, '0')}` };
  if (words.length === 0) return;
  const text = words.join('\n');
  yield textContent(text, at, EMAIL_HEADER, roleOf(text, people) ?? 'code');
}

/** `/O=ORG/OU=SITE/CN=RECIPIENTS/CN=JDOE`, as a directory of Exchange names people. */
function isDirectoryName(text: string): boolean {
  return /^\/o=/iu.test(text);
}

/** Blind copies are the one list of recipients that nobody else sees. */
function* recipientTexts(recipient: MapiProperties): Generator<Content> {
  const isBlind = recipient.number(RECIPIENT_TYPE) === BCC;
  const names = new Set(RECIPIENT_NAMES.map((id) => recipient.text(id).trim()).filter((text) => text !== ''));
  for (const text of names) {
    if (isBlind) yield textContent(text, { field: 'Bcc' }, EMAIL_HEADER);
    else yield textContent(text, { field: 'To' }, isDirectoryName(text) ? EMAIL_HEADER : undefined, 'author');
  }
}

/** The version that a mail program shows first, then the others, held against it. */
async function* bodyTexts(message: MapiProperties, budget: Budget): AsyncGenerator<Content> {
  const html = htmlOf(message);
  const rtf = message.binary(BODY_RTF);
  const plain = message.text(BODY);
  const words = new ShownWords();
  const at = { story: 'body' };
  const thread = (): { thread: QuotedThread } => ({ thread: new QuotedThread() });
  const showsRtf = rtf !== undefined && (html === undefined || message.number(NATIVE_BODY) === NATIVE_RTF);
  if (html !== undefined && !showsRtf) yield* words.following(readHtml(html, { at, ...thread() }, budget));
  if (rtf !== undefined) {
    const contents = rtfTexts(rtf, showsRtf ? at : { story: 'body as rich text' }, budget);
    yield* showsRtf ? words.following(contents) : withoutShown(contents, words);
  }
  if (html !== undefined && showsRtf) {
    yield* withoutShown(readHtml(html, { at: { story: 'body as a page' }, ...thread() }, budget), words);
  }
  if (html === undefined && rtf === undefined) yield* plainBody(plain, at, budget);
  else yield* plainBody(plain, { story: 'body as plain text' }, budget, words);
}

function htmlOf(message: MapiProperties): string | undefined {
  const text = message.text(BODY_HTML);
  if (text !== '') return text;
  const binary = message.binary(BODY_HTML);
  if (binary === undefined || binary.length === 0) return undefined;
  const codePage = message.number(INTERNET_CODE_PAGE);
  return codePage === undefined ? decodeBytes(binary).text : decodeCodePage(binary, codePage);
}

async function* rtfTexts(rtf: Buffer, at: Location, budget: Budget): AsyncGenerator<Content> {
  try {
    yield* readRtf(decompressRtf(rtf, budget), { at, thread: new QuotedThread() }, budget);
  } catch (error) {
    yield gapOf(error, at);
  }
}

/** What a version that is not shown says beyond the shown one is hidden. */
async function* withoutShown(contents: AsyncIterable<Content>, words: ShownWords): AsyncGenerator<Content> {
  for await (const content of contents) {
    if (content.kind !== 'text' || !words.lacks(content.text)) {
      yield content;
      continue;
    }
    const [first, ...rest] = content.runs.map((run) => ({ ...run, concealed: run.concealed ?? ALTERNATE }));
    yield { ...content, runs: [first!, ...rest] };
  }
}
