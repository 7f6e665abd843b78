/** A roster cannot be used. `message` is one sentence for the person who named the file. */
export class RosterFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RosterFault';
  }
}
