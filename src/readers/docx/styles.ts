import { readXml, XmlTokenizer } from '../../bytes/xml.js';
import type { Look } from '../words/look.js';
import { readLook } from './read-look.js';
import { W, WORD_NAMES } from './vocabulary.js';

interface Style {
  readonly basedOn?: string;
  look: Look;
}

/** Looks by style id, inheritance resolved. */
export interface Styles {
  /** What every run starts from, and what paragraphs without a style look like. */
  readonly base: Look;
  lookOf(styleId: string | undefined): Look;
}

export const NO_STYLES: Styles = { base: {}, lookOf: () => ({}) };

/** Deeper chains than this are a cycle. */
const LONGEST_CHAIN = 32;

/** Styles of a document (ECMA-376 part 1, 17.7). Throws what the tokenizer and `chunks` throw. */
export async function readStyles(chunks: AsyncIterable<Buffer>): Promise<Styles> {
  const styles = new Map<string, Style>();
  let base: Look = {};
  let defaultParagraph: string | undefined;
  let current: { id: string; style: Style } | undefined;
  let inDefaults = false;
  let inRunProperties = false;
  let changes = 0;
  await readXml(chunks, new XmlTokenizer(WORD_NAMES, { roots: ['styles'] }), {
    start(t) {
      switch (t.name) {
        case W.docDefaults:
          inDefaults = true;
          return;
        case W.style: {
          current = { id: t.attribute(W.styleId) ?? '', style: { look: {} } };
          if (t.attribute(W.type) === 'paragraph' && t.attribute(W.default) === '1') defaultParagraph = current.id;
          return;
        }
        case W.basedOn: {
          const parent = t.attribute(W.val);
          if (current && parent !== undefined) current.style = { ...current.style, basedOn: parent };
          return;
        }
        case W.rPr:
          inRunProperties = true;
          return;
        case W.rPrChange:
        case W.pPrChange:
          changes++;
          return;
      }
      if (changes > 0 || !(inRunProperties || t.name === W.shd)) return;
      const look = readLook(t);
      if (look === undefined) return;
      if (current) current.style.look = { ...current.style.look, ...look };
      else if (inDefaults) base = { ...base, ...look };
    },
    end(t) {
      if (t.name === W.docDefaults) inDefaults = false;
      else if (t.name === W.rPr) inRunProperties = false;
      else if (t.name === W.rPrChange || t.name === W.pPrChange) changes--;
      else if (t.name === W.style && current) {
        styles.set(current.id, current.style);
        current = undefined;
      }
    },
  });
  const resolved = new Map<string, Look>();
  const resolve = (id: string | undefined): Look => {
    if (id === undefined) return {};
    const known = resolved.get(id);
    if (known) return known;
    const chain: Look[] = [];
    let at: string | undefined = id;
    for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
      const style: Style | undefined = styles.get(at);
      if (!style) break;
      chain.unshift(style.look);
      at = style.basedOn;
    }
    const look: Look = Object.assign({}, ...chain);
    resolved.set(id, look);
    return look;
  };
  return { base: { ...base, ...resolve(defaultParagraph) }, lookOf: resolve };
}
