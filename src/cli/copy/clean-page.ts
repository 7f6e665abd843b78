import { type HtmlElement, type HtmlNode, textOf } from './html-tree.js';
import type { WordCheck } from './word-check.js';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr th td div section'.split(' '),
);
const INLINE = new Set(['strong', 'em', 'b', 'i', 'u', 's', 'sub', 'br']);
/** Numbers and arrows of footnotes, which are the converter's own. */
const FOOTNOTE = /^(?:\[\d+\]|↑)$/u;
const OWN_MARK = /\[\d+\]|↑/gu;
const PICTURE = '[picture left out]';

export interface CleanPage {
  readonly children: readonly HtmlNode[];
  /** Pieces that were shortened or left out because they are not shown. */
  readonly cleaned: number;
}

/** A converted document with nothing in it that the gate's own reader does not call visible: no links, names or pictures. */
export function cleanPage(nodes: readonly HtmlNode[], check: WordCheck): CleanPage {
  let cleaned = 0;

  const cleanRun = (run: readonly HtmlNode[]): HtmlNode[] => {
    const plain = run.flatMap(inline);
    const text = plain.map(textOf).join('').replaceAll(PICTURE, '');
    const asIs = check.piece(text);
    const checked = asIs.kind === 'left-out' ? check.piece(text.replaceAll(OWN_MARK, '')) : asIs;
    switch (checked.kind) {
      case 'shown':
        return plain;
      case 'cleaned':
        cleaned++;
        return [checked.text];
      case 'left-out':
        cleaned++;
        return [];
      default:
        return checked satisfies never;
    }
  };

  const cleanAll = (children: readonly HtmlNode[]): HtmlNode[] => {
    const result: HtmlNode[] = [];
    let run: HtmlNode[] = [];
    const endRun = (): void => {
      if (run.length > 0) result.push(...cleanRun(run));
      run = [];
    };
    for (const child of children) {
      if (typeof child !== 'string' && holdsBlock(child)) {
        endRun();
        const inner = cleanAll(child.children);
        if (!BLOCKS.has(child.name)) result.push(...inner);
        else if (inner.length > 0 || /^t[dhr]$/u.test(child.name)) result.push(kept(child, inner));
      } else run.push(child);
    }
    endRun();
    return result;
  };

  return { children: cleanAll(nodes), cleaned };
}

function holdsBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.name) || element.children.some((child) => typeof child !== 'string' && holdsBlock(child));
}

/** An element with no attribute but those that shape a table. */
function kept({ name, attributes }: HtmlElement, children: HtmlNode[]): HtmlElement {
  const spans = Object.entries(attributes).filter(
    ([key, value]) => /^(?:col|row)span$/u.test(key) && /^\d+$/u.test(value),
  );
  return { name, attributes: Object.fromEntries(spans), children };
}

/** Text and its emphasis; what else wraps it is taken off. */
function inline(node: HtmlNode): HtmlNode[] {
  if (typeof node === 'string') return [node];
  if (node.name === 'img') return [PICTURE];
  const children = node.children.flatMap(inline);
  if (node.name === 'sup') return FOOTNOTE.test(textOf(node)) ? [textOf(node)] : [kept(node, children)];
  return INLINE.has(node.name) ? [kept(node, children)] : children;
}
