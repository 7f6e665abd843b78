/** The report could not be written, so the run claims no verdict. `message` is one sentence. */
export class ReportFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReportFailed';
  }
}
