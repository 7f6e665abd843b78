import { counted } from '../../reporters/text/counted.js';
import { ExitCode } from '../exit-code.js';
import { print } from '../print.js';
import { UsageError } from '../usage-error.js';
import { openStore, type StoreOptions } from './open-store.js';

export interface PruneOptions extends StoreOptions {
  readonly keep: string;
}

/** Forgets all but the last runs. */
export async function auditPrune({ keep, ...options }: PruneOptions): Promise<ExitCode> {
  if (!/^[1-9]\d{0,5}$/u.test(keep)) throw new UsageError('The value of --keep must be a whole number from 1 on.');
  const store = await openStore(options);
  try {
    const forgotten = await store.prune(Number(keep));
    await print(`${counted(forgotten, 'run')} forgotten, with what nothing else holds.\n`);
    return ExitCode.Allow;
  } finally {
    await store.close();
  }
}
