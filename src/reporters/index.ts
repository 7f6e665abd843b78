import type { Reporter } from '../model/reporter.js';

/** Every report format, loaded when it is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  console: async () => (await import('./console/index.js')).reporter,
  csv: async () => (await import('./csv.js')).reporter,
  github: async () => (await import('./github.js')).reporter,
  html: async () => (await import('./html/index.js')).reporter,
  json: async () => (await import('./json.js')).reporter,
  junit: async () => (await import('./junit.js')).reporter,
  markdown: async () => (await import('./markdown/index.js')).reporter,
  sarif: async () => (await import('./sarif/index.js')).reporter,
};
