import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';

const SCRIPT: Concealed = { carrier: 'script', by: ['script'] };
/** String literals of two words or more: what a script says to people, or keeps about them. */
const LITERAL = /"((?:[^"\\\n]|\\.){3,4000})"|'((?:[^'\\\n]|\\.){3,4000})'|`((?:[^`\\]|\\.){3,4000})`/gu;

/** A script of a page: data it brings along is a document of its own, code is searched as code and for what it quotes. */
export function* scriptTexts(code: string, type: string, at: Location): Generator<Content> {
  if (code.trim() === '') return;
  yield { kind: 'fact', fact: 'script', at, count: 1, concealed: SCRIPT };
  if (/json/iu.test(type)) {
    yield { kind: 'child', name: 'script.json', bytes: memoryBytes(Buffer.from(code)), at, concealed: SCRIPT };
    return;
  }
  if (/^text\/(?:html|template|x-|plain)/iu.test(type) && code.includes('<')) {
    yield { kind: 'child', name: 'script.html', bytes: memoryBytes(Buffer.from(code)), at, concealed: SCRIPT };
    return;
  }
  yield textContent(code, at, SCRIPT, 'code');
  const quoted = [...quotedTexts(code)];
  if (quoted.length > 0) yield textContent(quoted.join('\n'), at, SCRIPT);
}

function* quotedTexts(code: string): Generator<string> {
  for (const [, double, single, template] of code.matchAll(LITERAL)) {
    const text = (double ?? single ?? template ?? '').replace(/\\[nrt]/gu, ' ').replace(/\\(.)/gu, '$1');
    if (/\p{L}\s+\p{L}/u.test(text)) yield text;
  }
}
