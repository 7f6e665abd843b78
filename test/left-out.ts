import { readdirSync } from 'node:fs';

const FOLDER = 'test/audit/queue';

/** Says at the end of a run which tests it left out, and why: nobody should take it for all of them. */
export function teardown(): void {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.postgres.test.ts'));
  process.stdout.write(
    `\nLeft out, because FOI_GATE_TEST_POSTGRES names no PostgreSQL server (node .ci/with-postgres.mjs npm test starts one): ${files
      .map((name) => `${FOLDER}/${name}`)
      .join(', ')}.\n`,
  );
}
