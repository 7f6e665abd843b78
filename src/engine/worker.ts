import { parentPort } from 'node:worker_threads';
import { Roster } from '../detectors/roster/roster.js';
import type { Recogniser } from '../model/recognition.js';
import { builtInRules, combine } from '../rules/load.js';
import { createInspector, type Inspector } from './inspect.js';
import { inspectFile } from './inspect-file.js';
import type { Answer, News, Order, Setup } from './protocol.js';
import type { ProgramNews } from './recognition/tesseract.js';
import { unreachable } from './unreachable.js';

/** Entry of a worker thread: reads one document at a time and lets nothing out but its inspection. */

const port = parentPort;
if (!port) throw new Error('worker.js runs as a worker thread only');
const tell = (message: Answer | News): void => port.postMessage(message);

let inspector: Inspector | undefined;

function prepare(setup: Setup): Answer {
  const rules = combine(builtInRules(), setup.addedRules);
  inspector = createInspector({
    rules,
    limits: setup.limits,
    showValues: setup.showValues,
    passwords: setup.passwords,
    key: Buffer.from(setup.key),
    recogniser: recogniserOf(setup),
    roster: setup.roster && new Roster(setup.roster.bytes, setup.roster.key),
  });
  return { kind: 'ready', rulesHash: rules.hash };
}

function recogniserOf({ recognition, limits }: Setup): Recogniser | undefined {
  if (recognition?.kind !== 'tesseract') return recognition;
  return {
    kind: 'present',
    async recognise(picture, count) {
      // Loaded with the first page that is a picture: what starts programs takes longer to load than a small file to read.
      const { tesseract } = await import('./recognition/tesseract.js');
      const tellNews = (news: ProgramNews): void => tell({ kind: 'program', news });
      return tesseract(recognition, limits.recognitionSeconds, tellNews).recognise(picture, count);
    },
  };
}

async function obey(order: Order): Promise<Answer> {
  if (order.kind === 'setup') return prepare(order.setup);
  if (!inspector) return { kind: 'unread', reason: 'crash', detail: 'The inspector was not ready.' };
  try {
    const inspection =
      order.kind === 'file'
        ? await inspectFile(inspector, order.path, order.shownAs)
        : await inspector.inspectBytes(Buffer.from(order.bytes.buffer), order.shownAs);
    return { kind: 'inspected', inspection };
  } catch (error) {
    return { kind: 'unread', ...unreachable(error) };
  }
}

port.on('message', (order: Order) => {
  // A rejection reaches the supervisor as the thread's `error` event: the file becomes a gap and the thread is replaced.
  void obey(order).then(tell);
});
