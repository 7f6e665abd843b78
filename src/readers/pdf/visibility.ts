import { area, type Box, overlap } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import type { PageBoxes } from './page-boxes.js';
import { isBlank, type PageCharacter } from './page-characters.js';
import { boundsOf, isPagePicture, type PageObjects, type PaintedText } from './page-objects.js';
import { changedPixels, PageCamera, type PixelBox, type Raster } from './render.js';
import { findSuspects, type Suspect, type Unseen } from './suspects.js';

/** For each character of the page why it is unseen; undefined where it is seen. */
export type Visibility = readonly (Unseen | undefined)[];

/** A glyph of which at most this share of the ink is left cannot be read. */
const LEGIBLE_SHARE = 0.2;
/** Pixels a point for the proof. */
const CLOSE_UP = 2;
/** Share of a glyph's box that changes with its text: a first look, at which neighbours blur into it, and the proof. */
const WORTH_A_LOOK = 0.4;
const HARDLY_ANY = 0.12;
/** Share of a glyph's box under its twin that makes it a shadow. */
const TWIN_SHARE = 0.5;
/** Reasons that something lies over the text, so that taking it away must bring the text to light. */
const COVERED: ReadonlySet<Unseen> = new Set(['path', 'image', 'annotation', 'highlight']);
const COLOURED: ReadonlySet<Unseen> = new Set(['shaded', 'same-colour']);
/** Levels of 255 by which nobody tells letters from what lies behind them, such as a white of 98.5 % on paper. */
const TO_THE_EYE = 8;

interface Placed {
  readonly suspect: Suspect;
  readonly pixels: PixelBox;
}

interface Seen extends Placed {
  /** Pixels that change when the text is taken away. */
  readonly visible: number;
}

/**
 * Which characters nobody sees. Geometry finds the suspects; the proof is in renders of their region. With and without
 * their text the pixels are (nearly) the same: it is not seen. Without what lies over it, or in another colour, the text
 * does show: it is hidden, not empty. A glyph painted again in the same place and seen there is a shadow.
 */
export function judgeVisibility(
  pdfium: Pdfium,
  page: number,
  objects: PageObjects,
  characters: readonly PageCharacter[],
  boxes: PageBoxes,
): Visibility {
  const { sure, suspects } = findSuspects(objects, characters, boxes);
  if (suspects.length > 0) new Inquiry(pdfium, page, objects, characters, sure).confirm(suspects);
  fillBlanks(characters, sure);
  return sure;
}

/** The renders of one page that prove or clear suspects. */
class Inquiry {
  readonly #pdfium: Pdfium;
  readonly #objects: PageObjects;
  readonly #characters: readonly PageCharacter[];
  readonly #unseen: (Unseen | undefined)[];
  /** For a first look at all suspects, and a closer one at the few that stay. */
  readonly #camera: PageCamera;
  readonly #lens: PageCamera;

  constructor(
    pdfium: Pdfium,
    page: number,
    objects: PageObjects,
    characters: readonly PageCharacter[],
    unseen: (Unseen | undefined)[],
  ) {
    this.#pdfium = pdfium;
    this.#objects = objects;
    this.#characters = characters;
    this.#unseen = unseen;
    this.#camera = new PageCamera(pdfium, page);
    this.#lens = new PageCamera(pdfium, page, CLOSE_UP);
  }

  confirm(suspects: readonly Suspect[]): void {
    const [layered, others] = parted(suspects, ({ reason }) => reason === 'layer');
    this.#settle([...this.#switchedOff(layered), ...this.#hidden(others)]);
  }

