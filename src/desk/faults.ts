/** Nothing was written, or nobody can know: the database is away, overloaded or out of room. Asking again later is right. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(cause: unknown) {
    super('The database did not answer as it should; nothing was saved.', { cause });
  }
}

/** The desk can't start. `message` is one sentence for the person who starts it, free of secrets; the desk prints it and ends. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
