import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface GoldSpan extends Span {
  /** Origin group and form of a synthetic name. */
  readonly group?: string;
  readonly form?: string;
}

/** A text with the people in it marked. Offsets are UTF-16 code units. */
export interface GoldDocument {
  readonly set: string;
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** Stretches that are not scored and not learnt from. */
  readonly ignore: readonly Span[];
}

export function readJsonLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

/** All documents of a folder of `*.jsonl`; the file's name is the set's. */
export function readDocuments(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readJsonLines(join(folder, name)).map((line) => ({
        ...(line as Omit<GoldDocument, 'set'>),
        set: basename(name, '.jsonl'),
        ignore: (line as GoldDocument).ignore ?? [],
      })),
    );
}

/** Sets in which many people are not marked: a tagger would learn that they are nobody. They are read, not learnt from. */
const HALF_MARKED: ReadonlySet<string> = new Set(['inlegal']);

export const isWellMarked = ({ set }: GoldDocument): boolean => !HALF_MARKED.has(set);

/** Counts words that the documents write in lower case. */
export function countWords(documents: readonly GoldDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of documents) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}@.#/'’])\p{Ll}[\p{Ll}\p{M}]+(?![\p{L}@./])/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
