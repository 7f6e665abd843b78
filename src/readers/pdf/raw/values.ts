/** The kinds of value of ISO 32000-2, 7.3. Strings are raw bytes, decrypted when the file is. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream;

interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

interface PdfString {
  readonly kind: 'string';
  bytes: Buffer;
}

interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** A dictionary with bytes, still encoded, from `start` to `end` of the file. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  readonly start: number;
  readonly end: number;
}

/** One saved state of an indirect object. */
export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  /** Offset of the object in the file, or of the object stream that holds it. */
  readonly offset: number;
  readonly value: PdfValue;
  /** Number of the object stream that holds it. */
  readonly container?: number;
}

type Kind = Exclude<PdfValue, null | boolean | number>['kind'];

/** The value when it is of that kind, else undefined. */
export function asKind<K extends Kind>(
  value: PdfValue | undefined,
  kind: K,
): Extract<PdfValue, { readonly kind: K }> | undefined {
  return typeof value === 'object' && value !== null && value.kind === kind
    ? (value as Extract<PdfValue, { readonly kind: K }>)
    : undefined;
}

/** The dictionary of a dictionary or stream. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary | undefined {
  return asKind(value, 'dictionary') ?? asKind(value, 'stream')?.dictionary;
}

/** The name under a key that holds a direct name. */
export function nameAt(dictionary: PdfDictionary, key: string): string | undefined {
  return asKind(dictionary.entries.get(key), 'name')?.name;
}
