import type { Budget, Bytes } from './bytes.js';
import type { Format } from './catalogue.js';
import type { Content } from './content.js';
import type { Recogniser } from './recognition.js';

/** What the sniffer shows a reader: enough to tell a format by content, never by name alone. */
export interface Probe {
  /** First bytes, at most 64 KiB. */
  readonly head: Buffer;
  readonly size: number;
  /** Lower-case extension without the dot, a hint between formats whose bytes do not tell (csv or txt). */
  readonly extension: string;
  /** Entry names when the bytes are a zip archive. */
  readonly zipNames?: readonly string[];
  /** Text of `[Content_Types].xml` (OOXML) or of `mimetype` (ODF) when the archive has one. */
  readonly packageType?: string;
  /** Stream paths when the bytes are a compound file. */
  readonly compoundNames?: readonly string[];
}

export interface Artifact {
  /** File name, entry name or attachment name; for words only. */
  readonly name: string;
  readonly format: Format;
  readonly bytes: Bytes;
  /** What may open what is locked in it, in the order to be tried. Raw: they never leave the worker. */
  readonly passwords?: readonly string[];
}

/** Turns the bytes of one format into located content with a visibility. It knows no detector, rule or severity. */
export interface Reader {
  /** Its name in the registry. */
  readonly name: string;
  /** The format when these bytes are its own. Readers are asked in the registry's order, text formats last. */
  recognises(probe: Probe): Format | undefined;
  /**
   * Everything in the artifact. Throws `Unreadable` (a gap for the whole artifact) or `LimitReached`; a fault in
   * one part is a `Gap` in the stream and the other parts are still read. `recogniser` is for readers that meet pages
   * which are only a picture; without one these are gaps.
   */
  read(artifact: Artifact, budget: Budget, recogniser?: Recogniser): AsyncIterable<Content>;
}
