import { parentPort, workerData } from 'node:worker_threads';

const { createInspector, builtInRules, DEFAULT_LIMITS, decide, RELEASE } = await import(workerData.bundle);

// Values are shown here, so that a law can tell a value that stands in the open from one that was not seen.
const inspector = createInspector({
  rules: builtInRules(),
  limits: DEFAULT_LIMITS,
  showValues: true,
  key: Buffer.alloc(32, 7),
});

parentPort.on('message', async ({ name, bytes }) => {
  try {
    const { verdict, findings, gaps } = decide(await inspector.inspectBytes(Buffer.from(bytes), name), RELEASE);
    parentPort.postMessage({ kind: 'judged', decision: verdict.decision, findings, gaps });
  } catch (error) {
    parentPort.postMessage({ kind: 'thrown', error: String(error?.stack ?? error) });
  }
});
parentPort.postMessage({ kind: 'ready' });
