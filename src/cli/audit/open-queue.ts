import { AuditStoreError } from '../../audit/audit-store-error.js';
import { JobQueue } from '../../audit/queue/job-queue.js';
import { PostgresStore } from '../../audit/queue/postgres-store.js';
import { UsageError } from '../usage-error.js';

const VARIABLE = 'FOI_GATE_QUEUE';

/** An audit on a server, and the work that is left of it. */
export interface OpenQueue {
  readonly store: PostgresStore;
  readonly queue: JobQueue;
}

/** The store on the server at that address, or at the one in the environment. Throws `UsageError`. */
export async function openQueueStore(typed: string | true | undefined, mayMake: boolean): Promise<PostgresStore> {
  const address = queueAddress(typed, process.env);
  try {
    return await PostgresStore.at(address, { mayMake });
  } catch (error) {
    throw error instanceof AuditStoreError ? new UsageError(error.message) : error;
  }
}

/** The store with its queue. Throws as `openQueueStore` does. */
export async function openQueue(typed: string | true | undefined, mayMake: boolean): Promise<OpenQueue> {
  const store = await openQueueStore(typed, mayMake);
  try {
    const queue = new JobQueue(store.server);
    await queue.start();
    return { store, queue };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Never to be shown: it may hold a password. */
function queueAddress(typed: string | true | undefined, env: NodeJS.ProcessEnv): string {
  const address = typeof typed === 'string' ? typed : env[VARIABLE];
  if (!address) throw new UsageError(`Put the address of the queue into ${VARIABLE}, or say it with --queue.`);
  if (typeof typed === 'string' && /^[^/]*\/\/[^/@]*:[^/@]+@|[?&]password=/iu.test(typed)) {
    process.stderr.write(
      `foi-gate: Everybody on this machine can see a password that is typed; put the address into ${VARIABLE}.\n`,
    );
  }
  return address;
}
