import type { Reporter } from '../model/reporter.js';

/** Every report format, loaded when it is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  console: async () => (await import('./console.js')).reporter,
  json: async () => (await import('./json.js')).reporter,
};
