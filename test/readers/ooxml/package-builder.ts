import { writeZip } from '../../bytes/zip-writer.js';

/** Parts of a package by their name; text or bytes. */
export type PartSpecs = Readonly<Record<string, string | Buffer>>;

export interface RelationshipSpec {
  readonly id?: string;
  /** Last segment of the address, or the whole of it. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** A relationships part. Ids count from `rId1` unless told. */
export function relationships(specs: readonly RelationshipSpec[]): string {
  const lines = specs.map(
    ({ id, type, target, external }, index) =>
      `<Relationship Id="${id ?? `rId${index + 1}`}" Type="${type.includes('/') ? type : RELATIONSHIPS + type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** A zip archive of the parts, in the order given. */
export function packageOf(parts: PartSpecs): Buffer {
  return writeZip({ entries: Object.entries(parts).map(([name, content]) => ({ name, content })) });
}
