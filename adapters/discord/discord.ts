import type { Shelf } from '../../src/desk/shelf.ts';
import type { Intake, Platform } from '../../src/platform.ts';
import { closeRest, type Patience, restClient, patience as usual } from './client.ts';
import { createRegister } from './commands/register.ts';
import type { DiscordConfig } from './config.ts';
import { createExamine } from './examine.ts';
import { PACE_MS } from './limits.ts';
import type { Log } from './log.ts';
import { createGroups } from './look-up/groups.ts';
import { createIdentities } from './look-up/identity.ts';
import { createLinks } from './look-up/links.ts';
import { createPeople } from './look-up/people.ts';
import { createPlaces, directConversation } from './look-up/places.ts';
import { createAnswering } from './receive/answering.ts';
import { createAsk } from './receive/ask.ts';
import { createChanges } from './receive/changes.ts';
import { createGateway } from './receive/gateway.ts';
import { createInteractions } from './receive/interactions.ts';
import { createKeptForms } from './receive/kept-forms.ts';
import { createReplies } from './receive/reply.ts';
import { createUnderWay } from './receive/under-way.ts';
import { createCheck } from './send/check.ts';
import { createDeliver } from './send/deliver.ts';
import { createFind } from './send/find.ts';
import { createOpenings } from './send/openings.ts';
import { isClosed, remedy } from './send/remedy.ts';
import { COMMAND } from './words.ts';

export interface DiscordTools {
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  /** Where forms are kept beyond this process; null where none needs to be. */
  readonly shelf: Shelf | null;
}

/**
 * Discord as a platform of the desk: one bot, at home in one guild. Sending and looking up go over HTTP at any time; only
 * what people do comes by the connection that `start` makes.
 */
export function discordPlatform(config: DiscordConfig, tools: DiscordTools, waits: Patience = usual): Platform {
  const { log, now, shelf } = tools;
  let intake: Intake | null = null;

  const rest = restClient(config, waits);
  const identities = createIdentities(rest, config, log);
  const people = createPeople(rest, identities, tools, waits);
  const places = createPlaces(rest, identities, people, now);
  const underWay = createUnderWay();
  const forms = createKeptForms({ shelf, now, log, waits, underWay });

  const ask = createAsk(people, () => intake, log, waits);
  const answering = createAnswering({ ask, forms, now, waits });
  const replies = createReplies({ rest, places, log, now });
  const interactions = createInteractions({ ask, answering, forms, replies, log });
  const changes = createChanges({ identities, places, intake: () => intake, log, waits });
  const register = createRegister(rest, identities, log);

  let registered = false;
  // Another version of the desk may have been here while this one was away: each start looks once.
  const registerOnce = async (): Promise<void> => {
    if (!registered) registered = await register();
  };
  const gateway = createGateway({
    config,
    log,
    waits,
    interaction: (data) => void underWay.add(interactions(data)),
    edited: (message) => void underWay.add(changes.edited(message)),
    deleted: (message) => void underWay.add(changes.deleted(message)),
    ready: () => void underWay.add(registerOnce()),
  });

  return {
    name: 'discord',
    places: { operations: config.operations, staff: config.staff, clients: config.clients },
    command: `/${COMMAND.en}`,
    paceMs: PACE_MS,
    route: null,
    // Of several processes only one may hold the connection: each would get every interaction.
    sole: true,
    start: async (given) => {
      intake = given;
      registered = false;
      await identities.get();
      await gateway.start();
    },
    stop: async () => {
      intake = null;
      await gateway.stop();
      await underWay.settled();
      closeRest(rest);
    },
    ready: () => gateway.connected(),
    deliver: createDeliver(rest, places, log),
    find: createFind(rest, places, now),
    openings: createOpenings({ rest, identities, people }),
    directConversation,
    actor: people.known,
    isMember: places.isMember,
    linkTo: createLinks(places, waits),
    inGroup: createGroups(rest, identities, people, now, waits),
    check: createCheck(places),
    examine: createExamine(rest, config, identities, places),
    isClosed,
    remedy,
  };
}
