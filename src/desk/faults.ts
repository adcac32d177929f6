/** Nothing was written, or nobody can know: the database is away, overloaded or out of room. Asking again later is right. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** False when the database was not even asked, so that certainly nothing was written. */
  readonly asked: boolean;

  constructor(cause: unknown, asked = true) {
    super('The database did not answer as it should; nothing was saved.', { cause });
    this.asked = asked;
  }
}

/** A write was under way when the database went away, and nobody can say whether it was written. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(cause: unknown) {
    super('The database went away while a request was written.', { cause });
  }
}

/** The desk can't start. `message` is one sentence for the person who starts it, free of secrets; the desk prints it and ends. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
