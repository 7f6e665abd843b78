import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import type { TextContent } from '../../../src/model/content.js';
import { reader } from '../../../src/readers/opendocument/index.js';
import { type PartSpecs, packageOf } from '../ooxml/package-builder.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';

const NAMESPACES = [
  'office',
  'style',
  'text',
  'table',
  'draw',
  'presentation',
  'meta',
  'form',
  'script',
  'config',
  'number',
  'chart',
]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ');
const TYPE = 'application/vnd.oasis.opendocument.';

/** What a test says of a document; each string is the content of that section. */
export interface DocumentSpec {
  readonly kind?: 'text' | 'spreadsheet' | 'presentation' | 'chart';
  readonly body?: string;
  readonly automatic?: string;
  readonly styles?: string;
  readonly masters?: string;
  readonly meta?: string;
  readonly settings?: string;
  readonly scripts?: string;
}

const section = (name: string, content = ''): string =>
  content === '' ? '' : `<office:${name}>${content}</office:${name}>`;

const bodyOf = ({ kind = 'text', body = '' }: DocumentSpec): string =>
  section('body', `<office:${kind}>${body}</office:${kind}>`);

/** A document in one XML file. */
export const flat = (spec: DocumentSpec): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:mimetype="${TYPE}${spec.kind ?? 'text'}">${section('meta', spec.meta)}${section('settings', spec.settings)}${section('scripts', spec.scripts)}${section('styles', spec.styles)}${section('automatic-styles', spec.automatic)}${section('master-styles', spec.masters)}${bodyOf(spec)}</office:document>`,
  );

/** The parts of a document in a package, below `folder`. */
export const partsOf = (spec: DocumentSpec, folder = ''): PartSpecs => ({
  [`${folder}content.xml`]: `<office:document-content ${NAMESPACES}>${section('scripts', spec.scripts)}${section('automatic-styles', spec.automatic)}${bodyOf(spec)}</office:document-content>`,
  [`${folder}styles.xml`]: `<office:document-styles ${NAMESPACES}>${section('styles', spec.styles)}${section('master-styles', spec.masters)}</office:document-styles>`,
  [`${folder}meta.xml`]: `<office:document-meta ${NAMESPACES}>${section('meta', spec.meta)}</office:document-meta>`,
});

export interface ManifestEntry {
  readonly path: string;
  readonly type?: string;
  readonly locked?: boolean;
}

export const manifest = (entries: readonly ManifestEntry[]): string =>
  `<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${entries
    .map(
      ({ path, type = 'text/xml', locked }) =>
        `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}">${locked ? '<manifest:encryption-data/>' : ''}</manifest:file-entry>`,
    )
    .join('')}</manifest:manifest>`;

/** A package; `more` adds parts or replaces them. */
export const packaged = (spec: DocumentSpec, more: PartSpecs = {}): Buffer =>
  packageOf({ mimetype: `${TYPE}${spec.kind ?? 'text'}`, ...partsOf(spec), ...more });

export const read = (bytes: Buffer, isSpreadsheet = false): Promise<Seen> =>
  readAll(isSpreadsheet ? asSpreadsheet : reader, bytes);

/** Tests hand every artifact over as a workbook of Excel; the format tells this reader how headers are seen. */
const asSpreadsheet: typeof reader = {
  ...reader,
  read: (artifact, budget) => reader.read({ ...artifact, format: 'ods' }, budget),
};

/** Texts with every run marked by what hides it: `Dear {text: vanish|Ann}`, and by its role. */
function marked({ text, runs, role }: TextContent): string {
  const parts = runs.map(({ start, concealed }, index) => {
    const part = text.slice(start, runs[index + 1]?.start);
    return concealed ? `{${hiding(concealed)}|${part}}` : part;
  });
  return parts.join('') + (role ? ` (${role})` : '');
}

/** Cells as `A1=value`, with what hides them. */
export const cellsOf = ({ cells }: Seen): readonly string[] =>
  cells.map(({ ref, value, hidden }) => `${ref}=${value}${hidden === undefined ? '' : ` {${hiding(hidden)}}`}`);

/** Texts of a document as `marked` writes them. */
export async function linesOf(bytes: Buffer, isSpreadsheet = false): Promise<readonly string[]> {
  const format = isSpreadsheet ? 'ods' : 'odt';
  const lines: string[] = [];
  for await (const content of reader.read(
    { name: 'test', format, bytes: memoryBytes(bytes) },
    createBudget(DEFAULT_LIMITS),
  )) {
    if (content.kind === 'text') lines.push(marked(content));
  }
  return lines;
}
