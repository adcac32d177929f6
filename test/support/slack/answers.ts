import type { Core } from './core.ts';
import { namesOf, readBlockText, readMrkdwn } from './plain-text.ts';
import { type Origin, type Response, show } from './response-urls.ts';
import type { ApiReply, Block, View, ViewDefinition } from './shapes.ts';
import type { Packet, SendOptions, Sent } from './transport.ts';
import { readView } from './view-rules.ts';

/** What came of something a person did. */
export interface Answer {
  readonly status: number;
  /** The body as it came. */
  readonly body: string;
  /** Milliseconds of real time until the acknowledgement. */
  readonly took: number;
  /** An immediate answer's text and blocks; empty where the acknowledgement was. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The immediate answer as it is read. */
  readonly plain: string;
  readonly responseAction: 'errors' | 'update' | 'push' | 'clear' | undefined;
  /** A form's errors, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  /** What Slack had against the answer, e.g. too many blocks; the person then sees nothing of it. */
  readonly refused: ApiReply | undefined;
  /** The views that were put in front of the person meanwhile, by whatever way. */
  readonly opened: readonly View[];
  /** What was sent, for reading what the product was told. */
  readonly sent: Packet;
  /** Sends exactly the same bytes again. */
  repeat(options?: SendOptions): Promise<Answer>;
}

interface Acknowledgement extends Response {
  readonly response_action?: 'errors' | 'update' | 'push' | 'clear';
  readonly errors?: Readonly<Record<string, string>>;
  readonly view?: ViewDefinition;
}

/** Reads an acknowledgement: JSON, or a bare text as commands may be answered. */
const readAcknowledgement = ({ body, status }: Sent): Acknowledgement => {
  if (body === '' || status !== 200) return {};
  try {
    const value = JSON.parse(body) as unknown;
    return typeof value === 'object' && value !== null ? value : { text: String(value) };
  } catch {
    return { text: body };
  }
};

/** Does what Slack does with the acknowledgement of a command, action or event: shows what it says. */
export const answerInChannel = async (core: Core, origin: Origin | undefined, sent: Sent): Promise<Shown> => {
  const said = readAcknowledgement(sent);
  const speaks = (said.text ?? '') !== '' || said.blocks !== undefined;
  if (origin === undefined || !speaks) return { said, refused: undefined };
  const reply = await show(core, origin, said, 'answer');
  core.signal.changed();
  return { said, refused: reply.ok ? undefined : reply };
};

/** What was said, and what Slack had against it. */
export interface Shown {
  readonly said: Acknowledgement;
  readonly refused: ApiReply | undefined;
}

/** Does what Slack does with the acknowledgement of a submission: the view goes, changes or stays. */
export const answerInModal = (core: Core, userId: string, viewId: string, sent: Sent): Shown => {
  const said = readAcknowledgement(sent);
  if (sent.status !== 200) return { said, refused: undefined };
  const refused = changeModal(core, userId, viewId, said);
  core.signal.changed();
  return { said, refused };
};

const changeModal = (core: Core, userId: string, viewId: string, said: Acknowledgement): ApiReply | undefined => {
  const { modals } = core;
  switch (said.response_action) {
    case 'errors':
      return undefined;
    case 'clear':
      modals.close(userId, true);
      return undefined;
    case 'update':
    case 'push': {
      const read = readView(said.view);
      if ('refused' in read) return read.refused;
      if (said.response_action === 'push') {
        return modals.push(userId, read.view) ? undefined : { ok: false, error: 'push_limit_reached' };
      }
      modals.update(viewId, read.view);
      return undefined;
    }
    default:
      // The product may have closed or replaced it meanwhile.
      if (modals.stack(userId).at(-1)?.id === viewId) modals.close(userId);
      return undefined;
  }
};

/** Puts together what a test reads. */
export const answerOf = (
  core: Core,
  sent: Sent,
  packet: Packet,
  shown: Shown,
  opened: readonly View[],
  repeat: Answer['repeat'],
): Answer => {
  const blocks = (shown.said.blocks ?? []) as readonly Block[];
  const text = shown.said.text ?? '';
  const names = namesOf(core);
  return {
    status: sent.status,
    body: sent.body,
    took: sent.took,
    text,
    blocks,
    plain: blocks.length === 0 ? readMrkdwn(text, names) : readBlockText(blocks, names),
    responseAction: shown.said.response_action,
    errors: shown.said.errors ?? {},
    refused: shown.refused,
    opened,
    sent: packet,
    repeat,
  };
};
