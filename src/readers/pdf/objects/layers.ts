import type { Concealed, Content } from '../../../model/content.js';
import { decodeText } from '../raw/pdf-text.js';
import type { RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, nameAt, type PdfDictionary, type PdfValue } from '../raw/values.js';
import { textContent } from '../text-content.js';

const LAYER: Concealed = { carrier: 'layer', by: ['layer-off'] };

/** Layers that are switched off when the document is opened (ISO 32000-2, 8.11.4.3). */
export function layersOff(raw: RawFile): readonly PdfDictionary[] {
  const properties = dictionaryOf(raw.get(raw.catalogue(), 'OCProperties'));
  const settings = dictionaryOf(raw.get(properties, 'D'));
  if (!properties || !settings) return [];
  const list = (from: PdfDictionary, key: string): readonly PdfValue[] =>
    asKind(raw.get(from, key), 'array')?.items ?? [];
  const numbers = (values: readonly PdfValue[]): number[] =>
    values.flatMap((value) => asKind(value, 'reference')?.number ?? []);
  const off = new Set(numbers(list(settings, 'OFF')));
  if (asKind(raw.get(settings, 'BaseState'), 'name')?.name === 'OFF') {
    const on = new Set(numbers(list(settings, 'ON')));
    for (const number of numbers(list(properties, 'OCGs'))) if (!on.has(number)) off.add(number);
  }
  return [...off].flatMap((number) => dictionaryOf(raw.current.get(number)?.value) ?? []);
}

/** True when any content may be switched off: by such a layer, by what a layer says of its use, or by a rule over layers. */
export function mayHideLayers(raw: RawFile): boolean {
  if (raw.locked || layersOff(raw).length > 0) return true;
  return [...raw.current.values()].some(({ value }) => {
    const dictionary = dictionaryOf(value);
    const type = dictionary && nameAt(dictionary, 'Type');
    if (type === 'OCMD') return dictionary!.entries.has('VE') || /Off$/u.test(nameAt(dictionary!, 'P') ?? '');
    return type === 'OCG' && dictionary!.entries.has('Usage');
  });
}

/** That there are such layers, and what they are called. */
export function* layerNames(raw: RawFile, layers: readonly PdfDictionary[]): Generator<Content> {
  if (layers.length === 0) return;
  yield { kind: 'fact', fact: 'layer', at: {}, count: layers.length };
  for (const layer of layers) {
    const name = asKind(raw.get(layer, 'Name'), 'string');
    if (name) yield* textContent(decodeText(name.bytes), { field: 'layer' }, LAYER, 'title');
  }
}
