import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';

/** Address of the server for tests; those that want one run only where it is set, see `vitest.config.ts`. */
const SERVER = process.env.FOI_GATE_TEST_POSTGRES ?? '';

const made: string[] = [];
afterAll(async () => {
  for (const name of made.splice(0)) await tell(`drop database ${name} with (force)`);
});

/** The address of a database of its own, gone when the tests are done. */
export async function freshDatabase(): Promise<string> {
  const name = `foi_gate_test_${randomBytes(6).toString('hex')}`;
  await tell(`create database ${name}`);
  made.push(name);
  return SERVER.replace(/(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/u, `$1${name}`);
}

/** What somebody finds who looks into the database with a tool of theirs. */
export async function rowsOf<Row>(address: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function tell(sql: string): Promise<void> {
  await rowsOf(SERVER, sql);
}
