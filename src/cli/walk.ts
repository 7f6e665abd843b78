import { readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Target } from '../engine/target.js';
import { unreachable } from '../engine/unreachable.js';
import { classify } from './classify.js';
import { withSlashes } from './slashes.js';

export interface WalkOptions {
  /** Told of what is left out because it is read elsewhere. */
  readonly notice: (sentence: string) => void;
  /** True for the reports of this very run, by their real paths: they are being written while the walk goes on. */
  readonly isOwnReport: (realPath: string) => boolean;
}

interface Folder {
  readonly path: string;
  readonly realPath: string;
  /** Names still to come, last first. */
  readonly names: string[];
}

const LINK_OUT = 'It is a link to a folder outside the one being scanned, and such links are not followed.';
const UNREADABLE_NAME = 'Its name holds bytes that are not text, so it cannot be opened. Rename it and scan it again.';

/**
 * Everything below a folder, hidden files too, in the order of names, one folder after another. Only the names of the
 * folders on the way down are held. What cannot be read becomes a target of its own that says so.
 */
export async function* walk(root: string, options: WalkOptions): AsyncGenerator<Target> {
  const realRoot = realpathSync(root);
  const stack: Folder[] = [];
  const enter = (path: string, realPath: string): Target | undefined => {
    try {
      stack.push({ path, realPath, names: readdirSync(path).sort().reverse() });
      return undefined;
    } catch (error) {
      const detail = `This folder and all in it was not read. ${unreachable(error).detail}`;
      return { kind: 'unread', shownAs: withSlashes(path), reason: 'damaged', detail };
    }
  };
  const unread = enter(root, realRoot);
  if (unread) yield unread;

  for (let folder = stack.at(-1); folder; folder = stack.at(-1)) {
    const name = folder.names.pop();
    if (name === undefined) {
      stack.pop();
      continue;
    }
    const path = join(folder.path, name);
    const realPath = join(folder.realPath, name);
    const target = step(path, realPath, realRoot, options);
    if (target === 'enter') {
      const failed = enter(path, realPath);
      if (failed) yield failed;
    } else if (target) {
      yield target;
    }
  }
}

/** What one entry of a folder is to the walk; undefined when it is read elsewhere. */
function step(path: string, realPath: string, realRoot: string, options: WalkOptions): Target | 'enter' | undefined {
  const shownAs = withSlashes(path);
  if (options.isOwnReport(realPath)) {
    options.notice(`${shownAs} is a report of this run and is not scanned.`);
    return undefined;
  }
  const found = classify(path);
  switch (found.kind) {
    case 'file':
      return { kind: 'file', path, shownAs };
    case 'folder':
      return 'enter';
    case 'link-to-folder':
      if (!isWithin(realRoot, path)) return { kind: 'unread', shownAs, reason: 'unsupported', detail: LINK_OUT };
      options.notice(`${shownAs} is a link to a folder that is scanned in its own place.`);
      return undefined;
    case 'missing':
      // U+FFFD stands where the bytes of a name were not text: that name does not lead back to the file.
      return path.includes('\uFFFD')
        ? { kind: 'unread', shownAs, reason: 'damaged', detail: UNREADABLE_NAME }
        : { kind: 'unread', shownAs, ...unreachable(Object.assign(new Error(), { code: 'ENOENT' })) };
    case 'unread':
      return { kind: 'unread', shownAs, reason: found.reason, detail: found.detail };
    default:
      return found satisfies never;
  }
}

function isWithin(realRoot: string, link: string): boolean {
  const target = realpathSync(link);
  return target === realRoot || target.startsWith(realRoot.endsWith(sep) ? realRoot : `${realRoot}${sep}`);
}
