/** A page as its parts are written in the file. */
export interface PageParts {
  /** Content stream. `/F1` is Helvetica, `/F2` Courier. */
  readonly content: string;
  /** Annotation dictionaries without their brackets. */
  readonly annotations?: readonly string[];
  /** Further entries of the page's dictionary. */
  readonly entries?: string;
  /** Further entries of its resources, such as `/XObject<</Fm0 9 0 R>>`. */
  readonly resources?: string;
  readonly box?: readonly [number, number, number, number];
}

export interface FileParts {
  readonly pages: readonly PageParts[];
  /** Objects by number, from 100 on, as written between `obj` and `endobj`. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Further entries of the catalogue and of the document information. */
  readonly catalogue?: string;
  readonly information?: string;
}

const FONTS =
  '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>/F2<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>';
const HEADER = '%PDF-1.7\n';

export const streamOf = (entries: string, data: string): string =>
  `<<${entries}/Length ${Buffer.byteLength(data, 'latin1')}>>\nstream\n${data}\nendstream`;

/** A PDF with a sound cross-reference table. */
export function pdfFile(parts: FileParts): Buffer {
  const objects = new Map<number, string>();
  const kids: string[] = [];
  for (const [index, page] of parts.pages.entries()) {
    const number = 10 + index * 2;
    kids.push(`${number} 0 R`);
    objects.set(number, pageObject(page, number + 1));
    objects.set(number + 1, streamOf('', page.content));
  }
  objects.set(1, `<</Type/Catalog/Pages 2 0 R${parts.catalogue ?? ''}>>`);
  objects.set(2, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`);
  objects.set(3, `<<${parts.information ?? '/Producer(Test)'}>>`);
  for (const [number, body] of Object.entries(parts.objects ?? {})) objects.set(Number(number), body);
  return Buffer.concat([Buffer.from(HEADER), section(objects, HEADER.length)]);
}

/** The file with objects replaced or added and saved once more, the earlier state left within. */
export function savedAgain(file: Buffer, objects: Readonly<Record<number, string>>): Buffer {
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.toString('latin1'))?.[1]);
  const changed = new Map(Object.entries(objects).map(([number, body]) => [Number(number), body]));
  return Buffer.concat([file, section(changed, file.length, `/Prev ${previous}`)]);
}

export const pageObject = (
  { annotations = [], entries = '', resources = '', box = [0, 0, 595, 842] }: PageParts,
  content: number,
): string => {
  const notes = annotations.map((note) => `<</Type/Annot${note}>>`).join('');
  return `<</Type/Page/Parent 2 0 R/MediaBox[${box.join(' ')}]/Contents ${content} 0 R/Resources<<${FONTS}${resources}>>/Annots[${notes}]${entries}>>`;
};

function section(objects: ReadonlyMap<number, string>, start: number, back = ''): Buffer {
  let text = '';
  let table = 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, body] of [...objects].sort(([one], [other]) => one - other)) {
    table += `${number} 1\n${String(start + Buffer.byteLength(text, 'latin1')).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const at = start + Buffer.byteLength(text, 'latin1');
  const trailer = `trailer\n<</Size 1000/Root 1 0 R/Info 3 0 R${back}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

/** Content that writes a line: left, baseline, text, then size and what else goes before it. */
export const line = (left: number, baseline: number, text: string, size = 10, before = '0 g'): string =>
  `BT ${before} /F1 ${size} Tf 1 0 0 1 ${left} ${baseline} Tm (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET\n`;

/** Content that fills a rectangle: colour operators, left, bottom, width, height. */
export const box = (colour: string, left: number, bottom: number, width: number, height: number): string =>
  `q ${colour} ${left} ${bottom} ${width} ${height} re f Q\n`;
