import { packageOf, type RelationshipSpec, relationships } from '../ooxml/package-builder.js';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a test says of a document; the rest is as Word writes it. */
export interface DocumentSpec {
  /** Content of `w:body`. */
  readonly body: string;
  /** Content of `w:styles`. */
  readonly styles?: string;
  /** Further parts of the folder `word/`: name, root element, content. */
  readonly parts?: Readonly<Record<string, { readonly type: string; readonly root: string; readonly content: string }>>;
  readonly more?: readonly RelationshipSpec[];
  /** Content type of the main part, without its beginning. */
  readonly mainType?: string;
}

/** A paragraph of one run; `properties` are those of the run. */
export const p = (text: string, properties = ''): string => `<w:p>${r(text, properties)}</w:p>`;

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A table of one row for each line of cells, parted by `|`. */
export const table = (...lines: readonly string[]): string =>
  `<w:tbl>${lines
    .map(
      (line) =>
        `<w:tr>${line
          .split('|')
          .map((cell) => `<w:tc>${p(cell)}</w:tc>`)
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

export function documentOf({ body, styles = '', parts = {}, more = [], mainType }: DocumentSpec): Buffer {
  const named = Object.entries(parts);
  return packageOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${mainType ?? `${WORD}.document.main+xml`}"/></Types>`,
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      { type: 'styles', target: 'styles.xml' },
      ...named.map(([name, { type }]) => ({ type, target: name })),
      ...more,
    ]),
    'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>`,
    ...Object.fromEntries(
      named.map(([name, { root, content }]) => [`word/${name}`, `<w:${root} ${NAMESPACES}>${content}</w:${root}>`]),
    ),
  });
}
