/** left, top, right, bottom in points from the page's top left corner. */
export type PageBox = readonly [number, number, number, number];

/** Where in a document something lies. Fields that do not apply are absent. All counts are 1-based, as people see them. */
export interface Location {
  /** Containers passed through, outermost first: `["bundle.zip", "mail.msg"]`. The engine fills it in. */
  readonly trail?: readonly string[];
  /** Path of the part inside the package: `xl/worksheets/sheet2.xml`. */
  readonly part?: string;
  readonly sheet?: string;
  /** A1 reference: `B7` or `A1:AF9484`. */
  readonly range?: string;
  readonly page?: number;
  readonly box?: PageBox;
  /** Every box of a finding with several places on the page, `box` among them; the first twenty. */
  readonly boxes?: readonly PageBox[];
  /** Width and height of the page as it is shown, in points. */
  readonly pageSize?: readonly [number, number];
  /** A stream of text in a document: `body`, `header`, `footnotes`, `comments`. */
  readonly story?: string;
  readonly paragraph?: number;
  readonly line?: number;
  readonly column?: number;
  /** A named field: a property, a form field, a header of a mail. */
  readonly field?: string;
}

/** Letters of a 1-based column: 1 is `A`, 28 is `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 reference of a 1-based rectangle; a single cell has no colon. */
export function rangeOf(top: number, left: number, bottom: number, right: number): string {
  const first = `${columnLetters(left)}${top}`;
  const last = `${columnLetters(right)}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}
