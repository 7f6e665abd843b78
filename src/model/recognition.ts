import type { Bytes } from './bytes.js';

/** A picture whose words are asked for: the pixels of a page, or a picture file as it is. */
export type Picture =
  | {
      readonly kind: 'pixels';
      readonly width: number;
      readonly height: number;
      /** Dots an inch at which a page was drawn. */
      readonly resolution: number;
      /** One byte a pixel, 0 black to 255 white, row by row from the top. */
      readonly grey: Uint8Array;
    }
  | {
      readonly kind: 'file';
      readonly bytes: Bytes;
      /** 1-based page of a file of several; the only one unless told. */
      readonly page?: number;
    };

export interface RecognisedWord {
  readonly text: string;
  /** How sure the recogniser is, 0 to 100. */
  readonly confidence: number;
  /** left, top, right, bottom in pixels from the picture's top left corner. */
  readonly box: readonly [number, number, number, number];
  /** Number of its line, ascending in reading order. */
  readonly line: number;
}

/** What became of one picture. `slow`: it took longer than allowed. `failed`: the recogniser could not read it at all. */
export type Recognition =
  | { readonly kind: 'read'; readonly words: readonly RecognisedWord[] }
  | { readonly kind: 'slow' }
  | { readonly kind: 'failed' };

/** Which picture of how many this is, for the person who waits. */
export interface PictureCount {
  readonly number: number;
  readonly of: number;
}

/** What reads the words in pictures, or, where nothing does, what can be done about that, as the end of a sentence. */
export type Recogniser =
  | {
      readonly kind: 'present';
      /** Never rejects. */
      recognise(picture: Picture, count: PictureCount): Promise<Recognition>;
    }
  | { readonly kind: 'absent'; readonly advice: string };

/** Where nobody said otherwise: eyes, or a program to be installed. */
export const NO_RECOGNISER: Extract<Recogniser, { kind: 'absent' }> = {
  kind: 'absent',
  advice:
    'a person must look, or install Tesseract (Windows: winget install UB-Mannheim.TesseractOCR, macOS: brew install tesseract, Linux: package tesseract-ocr) and scan again',
};

/** What is recognised with less confidence may be anything; words read well are nearly always surer. */
const SURE = 70;

/** Share of the letters that stand in words which the recogniser is sure of; 0 where there are none. */
export function shareOfSure(words: readonly RecognisedWord[]): number {
  let all = 0;
  let sure = 0;
  for (const { text, confidence } of words) {
    all += text.length;
    if (confidence >= SURE) sure += text.length;
  }
  return all === 0 ? 0 : sure / all;
}
