import { Parser } from 'htmlparser2';

/** A piece of a web page: text, or an element with what lies in it. */
export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}

const VOID = new Set(['br', 'img', 'hr']);

/** The pieces of a fragment of a web page. */
export function parseFragment(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    ontext: (text) => void open.at(-1)!.children.push(text),
    onclosetag: () => void (open.length > 1 && open.pop()),
  });
  parser.end(html);
  return root.children;
}

/** All text of a piece. */
export function textOf(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'br' ? '\n' : node.children.map(textOf).join('');
}

/** The piece as HTML. */
export function htmlOf(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const opened = `<${node.name}${attributes.join('')}>`;
  return VOID.has(node.name) ? opened : `${opened}${node.children.map(htmlOf).join('')}</${node.name}>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
