import type { AuditReporter } from './audit-reporting.js';

/** Every format of the report of an audit, loaded when it is asked for. */
export const AUDIT_REPORTERS: Readonly<Record<string, () => Promise<AuditReporter>>> = {
  console: async () => (await import('./console.js')).consoleReport,
  html: async () => (await import('./html/index.js')).htmlReport,
  csv: async () => (await import('./csv.js')).csvReport,
  json: async () => (await import('./json.js')).jsonReport,
};
