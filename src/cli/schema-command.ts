import { printable } from '../reporters/text/printable.js';
import { ExitCode } from './exit-code.js';
import { print } from './print.js';
import type { JsonSchema } from './schemas/json-schema.js';
import { UsageError } from './usage-error.js';

/** Schemas by the name of what they describe. */
export const SCHEMAS: Readonly<Record<string, () => Promise<JsonSchema>>> = {
  config: async () => (await import('./schemas/config-schema.js')).CONFIG_SCHEMA,
  rules: async () => (await import('./schemas/rules-schema.js')).RULES_SCHEMA,
  decisions: async () => (await import('./schemas/decisions-schema.js')).DECISIONS_SCHEMA,
  report: async () => (await import('./schemas/report-schema.js')).REPORT_SCHEMA,
};

/** `rules schema`: the JSON Schema of one kind of file, or of all, by name. */
export async function schemaCommand(name: string | undefined): Promise<ExitCode> {
  if (name === undefined) {
    const all = await Promise.all(Object.entries(SCHEMAS).map(async ([key, load]) => [key, await load()] as const));
    await print(`${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    return ExitCode.Allow;
  }
  const load = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (!load)
    throw new UsageError(`There is no schema "${printable(name)}"; there are ${Object.keys(SCHEMAS).join(', ')}.`);
  await print(`${JSON.stringify(await load(), null, 2)}\n`);
  return ExitCode.Allow;
}
