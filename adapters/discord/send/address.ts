/** A message by its id; one in a thread by the thread's id too, since there it is in a channel of its own. */
export interface Address {
  readonly channel: string;
  readonly message: string;
}

/** As the desk keeps it: `message`, or `thread/message`. */
export function writeAddress(conversation: string, { channel, message }: Address): string {
  return channel === conversation ? message : `${channel}/${message}`;
}

export function readAddress(conversation: string, text: string): Address {
  const [thread, message] = text.split('/');
  return message === undefined || thread === undefined
    ? { channel: conversation, message: text }
    : { channel: thread, message };
}
