import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { inside } from '../ooxml/content.js';
import { readDefinedName } from '../sheets/defined-name.js';
import type { Paragraph } from '../words/paragraph.js';
import { Drawings } from './drawings.js';
import { Paragraphs } from './paragraphs.js';
import type { Reading } from './reading.js';
import { Tables } from './tables.js';
import { sayAttributes } from './telling-attributes.js';
import { O } from './vocabulary.js';

/** What a body is the body of, by the element that stands in it. */
type BodyKind = 'text' | 'sheets' | 'slides' | 'chart';

const KINDS: ReadonlyMap<number, BodyKind> = new Map([
  [O.text, 'text'],
  [O.spreadsheet, 'sheets'],
  [O.presentation, 'slides'],
  [O.drawing, 'slides'],
  [O.chart, 'chart'],
]);

const CHART_CACHE: Concealed = { carrier: 'chart-cache', by: ['cache'] };
const HEADERS: ReadonlySet<number> = new Set([O.header, O['header-left'], O['header-first']]);
const FOOTERS: ReadonlySet<number> = new Set([O.footer, O['footer-left'], O['footer-first']]);

/** What program and locale put into the header and the footer of every sheet: `Page 1 / 99`, `??? (???)`, a date. */
const EMPTY_HEADER = /^(?:page)?[\d\s/?().,:]*$/iu;

/** Elements that are fields when they stand in a paragraph: what they show is text of it. */
const FIELDS: ReadonlySet<number> = new Set([
  O.title,
  O.creator,
  O.date,
  O.number,
  O.description,
  O.page,
  O.chart,
  O.text,
]);

/**
 * What stands in a document: text, sheets, slides, and the masters they are made on. Everything has a place and what
 * hides it; text that stands where no text is known is said as well.
 */
