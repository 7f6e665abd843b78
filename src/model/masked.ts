declare const masked: unique symbol;

/** Evidence that may leave the worker. Only `mask` and `reveal` make it, so raw text as evidence does not compile. */
export type Masked = string & { readonly [masked]: true };

/**
 * Hides a value where it is found: of each word the first letter stays, and the last of words of four letters or more;
 * digits become `#` but for the last one of a run of six or more. At most 40 characters.
 */
export function mask(value: string): Masked {
  const words = value
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 64)
    .replace(/\p{N}+/gu, (run) =>
      run.length >= 6 ? `${'#'.repeat(run.length - 1)}${run.slice(-1)}` : '#'.repeat(run.length),
    );
  const shown = words.replace(/[\p{L}\p{M}]+/gu, (word) =>
    word.length >= 4
      ? `${word.slice(0, 1)}${'*'.repeat(word.length - 2)}${word.slice(-1)}`
      : `${word.slice(0, 1)}${'*'.repeat(word.length - 1)}`,
  );
  return (shown.length > 40 ? `${shown.slice(0, 39)}…` : shown) as Masked;
}

/** The value itself, for `--show-values` only. */
export function reveal(value: string): Masked {
  return value as Masked;
}
