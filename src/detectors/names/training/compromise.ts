import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Find } from './cross-validate.js';

interface Phrase {
  readonly offset?: { readonly start: number; readonly length: number };
}

type Compromise = (text: string) => {
  people(): { json(options: { offset: boolean }): readonly Phrase[] };
};

const YARDSTICK = 'compromise';

/** The yardstick, where somebody installed it (`npm install --no-save compromise`); it is no dependency. */
export function findWithCompromise(): Find | undefined {
  const require = createRequire(join(process.cwd(), 'package.json'));
  try {
    const nlp = require(YARDSTICK) as Compromise;
    return (text) =>
      nlp(text)
        .people()
        .json({ offset: true })
        .flatMap(({ offset }) => (offset ? [{ start: offset.start, end: offset.start + offset.length }] : []));
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw failure;
  }
}
