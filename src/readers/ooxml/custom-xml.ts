import type { Content } from '../../model/content.js';
import { readAnyXml } from './any-xml.js';
import { inside } from './content.js';
import { readDataMashup } from './data-mashup.js';
import type { PartReader } from './part-reader.js';

/** Data that programs keep with the document: forms, records, Power Query. */
export const readCustomXml: PartReader = async function* (context): AsyncGenerator<Content> {
  const concealed = inside(context.concealed, 'custom-xml', 'custom-xml');
  const mashups: string[] = [];
  const unknown: string[] = [];
  const blob = (text: string, element: string): void => {
    (element === 'DataMashup' ? mashups : unknown).push(text);
  };
  for await (const content of readAnyXml(context, { concealed, blob, blobElements: DATA_ELEMENTS, structure: SCHEMAS }))
    yield content;
  const query = inside(context.concealed, 'connection', 'connection');
  for (const mashup of mashups) {
    yield { kind: 'fact', fact: 'connection', at: context.at, count: 1, concealed: query };
    yield* readDataMashup(mashup, context, query);
  }
  if (unknown.length > 0) {
    yield {
      kind: 'gap',
      reason: 'unknown-part',
      at: context.at,
      detail: 'Data stored with the document is in a form that is not known; it was not read.',
    };
  }
};

/** What SharePoint adds to every document: which fields its library has and which forms edit them, not what is in them. */
const SCHEMAS: ReadonlySet<string> = new Set(['contentTypeSchema', 'FormTemplates']);
const DATA_ELEMENTS: ReadonlySet<string> = new Set(['DataMashup']);
