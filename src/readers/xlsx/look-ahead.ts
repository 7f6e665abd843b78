import { XmlToken, XmlTokenizer } from '../../bytes/xml.js';
import { Unreadable } from '../../model/failure.js';
import type { OoxmlPackage, Part } from '../ooxml/package.js';
import { NO_RULES, SHEET_RULE_NAMES, type SheetRules, SheetRulesVisitor } from '../sheets/sheet-rules.js';

const CELLS_END = Buffer.from('sheetData>');

/**
 * Filters, conditional formats and merged cells of a sheet. They decide how its cells look and are written after them, so
 * the part is inflated once more; the cells are stepped over by a search for their end. `root`: the name of the sheet's
 * root element with its prefix. What cannot be read counts as no rules: the reading of the sheet itself will say so.
 */
export async function lookAhead(pkg: OoxmlPackage, part: Part, root: string): Promise<SheetRules> {
  const { limits } = pkg.budget;
  const visitor = new SheetRulesVisitor();
  const tokenizer = new XmlTokenizer(SHEET_RULE_NAMES, { maxToken: limits.tokenBytes, maxDepth: limits.xmlDepth });
  try {
    for await (const chunk of afterCells(pkg.xml(part), root)) {
      tokenizer.feed(chunk);
      visit(tokenizer, visitor);
    }
    tokenizer.finish();
    visit(tokenizer, visitor);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return NO_RULES;
  }
  return visitor;
}

function visit(tokenizer: XmlTokenizer, visitor: SheetRulesVisitor): void {
  for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next()) {
    if (token === XmlToken.Start) visitor.start(tokenizer);
    else if (token === XmlToken.End) visitor.end(tokenizer);
    else visitor.text(tokenizer);
  }
}

/** The part as if it had no cells and nothing before them. */
async function* afterCells(chunks: AsyncIterable<Buffer>, root: string): AsyncGenerator<Buffer> {
  let pending: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (pending === undefined) {
      yield chunk;
      continue;
    }
    const window: Buffer = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const end = endOfCells(window);
    if (end >= 0) {
      yield Buffer.from(`<${root}>`);
      yield window.subarray(end);
      pending = undefined;
    } else pending = window.subarray(Math.max(0, window.length - MOST_PREFIX - CELLS_END.length));
  }
}

/** Longest prefix of an element that is looked for. */
const MOST_PREFIX = 64;

/** Position after `</sheetData>`, whatever its prefix; -1 when it is not in the window. */
function endOfCells(window: Buffer): number {
  for (let at = window.indexOf(CELLS_END); at >= 0; at = window.indexOf(CELLS_END, at + 1)) {
    if (/<\/(?:[^<>/\s]*:)?$/.test(window.toString('latin1', Math.max(0, at - MOST_PREFIX), at))) {
      return at + CELLS_END.length;
    }
  }
  return -1;
}
