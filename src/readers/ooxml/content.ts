import type { Concealed, Content, Gap, Table, TextContent } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';

/** A text of one run. */
export function textContent(
  text: string,
  at: Location,
  concealed?: Concealed,
  role?: NonNullable<TextContent['role']>,
): TextContent {
  return {
    kind: 'text',
    text,
    runs: [concealed === undefined ? { start: 0, at } : { start: 0, at, concealed }],
    ...(role === undefined ? {} : { role }),
  };
}

/** What hides a thing that lies in something hidden: the outer place, and every mechanism on the way in. */
export function within(outer: Concealed | undefined, inner: Concealed | undefined): Concealed | undefined {
  if (outer === undefined) return inner;
  if (inner === undefined) return outer;
  const more = inner.by.filter((mechanism) => !outer.by.includes(mechanism));
  return { carrier: outer.carrier, by: [...outer.by, ...more] };
}

/** A place within a larger one that hides it or does not. */
export function inside(outer: Concealed | undefined, carrier: Concealed['carrier'], ...by: Concealed['by']): Concealed {
  const inner: Concealed = { carrier, by };
  return within(outer, inner) ?? inner;
}

/** Content of one part: when it cannot be read to its end, what was read and a gap. Limits pass through. */
export async function* guarded(at: Location, content: AsyncIterable<Content>): AsyncGenerator<Content> {
  try {
    yield* content;
  } catch (error) {
    yield gapOf(error, at);
  }
}

/** Content whose tables are ended also when it breaks off within one. */
export async function* closingTables(content: AsyncIterable<Content>): AsyncGenerator<Content> {
  let open: Table | undefined;
  try {
    for await (const item of content) {
      if (item.kind === 'table') open = item.table;
      else if (item.kind === 'table-end') open = undefined;
      yield item;
    }
  } catch (error) {
    if (open !== undefined) yield { kind: 'table-end', table: open };
    throw error;
  }
}

/** The gap for a part that threw; rethrows what is not about the part. */
export function gapOf(error: unknown, at: Location): Gap {
  if (!(error instanceof Unreadable)) throw error;
  return { kind: 'gap', reason: error.reason, at, detail: error.message };
}
