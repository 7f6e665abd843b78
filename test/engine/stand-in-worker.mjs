// Speaks the worker's protocol and does what the path says, so that the supervisor is tested without any reader.
import { parentPort } from 'node:worker_threads';

const held = [];
const SIDE = { tables: 0, cells: 0, characters: 0 };

const inspection = (path) => ({
  path,
  sha256: 'a'.repeat(64),
  bytes: 1,
  format: 'txt',
  footprint: { visible: SIDE, hidden: SIDE },
  people: 0,
  findings: [],
  gaps: [],
});
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const ACTIONS = {
  read: () => undefined,
  slow: (ms) => wait(Number(ms)),
  hang: () => {
    for (;;);
  },
  stall: () => wait(2 ** 30),
  throw: () => {
    throw new Error('planted');
  },
  reject: () => {
    void Promise.reject(new Error('planted'));
    return wait(2 ** 30);
  },
  exit: () => process.exit(0),
  heap: () => {
    for (;;) held.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
  },
  // Buffers, which a heap limit does not see; given in MiB and released again.
  buffers: async (mib) => {
    const buffers = [];
    for (let at = 0; at < Number(mib); at += 8) {
      buffers.push(Buffer.alloc(8 * 1024 ** 2, 1));
      await wait(5);
    }
    await wait(400);
    return buffers.length;
  },
  // The memory of a compiled library, in MiB: neither heap nor Buffer.
  compiled: async (mib) => {
    const memory = new WebAssembly.Memory({ initial: 0 });
    for (let at = 0; at < Number(mib); at += 8) {
      const from = memory.grow(128) * 65_536;
      new Uint8Array(memory.buffer, from).fill(1);
      await wait(5);
    }
    await wait(400);
    return memory.buffer.byteLength;
  },
  print: () => {
    process.stdout.write('planted');
    process.stderr.write('planted');
  },
};

parentPort.on('message', async (order) => {
  if (order.kind === 'setup') return parentPort.postMessage({ kind: 'ready', rulesHash: 'stand-in' });
  if (order.kind === 'bytes') {
    return parentPort.postMessage({
      kind: 'inspected',
      inspection: { ...inspection(order.shownAs), bytes: order.bytes.length },
    });
  }
  const [action, argument] = order.path.split(':');
  await ACTIONS[action](argument);
  return parentPort.postMessage({ kind: 'inspected', inspection: inspection(order.shownAs) });
});