export class Body {
  readonly #reading: Reading;
  readonly #paragraphs: Paragraphs;
  readonly #tables: Tables;
  readonly #drawings: Drawings;
  readonly #authors = new Set<string>();
  #kind: BodyKind = 'text';
  #comments = 0;
  #changes = 0;
  #region = '';

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#paragraphs = new Paragraphs(reading);
    this.#tables = new Tables(reading);
    this.#drawings = new Drawings(reading);
  }

  start(t: XmlTokenizer): void {
    if (this.#reading.isCapturing || (this.#paragraphs.isOpen && FIELDS.has(t.name))) return;
    if (this.#paragraphs.start(t)) return;
    // The title of a chart is text on it; the title of anything else is about it.
    if (this.#kind === 'chart' && t.name === O.title) return;
    const cache = this.#kind === 'chart' ? CHART_CACHE : undefined;
    if (this.#tables.start(t, this.#kind === 'sheets' || this.#kind === 'chart', cache)) return;
    if (this.#drawings.start(t, this.#kind === 'sheets')) return;
    if (sayAttributes(t, this.#reading)) return;
    if (this.#startStructure(t)) return;
    this.#reading.followLink(t);
  }

  end(t: XmlTokenizer): void {
    this.#reading.endCapture(t);
    this.#paragraphs.end(t);
    this.#tables.end(t);
    this.#reading.scopes.close(t.depth + 1);
  }

  text(t: XmlTokenizer): void {
    if (this.#reading.take(t)) return;
    if (this.#paragraphs.isOpen) this.#paragraphs.text(t);
    // Data that another program put among the text: forms, metadata.
    else this.#reading.say(t.text(), this.#reading.inside('custom-xml', 'custom-xml'));
  }

  /** Tells what is known only at the end, and ends what a damaged part left open. */
  close(): void {
    this.#tables.close();
    this.#reading.scopes.closeAll();
    this.#paragraphs.sayLostDeletions();
    const { emit, at } = this.#reading;
    if (this.#comments > 0) emit({ kind: 'fact', fact: 'comment', at, count: this.#comments });
    if (this.#changes > 0) emit({ kind: 'fact', fact: 'tracked-change', at, count: this.#changes });
    const { barred } = this.#paragraphs;
    if (barred > 0) emit({ kind: 'fact', fact: 'highlight-redaction', at, count: barred });
  }

  #startStructure(t: XmlTokenizer): boolean {
    const { scopes, at, concealed } = this.#reading;
    const kind = KINDS.get(t.name);
    if (kind !== undefined) {
      this.#kind = kind;
      if (kind === 'text') scopes.open(t.depth, { at: { ...at, story: 'body' } });
      return true;
    }
    if (HEADERS.has(t.name) || FOOTERS.has(t.name)) {
      this.#startHeader(t, HEADERS.has(t.name) ? 'header' : 'footer');
      return true;
    }
    switch (t.name) {
      case O.section:
        if (isHiddenSection(t)) scopes.open(t.depth, { concealed: inside(concealed, 'text', 'vanish') });
        return true;
      case O.note:
        scopes.open(t.depth, {});
        return true;
      case O['note-body']:
        scopes.open(t.depth, { at: { ...at, story: 'footnotes' }, takeParagraph: this.#reading.emitParagraph });
        return true;
      case O.annotation:
        this.#startComment(t);
        return true;
      case O['changed-region']:
        this.#region = t.attribute(O.id) ?? '';
        this.#changes++;
        return true;
      case O.deletion:
      case O['change-track-table-cell']:
        this.#startDeletion(t);
        return true;
      case O.creator:
        this.#reading.capture(t, (name) => this.#author(name));
        return true;
      case O['creator-initials']:
      case O.date:
      case O['date-string']:
      case O.number:
      case O['note-citation']:
      case O['index-title-template']:
      case O['index-entry-span']:
        // It only dates, counts, or repeats what stands in another place.
        this.#reading.capture(t, () => undefined);
        return true;
      case O.script:
        this.#reading.capture(t, (code) => this.#reading.say(code, this.#reading.inside('script', 'script'), 'code'));
        this.#reading.followLink(t);
        return true;
      case O['named-range']:
      case O['named-expression']:
        this.#definedName(t);
        return true;
      case O['content-validation']:
        this.#validation(t);
        return true;
      default:
        return false;
    }
  }

  #startHeader(t: XmlTokenizer, story: string): void {
    const { scopes, at, concealed, setting } = this.#reading;
    // Headers and footers of a sheet are seen on paper only.
    const isHidden = setting.isSpreadsheet || t.attribute(O.display) === 'false';
    const hidden = isHidden ? inside(concealed, 'header-footer', 'header-footer') : concealed;
    const takeParagraph = setting.isSpreadsheet ? this.#takePrinted : this.#reading.emitParagraph;
    scopes.open(t.depth, { at: { ...at, story }, concealed: hidden, takeParagraph });
  }

  /** Headers of sheets that nobody wrote hold a number of a page and the name of the sheet. */
  readonly #takePrinted = (paragraph: Paragraph): void => {
    if (!EMPTY_HEADER.test(paragraph.shown)) this.#reading.emitParagraph(paragraph);
  };

  #startComment(t: XmlTokenizer): void {
    const { scopes, at } = this.#reading;
    this.#comments++;
    const place: Location = at.sheet === undefined ? { ...at, story: 'comments' } : at;
    scopes.open(t.depth, {
      at: place,
      concealed: this.#reading.inside('comment', 'comment'),
      look: {},
      backdrop: undefined,
      takeParagraph: this.#reading.emitParagraph,
    });
  }

  /** What was deleted is kept apart; the text marks where it stood. */
  #startDeletion(t: XmlTokenizer): void {
    const { scopes } = this.#reading;
    const region = this.#region;
    if (this.#kind === 'sheets') {
      scopes.open(t.depth, {
        concealed: this.#reading.inside('revision-log', 'tracked-deletion'),
        takeParagraph: this.#reading.emitParagraph,
      });
      return;
    }
    const lines: string[] = [];
    scopes.open(t.depth, {
      concealed: this.#reading.inside('tracked-change', 'tracked-deletion'),
      takeParagraph: (paragraph) => lines.push(paragraph.shown),
      close: () => this.#paragraphs.rememberDeletion(region, lines.join('\n')),
    });
  }

  #author(name: string): void {
    const author = name.trim();
    const isComment = this.#reading.concealed?.by.includes('comment') === true;
    const key = `${isComment} ${author}`;
    if (author === '' || this.#authors.has(key)) return;
    this.#authors.add(key);
    const concealed = isComment ? this.#reading.concealed : this.#reading.inside('tracked-change', 'property');
    this.#reading.say(author, concealed, 'author', 'author');
  }

  #definedName(t: XmlTokenizer): void {
    const defined = {
      name: t.attribute(O.name) ?? '',
      hidden: t.attribute(O.hidden) === 'true',
      comment: '',
      formula: (t.attribute(O.expression) ?? '').replace(/^(?:of|oooc|msoxl):=?/u, ''),
    };
    for (const content of readDefinedName(defined, this.#reading.at)) this.#reading.emit(content);
  }

  #validation(t: XmlTokenizer): void {
    const { scopes } = this.#reading;
    const concealed = this.#reading.inside('data-validation', 'validation');
    const literals = t.attribute(O.condition)?.match(/"(?:[^"]|"")*"/gu) ?? [];
    this.#reading.say(literals.map((literal) => literal.slice(1, -1).replaceAll('""', '"')).join('\n'), concealed);
    scopes.open(t.depth, { concealed, takeParagraph: this.#reading.emitParagraph });
  }
}

function isHiddenSection(t: XmlTokenizer): boolean {
  const display = t.attribute(O.display);
  if (display === 'condition') return t.attribute(O['is-hidden']) === 'true';
  return display === 'none';
}
