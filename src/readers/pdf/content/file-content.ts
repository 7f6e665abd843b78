import type { Gap } from '../../../model/content.js';
import { type Liveness, partObjects } from '../objects/live-objects.js';
import type { RawFile } from '../raw/raw-file.js';
import { type PaintedContent, paintedContent } from './painted-content.js';
import { type UnpaintedStreams, unpaintedContent } from './unpainted-content.js';

/** The objects of a file by what becomes of them. */
export interface FileContent {
  readonly liveness: Liveness;
  readonly painted: PaintedContent;
  readonly unpainted: UnpaintedStreams;
}

/** Parts the objects of a file that is not locked. Throws `LimitReached`. */
export function fileContent(raw: RawFile): FileContent {
  const liveness = partObjects(raw);
  const painted = paintedContent(raw);
  return { liveness, painted, unpainted: unpaintedContent(raw, painted, liveness) };
}

/** Gaps for objects that could not be taken apart. */
export function* lostObjects({ isTooDeep, brokenContainers, strays }: RawFile): Generator<Gap> {
  if (isTooDeep) {
    const detail = 'Parts of the PDF nest within each other deeper than they are followed; not all of it was read.';
    yield { kind: 'gap', reason: 'limit', at: {}, detail };
  }
  if (brokenContainers + strays > 0) {
    const detail = 'A part of the PDF is damaged so that nothing leads to what it holds; not all of it was read.';
    yield { kind: 'gap', reason: 'damaged', at: {}, detail };
  }
}

/**
 * Gaps for pages whose own content shows text more often than the engine found text on them: it gave up where the
 * content is damaged. `shows` holds what it found, by 1-based page.
 */
export function* lostText({ pages }: PaintedContent, shows: ReadonlyMap<number, number>): Generator<Gap> {
  for (const [page, content] of pages) {
    if (!content.isBroken && content.shows <= (shows.get(page) ?? 0)) continue;
    const detail = 'The content of the page is damaged; not all of its text was read.';
    yield { kind: 'gap', reason: 'damaged', at: { page }, detail };
  }
}
