import type { FileQuery, TallyBy } from './audit-store.js';
import { UNDATED_DAYS } from './risk.js';
import { RESULT_COLUMNS, SOURCE_COLUMNS } from './stored-rows.js';

/*
 * What the stores ask their databases for, in the SQL that SQLite and PostgreSQL have in common. The tables have the same
 * names in both, and text that is put in order has the order of its bytes.
 */

/** Each different result of the run bound once, and how many files have it. */
const ONCE = 'select result, count(*) as n from sightings where run = ? group by result';

const JOINED = `from sightings join sources on sources.id = sightings.source
  join results on results.id = sightings.result`;

/** By `riskOf`; `days` as for `filesQuery`. */
const worstFirst = (days: string): string =>
  `touched * weight * (case when released is null then ${UNDATED_DAYS} else ${days} end) desc, people desc, path`;

const ONLY: Readonly<Record<NonNullable<FileQuery['only']>, string>> = {
  blocked: "verdict = 'block' and weight > 0",
  unread: 'unread = 1',
};

const SHORTEST_HASH = 8;

/** A query with what is to be bound to it. */
export interface BoundQuery {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const COUNTS = `sum(n) as files, sum(case when verdict = 'block' then n else 0 end) as blocked,
  sum(unread * n) as unread, sum(case when verdict = 'block' then people else 0 end) as people`;

/** Bind the run. */
export const TOTALS = `
select ${COUNTS}, count(*) as contents, sum(bytes * n) as bytes, sum(ms) as ms
from (${ONCE}) once join results on results.id = once.result`;

/** Bind the run. */
export const UNDATED = `select count(*) as undated from sightings join sources on sources.id = sightings.source
  where run = ? and released is null`;

const byGroup = (group: string): string => `
select name, ${COUNTS}
from (select ${group} as name, result, count(*) as n
  from sightings join sources on sources.id = sightings.source where run = ? group by 1, 2) once
  join results on results.id = once.result
group by name`;

const BY_RULE = `
select rules.name as name, sum(n) as files, sum(case when kinds.severity = 'block' then n else 0 end) as blocked,
  sum(unread * n) as unread, sum(case when kinds.severity = 'block' then kinds.people else 0 end) as people
from (${ONCE}) once join results on results.id = once.result
  join kinds on kinds.result = once.result join rules on rules.id = kinds.rule
group by rules.name`;

const BY_FORMAT = `select format as name, ${COUNTS} from (${ONCE}) once join results on results.id = once.result group by format`;

const MOST_FIRST = ' order by blocked desc, files desc, name limit ?';

/** Lines of a tally; bind the run and the most lines. */
export const TALLIES: Readonly<Record<TallyBy, string>> = {
  year: `${byGroup("coalesce(substr(released, 1, 4), '')")} order by name limit ?`,
  origin: `${byGroup('origin')}${MOST_FIRST}`,
  rule: `${BY_RULE}${MOST_FIRST}`,
  format: `${BY_FORMAT}${MOST_FIRST}`,
};

/**
 * Files of a run. `days` is the SQL of a database for the days from `released` up to the day bound, as `daysPublic` counts
 * them.
 */
export function filesQuery(run: number, { order, only, asOf, most, matching }: FileQuery, days: string): BoundQuery {
  const conditions = ['run = ?', ...(only ? [ONLY[only]] : [])];
  const values: (string | number)[] = [run];
  if (matching !== undefined) {
    conditions.push('(path = ? or address = ? or reference = ? or substr(sha256, 1, ?) = ?)');
    const isHash = matching.length >= SHORTEST_HASH && /^[0-9a-f]+$/u.test(matching);
    values.push(matching, matching, matching, isHash ? matching.length : 0, isHash ? matching : '-');
  }
  if (order === 'worst') values.push(asOf);
  return {
    sql: `select ${SOURCE_COLUMNS}, ${RESULT_COLUMNS} ${JOINED} where ${conditions.join(' and ')}
      order by ${order === 'path' ? 'path' : worstFirst(days)}${most === undefined ? '' : ' limit ?'}`,
    values: [...values, ...(most === undefined ? [] : [most])],
  };
}

/** Sources that differ between two runs, with the numbers of their results; bind the earlier and the later, twice. */
export const CHANGES = `
select ${SOURCE_COLUMNS}, one.result as before, two.result as after
from (select source from sightings where run = ?1 union select source from sightings where run = ?2) either
  join sources on sources.id = either.source
  left join sightings one on one.run = ?1 and one.source = either.source
  left join sightings two on two.run = ?2 and two.source = either.source
  left join results old on old.id = one.result
  left join results new on new.id = two.result
where one.result is distinct from two.result and (old.sha256, old.verdict, old.people, old.unread, old.harm, old.touched)
  is distinct from (new.sha256, new.verdict, new.people, new.unread, new.harm, new.touched)
order by path`;
