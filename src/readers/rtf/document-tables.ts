import type { Rgb } from '../ooxml/colour.js';
import { codePageOfCharset } from './font-charset.js';

const WESTERN = 1252;
const MACINTOSH = 10_000;

/** The tables at the beginning of a document: its character set, those of its fonts, its colours. */
export class DocumentTables {
  readonly colours: (Rgb | undefined)[] = [];
  readonly #fonts = new Map<number, number>();
  #codePage = WESTERN;
  #font = 0;
  #colour: { readonly red: number; readonly green: number; readonly blue: number } | undefined;

  /** Code page of a font, or of the document. */
  codePage(font: number | undefined): number {
    return (font === undefined ? undefined : this.#fonts.get(font)) ?? this.#codePage;
  }

  /** Takes the words that these tables consist of; false for others. */
  take(word: string, value: number | undefined): boolean {
    switch (word) {
      case 'ansicpg':
        this.#codePage = value === undefined || value === 0 ? WESTERN : value;
        return true;
      case 'mac':
        this.#codePage = MACINTOSH;
        return true;
      case 'fcharset':
        this.#setFont(codePageOfCharset(value ?? 0));
        return true;
      case 'cpg':
        this.#setFont(value);
        return true;
      case 'red':
      case 'green':
      case 'blue':
        this.#colour = { ...(this.#colour ?? { red: 0, green: 0, blue: 0 }), [word]: (value ?? 0) & 255 };
        return true;
      default:
        return false;
    }
  }

  /** What follows is about the font of that number. */
  beginFont(number: number): void {
    this.#font = number;
  }

  /** An entry without colours is the one that fits the ground. */
  endColour(): void {
    const colour = this.#colour;
    this.colours.push(colour === undefined ? undefined : colour.red * 0x10000 + colour.green * 0x100 + colour.blue);
    this.#colour = undefined;
  }

  #setFont(codePage: number | undefined): void {
    if (codePage !== undefined) this.#fonts.set(this.#font, codePage);
  }
}
