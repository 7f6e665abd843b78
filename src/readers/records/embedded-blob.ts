import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { ChildContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';

/** Letters without a blank this long are a file, not words. */
const SHORTEST = 4096;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/u;

/** A file that is written into a text: as an address that is the thing itself (RFC 2397), or in letters alone. */
export function embeddedBlob(text: string, at: Location): ChildContent | undefined {
  if (/^data:[^,]{0,200},/iu.test(text)) return dataAddress(text, at);
  if (text.length < SHORTEST || !BASE64.test(text.slice(0, SHORTEST).replace(/[\r\n]+/gu, ''))) return undefined;
  const letters = text.replace(/\s+/gu, '');
  if (!BASE64.test(letters)) return undefined;
  return { kind: 'child', name: 'embedded.bin', bytes: memoryBytes(Buffer.from(letters, 'base64')), at };
}

function dataAddress(target: string, at: Location): ChildContent | undefined {
  const comma = target.indexOf(',');
  const [type = '', ...parameters] = target.slice('data:'.length, comma).toLowerCase().split(';');
  const content = target.slice(comma + 1);
  const bytes = parameters.includes('base64') ? Buffer.from(content, 'base64') : Buffer.from(plain(content));
  if (bytes.length === 0) return undefined;
  const extension = /^[\w-]+\/(?:x-)?(\w+)/u.exec(type)?.[1] ?? 'txt';
  return { kind: 'child', name: `embedded.${extension.slice(0, 8)}`, bytes: memoryBytes(bytes), at };
}

function plain(content: string): string {
  try {
    return decodeURIComponent(content);
  } catch {
    return content;
  }
}
