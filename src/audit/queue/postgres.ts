import pg from 'pg';
import { AuditStoreError } from '../audit-store-error.js';
import { serverComplaint } from './server-complaint.js';

/** What a transaction is carried out with. */
export type Session = Pick<pg.PoolClient, 'query'>;

/** What a transaction comes to that is to leave no trace. */
export const UNDO = Symbol('undo');

export interface PostgresOptions {
  /** Schema in which tables are looked up; a name of our own, never one that was typed. */
  readonly schema: string;
  /** Connections at most. A server has a hundred unless told otherwise, and each worker takes these. */
  readonly connections: number;
}

/** A type by its number in PostgreSQL's catalogue: whole numbers of 8 bytes, and sums of them. */
const WHOLE_NUMBERS = [20, 1700];
const CONNECT_MS = 20_000;
const ROWS_AT_A_TIME = 500;

/**
 * A PostgreSQL server. What it is sent is bound to the statement and never put into it. Every failure is an
 * `AuditStoreError` that tells neither the address nor what was sent.
 */
export class Postgres {
  readonly #pool: pg.Pool;

  /** Throws `AuditStoreError` for what is no address; connects with the first query. */
  constructor(address: string, { schema, connections }: PostgresOptions) {
    if (!isPostgresAddress(address)) {
      throw new AuditStoreError('The address of the queue must begin with postgres:// or postgresql://.');
    }
    this.#pool = new pg.Pool({
      connectionString: address,
      max: connections,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      application_name: 'foi-gate',
      options: `-c search_path=${schema}`,
      types: {
        getTypeParser: ((type: number, format?: 'text') =>
          WHOLE_NUMBERS.includes(type)
            ? Number
            : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
      },
    });
    // A connection that ends while nobody uses it: the next query tells, if the server is gone.
    this.#pool.on('error', () => undefined);
  }

  /** Rows of one statement, none of several; with a `name` the server keeps its plan. */
  async rows<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<readonly Row[]> {
    const { rows = [] } = await this.#told(() => this.#pool.query(statement(text, values, name)));
    return rows as Row[];
  }

  /** All that `work` does with its session is committed, or nothing of it when it throws or comes to `UNDO`. */
  async atOnce<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#told(async () => {
      const client = await this.#pool.connect();
      let failure: Error | undefined;
      try {
        await client.query('begin');
        const done = await work(client);
        await client.query(done === UNDO ? 'rollback' : 'commit');
        return done;
      } catch (error) {
        failure = error as Error;
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        // One that failed outside SQL is in no known state, so it is closed.
        client.release(failure !== undefined && !(failure instanceof AuditStoreError));
      }
    });
  }

  /**
   * What `complete` makes of the rows, which the server hands over a few hundred at a time and all as they were at one
   * moment; it asks for what else it needs in the same session.
   */
  async *stream<Row, T>(
    text: string,
    values: readonly unknown[],
    complete: (rows: readonly Row[], session: Session) => Promise<readonly T[]>,
  ): AsyncGenerator<T> {
    const client = await this.#told(() => this.#pool.connect());
    let isWhole = false;
    try {
      await this.#told(() => client.query('begin isolation level repeatable read read only'));
      await this.#told(() => client.query(`declare rows no scroll cursor for ${text}`, [...values]));
      for (;;) {
        const { rows } = await this.#told(() => client.query(`fetch ${ROWS_AT_A_TIME} from rows`));
        if (rows.length > 0) yield* await this.#told(() => complete(rows as Row[], client));
        if (rows.length < ROWS_AT_A_TIME) break;
      }
      await this.#told(() => client.query('commit'));
      isWhole = true;
    } finally {
      // Closing is the end of a cursor that nobody read to its end.
      client.release(!isWhole);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof AuditStoreError ? error : serverComplaint(error);
    }
  }
}

function isPostgresAddress(address: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(address);
}

export function statement(text: string, values: readonly unknown[], name?: string): pg.QueryConfig {
  return { text, values: [...values], ...(name === undefined ? {} : { name }) };
}
