/** The tool was used wrongly. `message` is one sentence for the person who typed the command. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
