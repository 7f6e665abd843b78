import type { Probe } from '../../model/reader.js';

/** Types of packages that other readers know better; any other package is read file by file. */
const DOCUMENT_TYPE =
  /spreadsheetml|wordprocessingml|presentationml|ms-(?:excel|word|powerpoint)|opendocument\.(?:spreadsheet|text|presentation)/iu;

/** True for an archive of files: a zip that is not itself an office document. */
export function isArchive({ zipNames, packageType }: Probe): boolean {
  return zipNames !== undefined && !DOCUMENT_TYPE.test(packageType ?? '');
}

const OFFICE_PARTS: readonly RegExp[] = [
  /^(?:xl\/workbook|word\/document|ppt\/presentation)\.(?:xml|bin)$/iu,
  /^content\.xml$/iu,
];

/** True when an archive holds the main part of an office document, whose table of types must then be broken. */
export function holdsOfficeParts(names: readonly string[]): boolean {
  return names.some((name) => OFFICE_PARTS.some((part) => part.test(name.replaceAll('\\', '/').replace(/^\/+/u, ''))));
}
