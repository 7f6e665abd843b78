/** A store of an audit cannot be used. `message` is one sentence for the person who typed the command; it quotes nothing. */
export class AuditStoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AuditStoreError';
  }
}
