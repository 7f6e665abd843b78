/** A rule file that cannot be used. `message` is one sentence; the command line puts `file` and `line` before it. */
export class RuleFileError extends Error {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  constructor(file: string, line: number, message: string) {
    super(message);
    this.name = 'RuleFileError';
    this.file = file;
    this.line = line;
  }
}
