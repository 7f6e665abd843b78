import type { TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';

/** Joins words in the names of files where a blank may not or is not wont to stand. */
const WORD_JOINTS = /[_.+-]+/gu;
const EXTENSION = /\.\p{L}[\p{L}\p{N}]{0,4}$/u;

/**
 * The names of folders and files on a path, each given once: names of people stand in them, and whoever unpacks the
 * archive sees them.
 */
export class EntryTitles {
  readonly #told = new Set<string>();

  *of(path: string, at: Location): Generator<TextContent> {
    for (const step of path.split(/[/\\]/u)) {
      if (step === '' || step === '.' || step === '..' || this.#told.has(step)) continue;
      this.#told.add(step);
      yield entryTitle(step, at);
    }
  }
}

/** The name of a file as words: without extension, blanks for what stands for them. */
export function entryTitle(name: string, at: Location): TextContent {
  const words = name.replace(EXTENSION, '').replace(WORD_JOINTS, ' ').trim();
  return textContent(words === '' ? name : words, at, undefined, 'title');
}
