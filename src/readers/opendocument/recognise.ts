import type { Format } from '../../model/catalogue.js';
import type { Probe } from '../../model/reader.js';

/** Media types by the word after `opendocument.` (OpenDocument 1.3 part 3, C); templates are what they are templates of. */
const FORMATS: Readonly<Record<string, Format>> = {
  text: 'odt',
  spreadsheet: 'ods',
  presentation: 'odp',
  graphics: 'odp',
  chart: 'ods',
  formula: 'odt',
  image: 'odp',
};

const TYPE = /^\s*application\/(?:x-)?vnd\.oasis\.opendocument\.([a-z]+)/u;
/** A flat file: one document in XML, whose root says what it is. */
const FLAT =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:[\w.-]+:)?document\s[^>]*?mimetype\s*=\s*["']application\/(?:x-)?vnd\.oasis\.opendocument\.([a-z]+)/u;

/**
 * By the media type that the package or the flat file states. Packages without one have their content and a manifest in
 * the places they always have; only which of the kinds it is must then be told by the extension.
 */
export function recognises({ head, packageType, zipNames, extension }: Probe): Format | undefined {
  if (zipNames === undefined) {
    const word = FLAT.exec(head.toString('latin1'))?.[1];
    if (word === undefined) return undefined;
    return word === 'spreadsheet' ? 'fods' : FORMATS[word];
  }
  const word = TYPE.exec(packageType ?? '')?.[1];
  if (word !== undefined) return FORMATS[word];
  if (packageType !== undefined && /\bxmlns\b/u.test(packageType)) return undefined;
  const names = new Set(zipNames.map((name) => name.toLowerCase()));
  if (!names.has('content.xml') || !names.has('meta-inf/manifest.xml')) return undefined;
  if (
    /^(?:application\/vnd\.sun\.xml|application\/vnd\.oasis\.opendocument\.(?:base|database))/u.test(packageType ?? '')
  ) {
    return undefined;
  }
  return /^o[dt]s$/u.test(extension) ? 'ods' : /^o[dt][pg]$/u.test(extension) ? 'odp' : 'odt';
}

/** True for a document that is one XML file, given its first bytes. */
export const isFlat = (head: Buffer): boolean => FLAT.test(head.toString('latin1'));
