import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { QUOTED } from '../mail/quoted-thread.js';
import { type Rgb, WHITE } from '../ooxml/colour.js';
import { textContent, within } from '../ooxml/content.js';
import { BodyParagraphs, type Surroundings } from '../text/body-paragraphs.js';
import { decodeCodePage } from '../text/code-page.js';
import { hiddenWithin } from '../text/hidden-within.js';
import { DocumentStrings, StringTable } from '../text/string-table.js';
import { TableGrid } from '../text/table-grid.js';
import { isTellingField } from '../words/field-code.js';
import { type Appearance, concealmentOf, PLAIN } from './appearance.js';
import { DESTINATIONS, type Destination, FLOW, SKIP, UNKNOWN } from './destinations.js';
import { DocumentTables } from './document-tables.js';
import { embeddedObject, storedData } from './embedded-data.js';
import { EncapsulatedHtml } from './encapsulated-html.js';
import { type FlowContext, RtfFlow } from './rtf-flow.js';
import { RtfToken, RtfTokens } from './tokens.js';

interface Group {
  destination: Destination;
  /** True where this group began its destination, and ends it. */
  isOwner: boolean;
  flow: RtfFlow;
  /** Text of a destination that is given as a whole. */
  text: string[];
  look: Appearance;
  font: number | undefined;
  /** How many characters after one in Unicode stand for the same. */
  unicodeSkip: number;
  isIgnorable: boolean;
  /** Nothing stood in it yet: only there a group can be marked as one to ignore. */
  isFresh: boolean;
}

/** Characters that are written as words. */
const CHARACTERS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: ' ',
  tab: '\t',
  nestcell: '\t',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  nestrow: '\n',
};
const SYMBOLS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '{': '{', '}': '}', '\\': '\\' };
const PICTURE_KINDS: Readonly<Record<string, string>> = {
  jpegblip: 'jpeg',
  pngblip: 'png',
  emfblip: 'emf',
  wmetafile: 'wmf',
  dibitmap: 'dib',
  wbitmap: 'dib',
  macpict: 'pict',
  pmmetafile: 'pict',
};
/** Words of a shape that people read or hear: what it shows, and letters drawn as a picture. */
const SHAPE_WORDS: Readonly<Record<string, Concealed | undefined>> = {
  wzDescription: { carrier: 'alt-text', by: ['alt-text'] },
  wzTooltip: { carrier: 'alt-text', by: ['alt-text'] },
  gtextUNICODE: undefined,
};
/** What follows the last bracket is looked at up to here. */
const LONGEST_REST = 64 * 1024;
const INSTRUCTION: Concealed = { carrier: 'field-code', by: ['field-code'] };

/** Follows the groups of an RTF document. */
export class RtfWalk {
  readonly #tokens: RtfTokens;
  readonly #around: Surroundings;
  readonly #budget: Budget;
  readonly #strings: DocumentStrings;
  readonly #flows: FlowContext;
  readonly #tables = new DocumentTables();
  readonly #groups: Group[] = [];
  readonly #queue: Content[] = [];
  #group: Group;
  #html: EncapsulatedHtml | undefined;
  #bytes: number[] = [];
  #skip = 0;
  #picture = { kind: '', isCropped: false };
  #shapeName = '';
  #inTable = false;
  #ground: Rgb | 'unknown' = WHITE;
  #tableCount = 0;
  #things = 0;
  #barred = 0;

