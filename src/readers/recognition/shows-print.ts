import { type Grey, shrunk } from './grey.js';

/** Sides to which a picture is shrunk, for small print and for large. */
const SIDES = [1600, 500] as const;
/** Side of a tile in pixels: some letters of small print. */
const TILE = 24;
const PIXELS = TILE * TILE;
/** Levels of grey that count as one. */
const SHADES = 8;
/** The paper: so much of a tile is of one shade or its neighbours. */
const PAPER_SHARE = 0.45;
/** Ink differs from its paper by so many levels and takes so much of a tile. */
const INK_BESIDE_PAPER = 50;
const INK_SHARE = { least: 0.04, most: 0.5 } as const;
/** Strokes that a row of pixels crosses, and those that a column crosses, on average; lines on their side: the reverse. */
const STROKES = { along: 1.5, across: 1.1 } as const;
/** Tiles side by side that make a line of print, and tiles of lines that make a picture worth reading. */
const LINE_OF_TILES = 5;
const ENOUGH_TILES = 8;

/** A rectangle of pixels: left, top, right, bottom. */
type Pixels = readonly [number, number, number, number];

/** True where a picture has lines of print on it. */
export const showsPrint = (picture: Grey): boolean => printIn(picture).length > 0;

/**
 * Where a picture has lines of print on it: tiles side by side that are paper of one shade with several strokes of ink in
 * every row. Leaves, bricks, windows and water have strokes too, but no even paper in between, or not in a line.
 */
export function printIn(picture: Grey): readonly Pixels[] {
  for (const side of SIDES) {
    const small = shrunk(picture, side);
    const tiles = tilesOf(small);
    const [rows, columns] = [tilesInLines(tiles, false), tilesInLines(tiles, true)];
    const lines = rows.length >= columns.length ? rows : columns;
    if (lines.length < ENOUGH_TILES) continue;
    const size = (TILE * picture.width) / small.width;
    return lines.map((at) => {
      const [left, top] = [(at % tiles.across) * size, Math.floor(at / tiles.across) * size];
      return [left, top, left + size, top + size];
    });
  }
  return [];
}

/** Levels around the commonest that count as one shade, and the share of a picture that paper takes, if it is of paper. */
const ONE_SHADE = 12;
const PAPER_OF_PICTURE = 0.5;

/** True where a picture has neither print nor a paper on which anything else could be written or drawn. */
export function isPhotograph(picture: Grey): boolean {
  const counts = new Uint32Array(256);
  const { levels } = picture;
  // Millions of pixels: stepping through by index takes a tenth of the time of an iterator.
  for (let at = 0; at < levels.length; at++) counts[levels[at]!]!++;
  const commonest = counts.indexOf(Math.max(...counts));
  const shade = counts.subarray(Math.max(0, commonest - ONE_SHADE), commonest + ONE_SHADE + 1);
  return shade.reduce((sum, count) => sum + count, 0) < PAPER_OF_PICTURE * levels.length && !showsPrint(picture);
}

interface Tiles {
  readonly across: number;
  readonly down: number;
  readonly isPrint: readonly boolean[];
}

function tilesOf(picture: Grey): Tiles {
  const [across, down] = [Math.floor(picture.width / TILE), Math.floor(picture.height / TILE)];
  const isPrint = Array.from({ length: across * down }, (_, index) =>
    isPrinted(picture, (index % across) * TILE, Math.floor(index / across) * TILE),
  );
  return { across, down, isPrint };
}

function isPrinted(picture: Grey, left: number, top: number): boolean {
  const paper = paperOf(picture, left, top);
  if (paper === undefined) return false;
  const ink = inkOf(picture, left, top, paper);
  if (ink === undefined) return false;
  const along = strokesIn(ink, 1);
  const across = strokesIn(ink, TILE);
  return (along >= STROKES.along && across >= STROKES.across) || (across >= STROKES.along && along >= STROKES.across);
}

/** Level of what a tile is mostly made of; undefined where it is made of many. */
function paperOf({ width, levels }: Grey, left: number, top: number): number | undefined {
  const counts = new Uint16Array(256 / SHADES + 2);
  for (let y = top; y < top + TILE; y++)
    for (let x = left; x < left + TILE; x++) counts[(levels[y * width + x]! >> 3) + 1]!++;
  let [most, shade] = [0, 0];
  for (let at = 1; at < counts.length - 1; at++) {
    const around = counts[at - 1]! + counts[at]! + counts[at + 1]!;
    if (around > most) [most, shade] = [around, at - 1];
  }
  return most >= PAPER_SHARE * PIXELS ? shade * SHADES + SHADES / 2 : undefined;
}

/** Pixels darker than the paper, or, where those are more, lighter; undefined where it is too little or too much. */
function inkOf({ width, levels }: Grey, left: number, top: number, paper: number): Uint8Array | undefined {
  const dark = new Uint8Array(PIXELS);
  const light = new Uint8Array(PIXELS);
  let [darks, lights] = [0, 0];
  for (let at = 0; at < PIXELS; at++) {
    const level = levels[(top + Math.floor(at / TILE)) * width + left + (at % TILE)]!;
    if (level < paper - INK_BESIDE_PAPER) darks += dark[at] = 1;
    else if (level > paper + INK_BESIDE_PAPER) lights += light[at] = 1;
  }
  const share = Math.max(darks, lights) / PIXELS;
  if (share < INK_SHARE.least || share > INK_SHARE.most) return undefined;
  return darks >= lights ? dark : light;
}

/** Strokes that rows (`step` 1) or columns (`step` TILE) with ink in them cross, on average. */
function strokesIn(ink: Uint8Array, step: 1 | typeof TILE): number {
  let [strokes, inked] = [0, 0];
  for (let line = 0; line < TILE; line++) {
    let found = 0;
    let before = 0;
    for (let at = 0; at < TILE; at++) {
      const now = ink[line * (step === 1 ? TILE : 1) + at * step]!;
      if (now > before) found++;
      before = now;
    }
    strokes += found;
    if (found > 0) inked++;
  }
  return inked === 0 ? 0 : strokes / inked;
}

/** Tiles of print that stand in lines of several, in rows or, turned, in columns. */
function tilesInLines({ across, down, isPrint }: Tiles, turned: boolean): readonly number[] {
  const [lines, length] = turned ? [across, down] : [down, across];
  const tiles: number[] = [];
  for (let line = 0; line < lines; line++) {
    let run: number[] = [];
    for (let at = 0; at <= length; at++) {
      const tile = turned ? at * across + line : line * across + at;
      if (at < length && isPrint[tile]) run.push(tile);
      else {
        if (run.length >= LINE_OF_TILES) tiles.push(...run);
        run = [];
      }
    }
  }
  return tiles;
}
