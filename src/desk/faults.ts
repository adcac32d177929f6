/** The database didn't answer or didn't take the write: nothing was written, the person may try again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The desk can't start; the message is one sentence for whoever runs it, without secrets. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
