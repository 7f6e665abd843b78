import { decodeCodePage } from '../text/code-page.js';

/** Types of properties ([MS-OXCDATA] 2.11.1). */
export const PropertyType = {
  Number: 0x0003,
  Boolean: 0x000b,
  Object: 0x000d,
  Narrow: 0x001e,
  Wide: 0x001f,
  Binary: 0x0102,
} as const;
/** Added to a type where a property has several values. */
export const SEVERAL = 0x1000;

/** One property of a mail, a recipient or an attachment, with the bytes of its values. */
export interface MapiProperty {
  readonly id: number;
  readonly type: number;
  readonly values: readonly Buffer[];
}

const MESSAGE_CODE_PAGE = 0x3ffd;
const INTERNET_CODE_PAGE = 0x3fde;
const WESTERN = 1252;

/** The properties of one thing, told by their number ([MS-OXPROPS]). */
export class MapiProperties {
  readonly #byId = new Map<number, MapiProperty>();
  readonly #codePage: number;

  /** `outer` is what it belongs to, which says how texts are written. */
  constructor(properties: Iterable<MapiProperty>, outer?: MapiProperties) {
    for (const property of properties) if (!this.#byId.has(property.id)) this.#byId.set(property.id, property);
    const stated = this.number(MESSAGE_CODE_PAGE) ?? this.number(INTERNET_CODE_PAGE);
    this.#codePage = stated ?? outer?.codePage ?? WESTERN;
  }

  get codePage(): number {
    return this.#codePage;
  }

  [Symbol.iterator](): Iterator<MapiProperty> {
    return this.#byId.values();
  }

  has(id: number): boolean {
    return this.#byId.has(id);
  }

  number(id: number): number | undefined {
    const value = this.#byId.get(id)?.values[0];
    return value !== undefined && value.length >= 4 ? value.readInt32LE(0) : undefined;
  }

  binary(id: number): Buffer | undefined {
    const property = this.#byId.get(id);
    return property !== undefined && (property.type & ~SEVERAL) === PropertyType.Binary
      ? property.values[0]
      : undefined;
  }

  /** Text of a property, several values one a line; '' when there is none. */
  text(id: number): string {
    const property = this.#byId.get(id);
    return property === undefined ? '' : this.textOf(property);
  }

  textOf({ type, values }: MapiProperty): string {
    return values
      .map((value) => this.#decode(type & ~SEVERAL, value))
      .filter((text) => text !== '')
      .join('\n');
  }

  #decode(type: number, value: Buffer): string {
    if (type === PropertyType.Wide) return withoutZeros(value.toString('utf16le'));
    return type === PropertyType.Narrow ? withoutZeros(decodeCodePage(value, this.#codePage)) : '';
  }
}

function withoutZeros(text: string): string {
  return text.replace(/\0+$/u, '');
}
