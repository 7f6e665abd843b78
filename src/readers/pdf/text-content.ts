import type { Concealed, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';

/** One text in one place, or nothing when it is blank. */
export function* textContent(
  text: string,
  at: Location,
  concealed?: Concealed | undefined,
  role?: TextContent['role'] | undefined,
): Generator<TextContent> {
  if (text.trim() === '') return;
  yield { kind: 'text', text, runs: [{ start: 0, at, ...(concealed && { concealed }) }], ...(role && { role }) };
}
