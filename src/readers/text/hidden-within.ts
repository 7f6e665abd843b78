import type { Concealed, Content, TextRun } from '../../model/content.js';
import { within } from '../ooxml/content.js';

/** The same content where all of it lies in something hidden. Tables are told by their own reader. */
export function hiddenWithin(content: Content, outer: Concealed): Content {
  switch (content.kind) {
    case 'text': {
      const [first, ...rest] = content.runs;
      return { ...content, runs: [hiddenRun(first, outer), ...rest.map((run) => hiddenRun(run, outer))] };
    }
    case 'child':
    case 'fact':
      return { ...content, concealed: within(outer, content.concealed) ?? outer };
    case 'table':
    case 'cells':
    case 'table-end':
    case 'pool-end':
    case 'gap':
      return content;
    default:
      return content satisfies never;
  }
}

function hiddenRun(run: TextRun, outer: Concealed): TextRun {
  return { ...run, concealed: within(outer, run.concealed) ?? outer };
}