  /** Suspects that stay so at a first look, and at a closer one. */
  #hidden(suspects: readonly Suspect[]): Suspect[] {
    const doubtful = this.#faint(this.#camera, suspects, WORTH_A_LOOK);
    if (doubtful.length === 0) return [];
    const faint = this.#faint(
      this.#lens,
      doubtful.map(({ suspect }) => suspect),
      HARDLY_ANY,
    );
    const hidden = [
      ...this.#revealed(faint),
      ...this.#recoloured(faint),
      ...faint.filter(({ suspect, visible }) => !isProvable(suspect) && visible === 0),
    ];
    return hidden.map(({ suspect }) => suspect);
  }

  /** Text of a layer that is off does not show even in black on an empty page, which costs little to paint. */
  #switchedOff(suspects: readonly Suspect[]): Suspect[] {
    const placed = this.#placed(this.#camera, suspects);
    if (placed.length === 0) return [];
    const region = around(placed.map(({ pixels }) => pixels));
    const things = this.#objects.covers.flatMap(({ pointer }) => pointer ?? []);
    const texts = new Set(placed.map(({ suspect }) => suspect.text));
    for (const text of texts) this.#paint(text, 0);
    const [shown, bare] = this.#without(things, () => [
      this.#camera.take(region, false),
      this.#without(this.#textsOf(placed), () => this.#camera.take(region, false)),
    ]);
    for (const text of texts) this.#paint(text, text.fill);
    if (!shown || !bare) return [];
    return placed
      .filter(({ pixels }) => changedPixels(shown, bare, region, pixels) === 0)
      .map(({ suspect }) => suspect);
  }

  /** Suspects with their place in the picture; what is not in the picture at all lies outside of the shown sheet. */
  #placed(camera: PageCamera, suspects: readonly Suspect[]): Placed[] {
    return suspects.flatMap((suspect) => {
      const pixels = camera.pixelsOf(suspect.box);
      if (pixels) return [{ suspect, pixels }];
      this.#unseen[suspect.index] = 'crop-box';
      return [];
    });
  }

  /** Those whose text hardly changes anything in the picture of the page. */
  #faint(camera: PageCamera, suspects: readonly Suspect[], most: number): Seen[] {
    const placed = this.#placed(camera, suspects);
    if (placed.length === 0) return [];
    const region = around(placed.map(({ pixels }) => pixels));
    const shown = camera.take(region);
    const bare = this.#without(this.#textsOf(placed), () => camera.take(region));
    if (!shown || !bare) return [];
    return placed
      .map((one) => {
        const least = COLOURED.has(one.suspect.reason) ? TO_THE_EYE : 0;
        return { ...one, visible: changedPixels(shown, bare, region, one.pixels, least) };
      })
      .filter(({ visible, pixels }) => visible <= most * sizeOf(pixels));
  }

  /** Covered glyphs whose ink comes to light when their covers are taken away. */
  #revealed(faint: readonly Seen[]): Seen[] {
    const covered = faint.filter(({ suspect }) => COVERED.has(suspect.reason));
    if (covered.length === 0) return [];
    const region = around(covered.map(({ pixels }) => pixels));
    const all = covered.flatMap(({ suspect }) => suspect.covers);
    const objects = [...new Set(all.flatMap(({ pointer }) => pointer ?? []))];
    const annotations = !all.some(({ pointer }) => pointer === undefined);
    const look = (): Raster | undefined => this.#lens.take(region, annotations);
    const texts = this.#textsOf(covered);
    const [withText, withoutText] = this.#without(objects, () => [look(), this.#without(texts, look)]);
    const revealed = darkened(covered, region, withText, withoutText);
    // A recogniser's words may be written in white below the picture, where nobody would look for them in another colour.
    const below = covered.filter((one) => !revealed.includes(one) && this.#isUnderPagePicture(one.suspect));
    if (below.length === 0) return revealed;
    const inInk = this.#without(objects, () => this.#inOppositeColour(below, look));
    return [...revealed, ...darkened(below, region, inInk, withoutText)];
  }

  #isUnderPagePicture({ reason, covers }: Suspect): boolean {
    return reason === 'image' && covers.some((cover) => isPagePicture(cover, this.#lens.pageArea));
  }

  /** Glyphs in the colour of their background that show in another. */
  #recoloured(faint: readonly Seen[]): Seen[] {
    const pale = faint.filter(({ suspect }) => COLOURED.has(suspect.reason));
    if (pale.length === 0) return [];
    const region = around(pale.map(({ pixels }) => pixels));
    const withText = this.#inOppositeColour(pale, () => this.#lens.take(region));
    const withoutText = this.#without(this.#textsOf(pale), () => this.#lens.take(region));
    return darkened(pale, region, withText, withoutText);
  }

  /** A look at texts painted dark where they are light, and light where they are dark. */
  #inOppositeColour<Result>(placed: readonly Placed[], look: () => Result): Result {
    const texts = new Set(placed.map(({ suspect }) => suspect.text));
    for (const text of texts) this.#paint(text, isLight(text.fill) ? 0 : 0xffffff);
    const result = look();
    for (const text of texts) this.#paint(text, text.fill);
    return result;
  }

  #paint({ pointer, alpha }: PaintedText, colour: number): void {
    this.#pdfium.fn.FPDFPageObj_SetFillColor(pointer, (colour >> 16) & 255, (colour >> 8) & 255, colour & 255, alpha);
  }

  #settle(hidden: readonly Suspect[]): void {
    if (hidden.length === 0) return;
    const hasTwin = twinsInSight(this.#characters, this.#unseen, new Set(hidden.map(({ index }) => index)));
    const inOrder = [...hidden].sort((one, other) => one.index - other.index);
    const twins = inOrder.map(({ index, box }) => hasTwin(this.#characters[index]!.code, box));
    for (const [position, { index, reason }] of inOrder.entries()) {
      if (!isShadow(position, inOrder, twins)) this.#unseen[index] = reason;
    }
  }

  #without<Result>(objects: readonly number[], look: () => Result): Result {
    const { fn } = this.#pdfium;
    for (const pointer of objects) fn.FPDFPageObj_SetIsActive(pointer, 0);
    try {
      return look();
    } finally {
      for (const pointer of objects) fn.FPDFPageObj_SetIsActive(pointer, 1);
    }
  }

  #textsOf(placed: readonly Placed[]): number[] {
    return [...new Set([...placed.map(({ suspect }) => suspect.text.pointer), ...this.#doubles(placed)])];
  }

  /** PDFium drops text drawn twice in one place: such objects have no characters and must be switched off as well. */
  #doubles(placed: readonly Placed[]): number[] {
    const read = new Set<number>();
    for (const { text } of this.#characters) if (text) read.add(text.pointer);
    const silent = [...this.#objects.texts.values()].filter((text) => !read.has(text.pointer));
    if (silent.length === 0) return [];
    return silent
      .filter((text) => {
        const box = boundsOf(this.#pdfium, text.pointer, text.matrix);
        return box !== undefined && placed.some(({ suspect }) => overlap(box, suspect.box) > 0.4 * area(suspect.box));
      })
      .map((text) => text.pointer);
  }
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

const isProvable = ({ reason }: Suspect): boolean => COVERED.has(reason) || COLOURED.has(reason);

/** Of what would show, hardly anything does. */
function darkened(
  placed: readonly Seen[],
  region: PixelBox,
  withText: Raster | undefined,
  withoutText: Raster | undefined,
): Seen[] {
  if (!withText || !withoutText) return [];
  return placed.filter((one) => {
    const ink = changedPixels(withText, withoutText, region, one.pixels);
    return ink > 0 && one.visible <= LEGIBLE_SHARE * ink;
  });
}

/** A glyph with a twin is a shadow, unless its neighbours have none: then other words happen to have the letter there. */
function isShadow(position: number, hidden: readonly Suspect[], twins: readonly boolean[]): boolean {
  if (!twins[position]) return false;
  const neighbours = [position - 1, position + 1].filter(
    (other) => hidden[other] !== undefined && Math.abs(hidden[other].index - hidden[position]!.index) === 1,
  );
  return neighbours.length === 0 || neighbours.some((other) => twins[other]);
}

/** Answers whether the same character is seen at the same place. */
function twinsInSight(
  characters: readonly PageCharacter[],
  unseen: Visibility,
  hidden: ReadonlySet<number>,
): (code: number, box: Box) => boolean {
  const wanted = new Set<number>();
  for (const index of hidden) wanted.add(characters[index]!.code);
  const seen = new Map<number, Box[]>();
  for (const [index, { box, code }] of characters.entries()) {
    if (!box || !wanted.has(code) || hidden.has(index) || unseen[index] !== undefined) continue;
    const boxes = seen.get(code);
    if (boxes) boxes.push(box);
    else seen.set(code, [box]);
  }
  return (code, box) => seen.get(code)?.some((other) => overlap(other, box) > TWIN_SHARE * area(box)) ?? false;
}

/** Blanks between two characters that are unseen for one reason are unseen with them. */
export function fillBlanks(characters: readonly PageCharacter[], unseen: (Unseen | undefined)[]): void {
  let before: Unseen | undefined;
  let blanks: number[] = [];
  for (const [index, { code }] of characters.entries()) {
    if (isBlank(code)) {
      blanks.push(index);
      continue;
    }
    const both = unseen[index] === before ? before : undefined;
    for (const blank of blanks) unseen[blank] = both;
    before = unseen[index];
    blanks = [];
  }
}

function around(boxes: readonly PixelBox[]): PixelBox {
  let { left, top, right, bottom } = boxes[0]!;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

const sizeOf = ({ left, top, right, bottom }: PixelBox): number => (right - left) * (bottom - top);

const isLight = (colour: number): boolean => ((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255) > 384;
