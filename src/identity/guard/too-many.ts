/** Thrown when something was tried too often; the surface says until when to wait. */
export class TooMany extends Error {
  readonly statusCode = 429
  readonly until: Date
  constructor(until: Date) {
    super('Tried too often')
    this.until = until
  }
}
