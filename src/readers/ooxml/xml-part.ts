import type { FactName } from '../../model/catalogue.js';
import type { Concealed, Content } from '../../model/content.js';
import { type AnyXmlOptions, readAnyXml } from './any-xml.js';
import { inside } from './content.js';
import type { PartReader } from './part-reader.js';

export interface XmlPartOptions extends Omit<AnyXmlOptions, 'concealed'> {
  /** Stated once for the part. */
  readonly fact?: FactName;
}

/** Reader of an XML part all of whose texts lie in one hidden place; visible ones when no place is given. */
export function xmlPart(hidden: Concealed | undefined, options: XmlPartOptions = {}): PartReader {
  return async function* (context): AsyncGenerator<Content> {
    const concealed =
      hidden === undefined ? context.concealed : inside(context.concealed, hidden.carrier, ...hidden.by);
    const { fact, ...rest } = options;
    if (fact !== undefined) yield { kind: 'fact', fact, at: context.at, count: 1, ...(concealed ? { concealed } : {}) };
    yield* readAnyXml(context, { ...rest, concealed });
  };
}
