import type { Logger } from 'pino';
import type { Rich } from '../../src/card/card.ts';
import type { Shelf } from '../../src/desk/shelf.ts';
import type { Language } from '../../src/language/language.ts';
import type { DeliveryResult, FindResult, Opening, Parcel, Platform, Sought } from '../../src/platform.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { agreedIn, type Rehearse } from './agreed.ts';
import type { WebConfig } from './config.ts';
import { type Listener, listen } from './listener.ts';
import { liveHub } from './live.ts';
import { isRoot, REACH } from './load.ts';
import { actorOf, channelOf, directConversation, findPerson, isReader } from './people.ts';
import { keptOn } from './shelf/kept.ts';
import { webWords } from './words.ts';

export interface WebTools {
  /** The procedure in force. */
  readonly procedure: Procedure;
  /** Plays one incident by a procedure, on paper. */
  readonly rehearse: Rehearse;
  readonly shelf: Shelf;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly now: () => Temporal.Instant;
}

export interface WebPlatform extends Platform {
  /** Where to open it; throws before it listens. */
  address(): string;
}

const name = 'web';
const command = '/incident';
const unknownChannel = 'unknown_channel';

function told(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** The local workspace: a chat page of its own, for this computer only, so that the desk works without any account. */
export function webPlatform(config: WebConfig, { procedure, rehearse, shelf, log, now }: WebTools): WebPlatform {
  const kept = keptOn(shelf);
  const live = liveHub();
  const agreed = agreedIn(procedure, rehearse);
  let listener: Listener | null = null;

  /** The channels of incidents' own, where a conversation may be one of them: the usual ones are known without a look. */
  const roomsFor = async (conversation: string) => (channelOf(conversation, []) === null ? await kept.rooms.all() : []);

  /** Both ways of writing can be repeated: the delivery's id is the message's id. */
  async function put({ delivery, conversation, card, edit, under, sight, now: at }: Parcel): Promise<DeliveryResult> {
    if (channelOf(conversation, await roomsFor(conversation)) === null)
      return { outcome: 'refused', reason: unknownChannel };
    const pinned = sight ? { pinned: sight.kind === 'kept' } : {};
    if (edit === null) {
      await kept.messages.post(conversation, { id: delivery, at, under, card, ...pinned });
    } else if (sight?.kind === 'kept' && (await isOutOfSight(conversation, edit, sight.within))) {
      return { outcome: 'repost', reason: 'out_of_sight' };
    } else if (!(await kept.messages.edit(conversation, edit, { card, ...pinned }, at))) {
      return { outcome: 'repost', reason: 'message_not_found' };
    }
    live.changed(conversation);
    return { outcome: 'sent', message: edit ?? delivery };
  }

  /** Whether more than so many messages came after this one, of those that a page reaches. */
  async function isOutOfSight(conversation: string, message: string, within: number): Promise<boolean> {
    const messages = (await kept.messages.newest(conversation, REACH)).filter(isRoot);
    const place = messages.findIndex(({ id }) => id === message);
    return messages.length - 1 - place > within;
  }

  async function look({ delivery, conversation }: Sought): Promise<FindResult> {
    const there = (await kept.messages.find(conversation, delivery)) !== null;
    return there ? { outcome: 'found', message: delivery } : { outcome: 'absent' };
  }

  async function open(opening: Opening): Promise<DeliveryResult> {
    const id = await kept.rooms.open(opening);
    live.changed(id);
    return { outcome: 'sent', message: id };
  }

  async function opened({ delivery }: Opening): Promise<FindResult> {
    const room = await kept.rooms.of(delivery);
    return room ? { outcome: 'found', message: room.id } : { outcome: 'absent' };
  }

  const failed = (fault: unknown) => ({ outcome: 'retry', reason: told(fault), afterSeconds: null }) as const;

  return {
    name,
    places: { operations: 'operations', staff: 'general', clients: 'clients' },
    command,
    paceMs: 0,
    route: null,
    async start(intake) {
      const report = (fault: unknown, what: string) => log.error({ err: fault }, what);
      listener = await listen(config, { port: { name, command }, kept, live, agreed, intake, now, report });
      log.info({ port: listener.port }, 'The workspace listens on this computer');
    },
    async stop() {
      const stopped = listener;
      listener = null;
      await stopped?.stop();
    },
    ready: () => listener !== null,
    address() {
      if (listener === null) throw new Error('The workspace does not listen');
      return `http://${config.host}:${listener.port}`;
    },
    deliver: (parcel) => put(parcel).catch(failed),
    find: (parcel) => look(parcel).catch(failed),
    openings: {
      open: (opening) => open(opening).catch(failed),
      find: (opening) => opened(opening).catch(failed),
    },
    directConversation,
    async actor(external) {
      const person = findPerson(external);
      return person && actorOf(person);
    },
    isMember: async (conversation, external) => isReader(conversation, external, await roomsFor(conversation)),
    check: async (conversation) =>
      channelOf(conversation, await roomsFor(conversation)) === null
        ? { ok: false, reason: unknownChannel }
        : { ok: true },
    remedy: (_reason, conversation, language) => remedy(conversation, language),
  };
}

function remedy(conversation: string, language: Language): Rich {
  const [before, between, after] = webWords[language].unknownChannel;
  return [
    { kind: 'text', text: before },
    { kind: 'command', text: conversation },
    { kind: 'text', text: between },
    { kind: 'place', conversation: { platform: name, id: 'operations' } },
    { kind: 'text', text: after },
  ];
}
