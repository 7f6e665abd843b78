import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';
import { isInternalPath } from '../ooxml/external-target.js';
import { embeddedBlob } from '../records/embedded-blob.js';
import type { Attributes } from './look.js';

const ALT: Concealed = { carrier: 'alt-text', by: ['alt-text'] };
const DATA: Concealed = { carrier: 'property', by: ['property'] };
const FIELD: Concealed = { carrier: 'form-field', by: ['form-field'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const SCRIPT: Concealed = { carrier: 'script', by: ['script'] };
/** Words that a program reads out or shows when the pointer rests on something. */
const SPOKEN: readonly string[] = ['alt', 'title', 'summary', 'aria-label', 'aria-description', 'label', 'abbr'];
const ADDRESSES: readonly string[] = ['href', 'src', 'action', 'data', 'cite', 'longdesc', 'poster', 'background'];
/** Properties about the machine that made the page. */
const TECHNICAL =
  /^(?:viewport|generator|progid|robots|theme-color|color-scheme|format-detection|referrer|csrf-.*|x-.*|msapplication-.*|og:(?:image|url|type).*|twitter:(?:card|image).*)$/iu;

/** What the attributes of an element say: words for those who cannot see it, data for scripts, addresses, properties. */
export function* attributeTexts(name: string, attributes: Attributes, at: Location): Generator<Content> {
  for (const [attribute, value] of Object.entries(attributes)) {
    const text = value.trim();
    if (text === '') continue;
    if (SPOKEN.includes(attribute)) yield textContent(text, { ...at, field: attribute }, ALT);
    else if (attribute.startsWith('data-')) {
      if (isTelling(text)) yield textContent(text, { ...at, field: attribute }, DATA);
    } else if (ADDRESSES.includes(attribute)) yield* addressTexts(text, { ...at, field: attribute });
    else if (attribute === 'srcdoc') {
      yield { kind: 'child', name: 'frame.html', bytes: memoryBytes(Buffer.from(value)), at };
    } else if (/^on[a-z]+$/u.test(attribute)) yield textContent(text, { ...at, field: attribute }, SCRIPT, 'code');
  }
  if (name === 'meta') yield* metaTexts(attributes, at);
  else if (name === 'input' || name === 'param') yield* fieldTexts(attributes, at);
}

function* metaTexts({ name, property, content, itemprop }: Attributes, at: Location): Generator<Content> {
  const field = name ?? property ?? itemprop;
  if (field === undefined || content === undefined || TECHNICAL.test(field) || !isTelling(content)) return;
  const role = /author|creator|publisher/iu.test(field) ? 'author' : undefined;
  yield textContent(content, { ...at, field }, DATA, role);
}

function* fieldTexts({ type, name, value, placeholder }: Attributes, at: Location): Generator<Content> {
  const isHidden = /^(?:hidden|password)$/iu.test(type ?? '');
  const place = name === undefined ? at : { ...at, field: name };
  if (value !== undefined && isTelling(value)) yield textContent(value, place, isHidden ? FIELD : undefined);
  if (placeholder !== undefined && isTelling(placeholder)) yield textContent(placeholder, place);
}

/** Switches, counts and keys are nothing to read. */
function isTelling(value: string): boolean {
  return value.trim().length > 2 && (/\p{L}{2}/u.test(value) || value.replace(/\D/gu, '').length >= 5);
}

function* addressTexts(target: string, at: Location): Generator<Content> {
  if (target.startsWith('#')) return;
  if (/^data:/iu.test(target)) {
    const blob = embeddedBlob(target, at);
    if (blob !== undefined) yield blob;
    return;
  }
  const plain = readable(target);
  if (/^javascript:/iu.test(plain)) yield textContent(plain, at, SCRIPT, 'code');
  else if (isInternalPath(plain)) {
    yield { kind: 'fact', fact: 'internal-path', at, count: 1 };
    yield textContent(plain, at, PATH, 'code');
  } else if (/^(?:mailto|tel|sms|callto|sip):/iu.test(plain)) yield textContent(plain.replace(/^\w+:/u, ''), at);
  else if (/^(?:cid|mid):/iu.test(plain)) return;
  else if (/[?&=@]|\s/u.test(plain)) yield textContent(plain, at, undefined, 'code');
}

/** Addresses are written escaped; names in them are not found before they are plain. */
function readable(target: string): string {
  try {
    return decodeURIComponent(target).trim();
  } catch {
    return target.trim();
  }
}