  constructor(bytes: Buffer, around: Surroundings, budget: Budget) {
    this.#tokens = new RtfTokens(bytes);
    this.#around = around;
    this.#budget = budget;
    this.#strings = new DocumentStrings(budget);
    this.#flows = {
      paragraphs: new BodyParagraphs(around),
      newGrid: (at, concealed) => this.#newGrid(at, concealed),
      emit: (content) => this.#queue.push(content),
    };
    this.#group = {
      destination: FLOW,
      isOwner: false,
      flow: new RtfFlow(around.at, around.concealed, this.#flows),
      text: [],
      look: PLAIN,
      font: undefined,
      unicodeSkip: 1,
      isIgnorable: false,
      isFresh: false,
    };
  }

  /** The page that the document wraps, once it was read; undefined when it wraps none. */
  get html(): string | undefined {
    return this.#html?.text;
  }

  /** Offset behind the last bracket. */
  get end(): number {
    return this.#tokens.position;
  }

  /** True when brackets were left open: the file is cut short. */
  get isCutShort(): boolean {
    return this.#groups.length > 0;
  }

  *read(): Generator<Content> {
    for (;;) {
      const token = this.#tokens.next();
      if (token === RtfToken.End) break;
      this.#take(token);
      if (this.#queue.length > 0) yield* this.#queue.splice(0);
      if (token === RtfToken.Close && this.#groups.length === 0 && !this.#goesOn()) break;
    }
    this.#finish();
    yield* this.#queue.splice(0);
  }

  /** Outlook miscounts brackets around a page that it wraps; the rest of the page follows. */
  #goesOn(): boolean {
    return this.#html !== undefined && /^[\x20-\x7e\s]+$/u.test(this.#tokens.rest(LONGEST_REST));
  }

  #finish(): void {
    this.#flush();
    this.#group.flow.end();
    const suppressed = this.#html?.suppressed ?? '';
    if (/\p{L}{3}/u.test(suppressed)) {
      const concealed = within(this.#around.concealed, { carrier: 'text', by: ['alternate-content'] });
      this.#queue.push(textContent(suppressed, this.#around.at, concealed));
    }
    if (this.#barred > 0) {
      this.#queue.push({ kind: 'fact', fact: 'highlight-redaction', at: this.#around.at, count: this.#barred });
    }
  }

  #take(token: RtfToken): void {
    switch (token) {
      case RtfToken.Open:
        this.#flush();
        this.#skip = 0;
        this.#open();
        return;
      case RtfToken.Close:
        this.#flush();
        this.#skip = 0;
        this.#close();
        return;
      case RtfToken.Text:
        this.#group.isFresh = false;
        for (const byte of this.#tokens.data) this.#byte(byte);
        return;
      case RtfToken.Byte:
        this.#byte(this.#tokens.byte);
        return;
      case RtfToken.Symbol:
        this.#symbol(this.#tokens.word);
        return;
      case RtfToken.Word:
        if (this.#skip > 0 && this.#tokens.word !== 'u') this.#skip--;
        else this.#word(this.#tokens.word, this.#tokens.value);
        return;
      case RtfToken.Binary:
        this.#group.text.push(this.#tokens.data.toString('hex'));
        return;
      case RtfToken.End:
        return;
      default:
        token satisfies never;
    }
  }

  #byte(byte: number): void {
    if (this.#skip > 0) this.#skip--;
    else if (this.#group.destination.kind !== 'skip') this.#bytes.push(byte);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') {
      this.#group.isIgnorable = this.#group.isFresh;
      return;
    }
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    this.#flush();
    if (symbol === '\n' || symbol === '\r') this.#word('par', undefined);
    else if (symbol in SYMBOLS) this.#text(SYMBOLS[symbol]!);
  }

  #open(): void {
    if (this.#groups.length >= this.#budget.limits.xmlDepth) this.#budget.refuse('xmlDepth');
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, isOwner: false, isIgnorable: false, isFresh: true };
    // Names and values of one destination stand in groups of their own.
    if (this.#group.destination.kind === 'field' && this.#group.text.length > 0) this.#group.text.push(' ');
  }

  #close(): void {
    const group = this.#group;
    if (group.isOwner) this.#endDestination(group);
    this.#group = this.#groups.pop() ?? group;
    this.#html?.close(this.#groups.length);
  }

  /** Everything collected in bytes, as text in the character set of its font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = decodeCodePage(Uint8Array.from(this.#bytes), this.#tables.codePage(this.#group.font));
    this.#bytes = [];
    this.#text(text);
  }

  #text(text: string): void {
    const { destination, flow } = this.#group;
    switch (destination.kind) {
      case 'flow':
      case 'story':
        if (this.#html !== undefined && destination.kind === 'flow') this.#html.words(text);
        else this.#shown(text, flow);
        return;
      case 'html-tag':
        this.#html?.markup(text);
        return;
      case 'colour-table':
        for (const character of text) if (character === ';') this.#tables.endColour();
        return;
      case 'skip':
      case 'font-table':
        return;
      case 'field':
      case 'instruction':
      case 'picture':
      case 'object-data':
      case 'data-store':
      case 'shape-name':
      case 'shape-value':
        this.#group.text.push(text);
        return;
      default:
        destination satisfies never;
    }
  }

  #shown(text: string, flow: RtfFlow): void {
    const { concealed, barred } = concealmentOf(
      this.#group.look,
      this.#tables.colours,
      this.#inTable ? this.#ground : WHITE,
    );
    if (barred) this.#barred += text.trim().length;
    flow.add(text, within(flow.concealed, concealed));
  }

  #word(word: string, value: number | undefined): void {
    this.#flush();
    const group = this.#group;
    if (word === 'u') {
      this.#text(String.fromCharCode((value ?? 0) & 0xffff));
      this.#skip = group.unicodeSkip;
      return;
    }
    if (group.destination.kind === 'skip' && word !== 'ud') return;
    const destination = DESTINATIONS.get(word) ?? (group.isIgnorable ? UNKNOWN : undefined);
    group.isIgnorable = false;
    group.isFresh = false;
    if (destination !== undefined) this.#begin(word, destination);
    else if (word in CHARACTERS) this.#text(CHARACTERS[word]!);
    else if (!this.#paragraphWord(word, value) && !this.#lookWord(word, value)) this.#documentWord(word, value);
  }

  #begin(word: string, destination: Destination): void {
    const group = this.#group;
    // The old text of a pair; the new one has a group of its own (`\ud`).
    const isOldVersion = word === 'upr';
    group.destination = isOldVersion ? SKIP : word === 'ud' ? this.#outerDestination() : destination;
    if (destination.kind === 'flow') return;
    group.isOwner = true;
    group.text = [];
    if (destination.kind === 'story') {
      const at = { ...this.#around.at, story: destination.story };
      group.flow = new RtfFlow(at, within(this.#around.concealed, destination.concealed), this.#flows);
    } else if (destination.kind === 'picture') this.#picture = { kind: '', isCropped: false };
  }

  /** Destination of the group that a pair of versions stands in. */
  #outerDestination(): Destination {
    return this.#groups.findLast(({ destination }) => destination.kind !== 'skip')?.destination ?? FLOW;
  }

  #endDestination(group: Group): void {
    const { destination, flow } = group;
    switch (destination.kind) {
      case 'story':
        flow.end();
        return;
      case 'field':
        this.#endField(destination, group.text.join('').trim());
        return;
      case 'instruction':
        this.#endInstruction(group.text.join('').trim());
        return;
      case 'picture':
        this.#endPicture(group.text.join(''));
        return;
      case 'object-data':
        this.#pushAll(embeddedObject(hexOf(group.text), `object ${++this.#things}.ole`, this.#around.at));
        return;
      case 'data-store':
        this.#pushAll(storedData(hexOf(group.text), this.#around.at));
        return;
      case 'shape-name':
        this.#shapeName = group.text.join('').trim();
        return;
      case 'shape-value':
        this.#endShapeValue(group.text.join('').trim());
        return;
      case 'flow':
      case 'skip':
      case 'font-table':
      case 'colour-table':
      case 'html-tag':
        return;
      default:
        destination satisfies never;
    }
  }

  #endField({ field, concealed, role }: Extract<Destination, { kind: 'field' }>, text: string): void {
    const isInternal = field === 'bkmkstart' && text.startsWith('_');
    if (!/[\p{L}\p{N}]/u.test(text) || isInternal) return;
    this.#pushAll([textContent(text, { ...this.#around.at, field }, concealed, role)]);
  }

  #endInstruction(code: string): void {
    if (isTellingField(code)) this.#pushAll([textContent(code, this.#around.at, INSTRUCTION, 'code')]);
  }

  #endPicture(hex: string): void {
    const bytes = hexOf([hex]);
    if (bytes.length === 0) return;
    const { at, concealed } = this.#around;
    const { kind, isCropped } = this.#picture;
    this.#budget.charge('entries', 1);
    if (isCropped) this.#pushAll([{ kind: 'fact', fact: 'cropped-image', at, count: 1 }]);
    const name = `picture ${++this.#things}.${kind}`;
    if (['jpeg', 'png', 'emf', 'wmf'].includes(kind)) {
      this.#queue.push({ kind: 'child', name, bytes: memoryBytes(bytes), at, ...(concealed && { concealed }) });
    } else this.#pushAll([{ kind: 'fact', fact: 'photograph', at, count: 1 }]);
  }

  #endShapeValue(text: string): void {
    if (text !== '' && this.#shapeName in SHAPE_WORDS) {
      this.#pushAll([textContent(text, this.#around.at, SHAPE_WORDS[this.#shapeName])]);
    }
    this.#shapeName = '';
  }

  /** Words that end or shape paragraphs and tables. */
  #paragraphWord(word: string, value: number | undefined): boolean {
    const { flow } = this.#group;
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        if (this.#html !== undefined && this.#group.destination.kind === 'flow') this.#html.words('\r\n');
        else flow.endParagraph(this.#inTable);
        return true;
      case 'cell':
        flow.endCell();
        return true;
      case 'row':
        flow.endRow();
        return true;
      case 'trowd':
        this.#ground = WHITE;
        return true;
      case 'clcbpat':
      case 'clcfpat':
      case 'cbpat':
        this.#ground = (value === undefined ? undefined : this.#tables.colours[value]) ?? 'unknown';
        if (word === 'cbpat') this.#group.look = { ...this.#group.look, ground: value ?? 0 };
        return true;
      case 'pard':
        this.#inTable = false;
        this.#group.look = { ...this.#group.look, ground: 0 };
        return true;
      case 'intbl':
        this.#inTable = true;
        return true;
      default:
        return false;
    }
  }

  #lookWord(word: string, value: number | undefined): boolean {
    const change = lookChange(word, value);
    if (change === undefined) return false;
    this.#group.look = { ...this.#group.look, ...change };
    return true;
  }

  #documentWord(word: string, value: number | undefined): void {
    if (this.#tables.take(word, value)) return;
    switch (word) {
      case 'uc':
        this.#group.unicodeSkip = Math.min(Math.max(0, value ?? 1), 16);
        return;
      case 'f':
        if (this.#group.destination.kind === 'font-table') this.#tables.beginFont(value ?? 0);
        else this.#group.font = value;
        return;
      case 'fromhtml':
        this.#html ??= new EncapsulatedHtml();
        return;
      case 'htmlrtf':
        this.#html?.suppress(value !== 0, this.#groups.length);
        return;
      case 'piccropl':
      case 'piccropr':
      case 'piccropt':
      case 'piccropb':
        if ((value ?? 0) > 0) this.#picture.isCropped = true;
        return;
      default:
        if (word in PICTURE_KINDS) this.#picture.kind = PICTURE_KINDS[word]!;
    }
  }

  #newGrid(at: Location, outer: Concealed | undefined): TableGrid {
    const isQuoted = this.#around.thread?.isInside === true;
    const concealed = within(outer, isQuoted ? QUOTED : undefined);
    const id = ++this.#tableCount;
    return new TableGrid(() => new StringTable({ id, at, concealed }, this.#strings), concealed);
  }

  #pushAll(contents: Iterable<Content>): void {
    const { concealed } = this.#around;
    for (const content of contents)
      this.#queue.push(concealed === undefined ? content : hiddenWithin(content, concealed));
  }
}

/** What a control word changes of the look; undefined for one that changes nothing of it. */
function lookChange(word: string, value: number | undefined): Partial<Appearance> | undefined {
  switch (word) {
    case 'v':
    case 'webhidden':
      return { hidden: value !== 0 };
    case 'deleted':
      return { deleted: value !== 0 };
    case 'fs':
      return { size: value ?? PLAIN.size };
    case 'cf':
      return { ink: value ?? 0 };
    case 'highlight':
      return { highlight: value ?? 0 };
    case 'cb':
    case 'chcbpat':
      return { ground: value ?? 0 };
    case 'plain':
      return PLAIN;
    default:
      return undefined;
  }
}

function hexOf(text: readonly string[]): Buffer {
  return Buffer.from(text.join('').replace(/[^0-9a-f]+/giu, ''), 'hex');
}
