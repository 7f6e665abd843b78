/** Kinds of elements in one file; those beyond are read as text. */
const MOST_SHAPES = 50_000;

/** All elements that stand at one place of the structure, such as every `staff/person/name`. */
export class ElementShape {
  readonly name: string;
  readonly path: string;
  readonly children = new Map<string, ElementShape>();
  /** Most of them side by side in one element. */
  most = 0;
  hasText = false;
  hasAttributes = false;
  #lastParent = -1;
  #run = 0;

  constructor(name: string, parent: ElementShape | undefined) {
    this.name = name;
    this.path = parent === undefined || parent.path === '' ? name : `${parent.path}.${name}`;
  }

  /** One more of them, in the element of that number. */
  count(parent: number): void {
    this.#run = parent === this.#lastParent ? this.#run + 1 : 1;
    this.#lastParent = parent;
    this.most = Math.max(this.most, this.#run);
  }

  /** Words and elements side by side: prose. */
  get isProse(): boolean {
    return this.hasText && this.children.size > 0;
  }

  /** Like elements one after the other that say several things each. */
  get isRecord(): boolean {
    return this.most >= 2 && !this.isProse && (this.children.size > 0 || this.hasAttributes);
  }

  /** A row of a table: like elements that hold nothing but like elements. */
  get isRow(): boolean {
    if (!this.isRecord || this.children.size !== 1) return false;
    const [cell] = this.children.values();
    return cell !== undefined && cell.most >= 2;
  }
}

/** The shape of a whole file, grown in a first reading. */
export class XmlShape {
  readonly root = new ElementShape('', undefined);
  readonly #beyond = new ElementShape('…', undefined);
  #shapes = 0;

  /** The shape of an element of that name within one of the shape `parent`. */
  within(parent: ElementShape, name: string): ElementShape {
    const known = parent.children.get(name);
    if (known !== undefined) return known;
    if (parent === this.#beyond || this.#shapes >= MOST_SHAPES) return this.#beyond;
    this.#shapes++;
    const shape = new ElementShape(name, parent);
    parent.children.set(name, shape);
    return shape;
  }
}
