/** Not secret: it keeps fingerprints of different tools apart. An organisation that wants them secret sets its own key. */
const DEFAULT_KEY = 'foi-gate fingerprints, version 1';

/** Key of the fingerprints in a report: the organisation's own, or one that is the same everywhere. */
export function fingerprintKey(env: NodeJS.ProcessEnv): Uint8Array {
  return new TextEncoder().encode(env.FOI_GATE_KEY || DEFAULT_KEY);
}
