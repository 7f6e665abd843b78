import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';
import { decodeHeaderValue } from './encoded-words.js';
import type { HeaderBlock, HeaderField } from './header-block.js';

/** What travels in the header of a mail and is not on the printed page. */
export const EMAIL_HEADER: Concealed = { carrier: 'email-header', by: ['email-header'] };

/** Fields that every mail program shows above the text. */
const SHOWN_PEOPLE: ReadonlySet<string> = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'organization']);
const SHOWN: ReadonlySet<string> = new Set(['subject', 'date', 'keywords', 'comments', 'importance']);
/** Fields of the format itself; what they name is told with the parts. */
const STRUCTURE =
  /^(?:mime-version|content-(?:type|transfer-encoding|disposition|length|language|class|id)|accept-?language|lines|status)$/u;
/** Fields in which servers sign the mail or say what they made of it: addresses of machines, digests. */
const SERVER_CHECKS =
  /^(?:received|dkim-|arc-|authentication-results|received-spf|domainkey-|x-google-|x-gm-|x-ms-|x-microsoft-|x-forefront-|x-spam|x-virus|x-ironport|x-mimecast|x-proofpoint|x-barracuda|x-messagelabs|x-mailscanner)/u;
/** Programs that made or passed on the mail. */
const PROGRAMS = /^(?:x-mailer|user-agent|x-mimeole|x-priority|x-msmail-priority|x-originating-client|via)$/u;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?=\d)/iu;
/** Numbers of mails look like addresses, and those a program answers to are about no one. */
const NUMBERS_OF_MAILS =
  /(?:message-?id|references|in-reply-to|-id|-ref|thread-index|feedback|unsubscribe)$|^list-|^(?:return-path|errors-to)$/u;
const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,255}/gu;
const MACHINES = /\[?\b\d{1,3}(?:\.\d{1,3}){3}\b\]?|\b(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}\b|[\w+/=-]{40,}/giu;
/** Addresses within an organisation (RFC 1918): they say nothing of a person. */
const INNER_MACHINES = /\[?\b(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b\]?/gu;
/** From so many on, a line of recipients is a list of people and not who wrote to whom. */
const MANY_RECIPIENTS = 20;

/**
 * Everything in the header of a mail: who wrote what to whom in plain sight, the rest as what travels along. `seen` are
 * addresses that are seen elsewhere.
 */
export function* headerTexts(header: HeaderBlock, at: Location, seen: readonly string[] = []): Generator<Content> {
  const isReceived = ({ name }: HeaderField): boolean => name.toLowerCase() === 'received';
  const context: HeaderContext = {
    shown: new Set([...seen, ...shownAddresses(header)]),
    delivery: header.fields.findIndex(isReceived),
    origin: header.fields.findLastIndex(isReceived),
  };
  for (const [index, { name, raw }] of header.fields.entries()) {
    const value = decodeHeaderValue(raw).trim().replace(WEEKDAY, '');
    if (value === '') continue;
    const place = { ...at, field: name };
    const key = name.toLowerCase();
    if (SHOWN_PEOPLE.has(key)) yield recipients(value, place);
    else if (SHOWN.has(key)) yield textContent(value, place);
    else if (!STRUCTURE.test(key)) yield* hiddenField(key, value, place, index, context);
  }
  for (const stray of header.strays) yield textContent(stray, at, EMAIL_HEADER);
}

interface HeaderContext {
  /** Addresses that a mail program shows. */
  readonly shown: ReadonlySet<string>;
  /** Fields of the last and of the first server that received the mail. */
  readonly delivery: number;
  readonly origin: number;
}

function shownAddresses(header: HeaderBlock): readonly string[] {
  const shown = header.fields.filter(({ name }) => SHOWN_PEOPLE.has(name.toLowerCase()));
  return shown.flatMap(({ raw }) => addressesIn(decodeHeaderValue(raw)));
}

/** The addresses in a text, in lower case. */
export function addressesIn(value: string): readonly string[] {
  return [...value.matchAll(ADDRESS)].map(([address]) => address.toLowerCase());
}

function recipients(value: string, at: Location): Content {
  const addresses = addressesIn(value);
  if (addresses.length < MANY_RECIPIENTS) return textContent(value, at, undefined, 'author');
  return textContent(value.replace(/,\s*/gu, '\n'), at);
}

/** Addresses that are seen above the text are no news; those to which a copy went in silence are. */
function* hiddenField(
  key: string,
  value: string,
  at: Location,
  index: number,
  { shown, delivery, origin }: HeaderContext,
): Generator<Content> {
  if (key === 'bcc' || key === 'resent-bcc') {
    yield textContent(value, at, EMAIL_HEADER);
    return;
  }
  if (PROGRAMS.test(key)) {
    yield textContent(value, at, EMAIL_HEADER, 'code');
    return;
  }
  if (SERVER_CHECKS.test(key)) {
    const words = value.replace(index === origin ? INNER_MACHINES : MACHINES, '');
    if (/\p{L}{2}/u.test(words)) yield textContent(words, at, EMAIL_HEADER, 'author');
    const recipient = index === delivery ? /\sfor\s+<?([^\s>;]+@[^\s>;]+)/iu.exec(value)?.[1] : undefined;
    if (recipient !== undefined && !shown.has(recipient.toLowerCase())) yield textContent(recipient, at, EMAIL_HEADER);
    return;
  }
  const isOrdinary = NUMBERS_OF_MAILS.test(key) || addressesIn(value).some((address) => shown.has(address));
  yield textContent(value, at, EMAIL_HEADER, isOrdinary ? 'author' : undefined);
}
