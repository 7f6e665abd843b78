/** What the process ends with. A verdict has its own two codes, and nothing but a verdict gives them. */
export const ExitCode = {
  /** Everything was read, nothing blocks. Also the end of `--help` and the like. */
  Allow: 0,
  /** Something must be dealt with first. */
  Block: 1,
  /** Used wrongly, or configuration, rules or output are at fault: no verdict. */
  Misuse: 2,
  /** The tool itself failed: no verdict. */
  Failure: 3,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
