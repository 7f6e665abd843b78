import { inside, textContent } from '../ooxml/content.js';
import { type PartReader, visitPart } from '../ooxml/part-reader.js';
import { vocabulary } from '../ooxml/vocabulary.js';

const { names, id: N } = vocabulary('Map Name RootElement DataBinding FileBindingName DataBindingName');

/** Maps between cells and XML: their names and the files they were filled from. Their schemas describe, they hold no data. */
export const readXmlMaps: PartReader = (context) => {
  const concealed = inside(context.concealed, 'custom-xml', 'custom-xml');
  return visitPart(context, names, (emit) => ({
    start(t) {
      if (t.name !== N.Map && t.name !== N.DataBinding) return;
      for (const id of [N.Name, N.RootElement, N.FileBindingName, N.DataBindingName]) {
        const text = t.attribute(id)?.trim() ?? '';
        if (text !== '') emit(textContent(text, context.at, concealed, t.name === N.Map ? 'title' : 'code'));
      }
    },
  }));
};
