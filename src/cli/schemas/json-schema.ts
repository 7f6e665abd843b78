/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** A schema with its title, as it is published. */
export function published(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: DRAFT, title, ...schema };
}

/** A map of these keys and no others; those marked with `?` at their end may be absent. */
export function closed(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = Object.keys(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [bare(name), schema])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

export const text: JsonSchema = { type: 'string', minLength: 1 };
export const anyText: JsonSchema = { type: 'string' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const flag: JsonSchema = { type: 'boolean' };
export const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
export const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const fingerprint: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{32}$' };
export const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const ruleId: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$' };
export const oneOf = (words: readonly string[]): JsonSchema => ({ enum: words });
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const bare = (name: string): string => name.replace(/\?$/u, '');
