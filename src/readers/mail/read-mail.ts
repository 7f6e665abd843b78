import { memoryBytes } from '../../bytes/memory-bytes.js';
import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { entryTitle } from '../archive/entry-title.js';
import { readHtml } from '../html/read-html.js';
import { textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { EMAIL_HEADER, headerTexts } from './header-texts.js';
import { type MimePart, parseMail } from './mime-part.js';
import { partFileName } from './part-file-name.js';
import { plainBody } from './plain-body.js';
import { QuotedThread } from './quoted-thread.js';
import { ShownWords } from './shown-words.js';
import { uuencodedFiles } from './transfer-encoding.js';

/** A mail is read in memory; larger ones are not sent. */
const MOST_BYTES = 1024 ** 3;
const BETWEEN_PARTS: Concealed = { carrier: 'trailing-data', by: ['trailing'] };
/** What mail programs write for programs that know no parts. */
const NOTICE =
  /^\s*this is an? (?:cryptographically signed |opaquely |s\/mime |openpgp\/mime )?(?:multi-?part )?message[\s\S]{0,400}$/iu;
const SIGNATURE = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature)$/u;

/** Everything in a mail: header, every version of its body, attachments as documents of their own. */
export async function* readMail(bytes: Bytes, budget: Budget): AsyncGenerator<Content> {
  if (bytes.size > MOST_BYTES) budget.refuse('partBytes');
  const mail = parseMail(bytes.read(0, bytes.size), budget);
  yield* headerTexts(mail.header, {});
  yield* new MailParts(budget).read(mail);
}

/** Walks the parts of a mail. */
class MailParts {
  readonly #budget: Budget;
  #number = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** `collect` follows the body that is shown; `shown` is what a part that is not shown is held against. */
  async *read(part: MimePart, collect?: ShownWords, shown?: ShownWords): AsyncGenerator<Content> {
    yield* surroundingTexts(part);
    const { value: type } = part.type;
    if (type === 'multipart/encrypted' || type === 'application/pgp-encrypted') yield encrypted();
    if (part.parts.length === 0) yield* this.#readLeaf(part, collect, shown);
    else if (type === 'multipart/alternative' && shown === undefined) yield* this.#readVersions(part.parts);
    else for (const inner of part.parts) yield* this.read(inner, collect, shown);
  }

  /** Of several versions of the same text the last page is shown, or the last one when none is a page. */
  async *#readVersions(versions: readonly MimePart[]): AsyncGenerator<Content> {
    const best = versions.findLast(holdsPage) ?? versions.findLast(holdsText) ?? versions.at(-1);
    const words = new ShownWords();
    if (best !== undefined) yield* this.read(best, words);
    for (const version of versions) if (version !== best) yield* this.read(version, undefined, words);
  }

  async *#readLeaf(part: MimePart, collect?: ShownWords, shown?: ShownWords): AsyncGenerator<Content> {
    const number = ++this.#number;
    const description = part.header.text('content-description');
    if (description !== '') yield textContent(description, { field: 'Content-Description' }, EMAIL_HEADER);
    const { value: type } = part.type;
    if (SIGNATURE.test(type)) yield* signatureTexts(part);
    else if (/^application\/(?:x-)?pkcs7-mime$/u.test(type)) yield sealed(part);
    else if (type === 'message/partial') yield partial();
    else if (isBody(part)) yield* this.#readBody(part, collect, shown);
    else {
      const name = partFileName(part, number);
      yield entryTitle(name, { part: name });
      const content = part.content();
      // An empty file says no more than its name.
      if (content.length > 0) yield { kind: 'child', name, bytes: memoryBytes(content), at: { part: name } };
    }
  }

  async *#readBody(part: MimePart, collect?: ShownWords, shown?: ShownWords): AsyncGenerator<Content> {
    const text = decodeBytes(part.content(), part.type.parameters.get('charset')).text;
    const contents = /^text\/(?:html|enriched|richtext)$/u.test(part.type.value)
      ? readHtml(text, { at: { story: 'body' }, thread: new QuotedThread() }, this.#budget)
      : this.#readPlain(text, shown);
    yield* collect === undefined ? contents : collect.following(contents);
  }

  async *#readPlain(text: string, shown: ShownWords | undefined): AsyncGenerator<Content> {
    const { files, rest } = uuencodedFiles(text);
    yield* plainBody(rest, { story: shown === undefined ? 'body' : 'body as plain text' }, this.#budget, shown);
    for (const { name, content } of files) {
      yield entryTitle(name, { part: name });
      if (content.length > 0) yield { kind: 'child', name, bytes: memoryBytes(content), at: { part: name } };
    }
  }
}

function isBody({ type, disposition, fileName }: MimePart): boolean {
  if (disposition.value === 'attachment') return false;
  if (/^text\/(?:plain|html|enriched|richtext)$/u.test(type.value)) return fileName === '';
  return type.value === '' || type.value.startsWith('multipart/');
}

const holdsPage = (part: MimePart): boolean =>
  part.parts.some(holdsPage) || (isBody(part) && part.type.value === 'text/html');

const holdsText = (part: MimePart): boolean => part.parts.some(holdsText) || isBody(part);

/** What stands before the first part and after the last. */
function* surroundingTexts({ surroundings }: MimePart): Generator<Content> {
  for (const bytes of surroundings) {
    const text = decodeBytes(bytes).text.trim();
    if (text !== '' && !NOTICE.test(text)) yield textContent(text, { story: 'between the parts' }, BETWEEN_PARTS);
  }
}

/** A signature names who signed, and holds no other words. */
function* signatureTexts(part: MimePart): Generator<Content> {
  const at = { part: part.type.value };
  yield { kind: 'fact', fact: 'digital-signature', at, count: 1 };
  if (part.type.value.endsWith('pgp-signature')) return;
  const names = printableStrings(part.content());
  if (names.length > 0) yield textContent(names.join('\n'), at, EMAIL_HEADER, 'author');
}

function sealed({ type }: MimePart): Content {
  if (/signed/u.test(type.parameters.get('smime-type') ?? '')) {
    const detail = 'The mail is packed into its digital signature, so it was not read. Save it as text and scan that.';
    return { kind: 'gap', reason: 'unsupported', at: {}, detail };
  }
  return encrypted();
}

function encrypted(): Content {
  const detail = 'The mail is encrypted, so its text was not read. Open it, save it as text and scan that.';
  return { kind: 'gap', reason: 'encrypted', at: {}, detail };
}

function partial(): Content {
  const detail = 'This is one piece of a mail that was sent in several; the other pieces are needed.';
  return { kind: 'gap', reason: 'unsupported', at: {}, detail };
}
