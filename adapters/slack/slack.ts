import type { DeliveryResult, FindResult, Intake, MessageChange, Platform } from '../../src/platform.ts';
import { type Patience, patience as usual, webClient } from './client.ts';
import type { SlackConfig } from './config.ts';
import { isBarring } from './errors.ts';
import { createExamine } from './examine.ts';
import { PACE_MS } from './limits.ts';
import { type Log, traceOf } from './log.ts';
import { createGroups } from './look-up/groups.ts';
import { createIdentities } from './look-up/identity.ts';
import { createLinks } from './look-up/links.ts';
import { createPeople } from './look-up/people.ts';
import { createPlaces, directConversation } from './look-up/places.ts';
import { createAsk } from './receive/ask.ts';
import { boltApp } from './receive/bolt.ts';
import { httpReceiver } from './receive/http.ts';
import { createMessageRequests } from './receive/message-requests.ts';
import { createOpenForm } from './receive/open-form.ts';
import { createReading } from './receive/pointed-message.ts';
import { socketReceiver } from './receive/socket.ts';
import { createSubmit } from './receive/submissions.ts';
import { createTell } from './receive/tell.ts';
import { createUnderWay } from './receive/under-way.ts';
import { createCheck } from './send/check.ts';
import { createDeliver } from './send/deliver.ts';
import { createFind } from './send/find.ts';
import { createOpenings } from './send/openings.ts';
import { isClosed, remedy } from './send/remedy.ts';

export interface SlackTools {
  readonly log: Log;
  readonly now: () => Temporal.Instant;
}

/** Slack as a platform of the desk: one workspace, one app. */
export function slackPlatform(config: SlackConfig, tools: SlackTools, waits: Patience = usual): Platform {
  const { log, now } = tools;
  let intake: Intake | null = null;
  let running = false;

  const client = webClient(config, log, waits);
  const identities = createIdentities(client, log);
  const people = createPeople(client, identities, tools, waits);
  const places = createPlaces(client, tools, waits);
  const underWay = createUnderWay();

  const ask = createAsk(people, places, () => intake, log);
  const tell = createTell({ client, places, log, now, waits });
  const openForm = createOpenForm(client, log, now);
  const requests = createMessageRequests({ ask, openForm, tell, now, waits });
  const submit = createSubmit({ ask, tell, client, log, now, waits });
  const changed = async (change: MessageChange): Promise<void> => {
    try {
      if (intake === null) throw new Error('The desk is stopping');
      await intake.changed('slack', change);
    } catch (fault) {
      log.error({ change: change.change, ...traceOf(fault) }, 'A changed message was not noted; Slack tells it again');
      throw fault;
    }
  };

  const { transport } = config;
  const http = transport.kind === 'http' ? httpReceiver(transport.signingSecret, tools) : null;
  const socket = transport.kind === 'socket' ? socketReceiver(transport.appToken, config, log, waits) : null;
  const receiver = http ?? socket;
  if (receiver === null) throw new Error('Slack has no transport');
  const app = boltApp(
    config,
    receiver,
    {
      requests: {
        command: (request, acknowledge) => underWay.add(requests.command(request, acknowledge)),
        act: (request, acknowledge) => underWay.add(requests.act(request, acknowledge)),
      },
      submit: (submission, acknowledge) => underWay.add(submit(submission, acknowledge)),
      reading: createReading(client, people, log, waits),
      changed: (change) => underWay.add(changed(change)),
      log,
    },
    waits,
  );

  const deliver = createDeliver(client, places, log);
  const find = createFind(client, places);
  const noticed = <R extends DeliveryResult | FindResult>(result: R): R => {
    if (!('reason' in result)) identities.heard(null);
    else if (isBarring(result.reason)) identities.heard(result.reason);
    return result;
  };

  return {
    name: 'slack',
    places: { operations: config.operations, staff: config.staff, clients: config.clients },
    command: config.command,
    paceMs: PACE_MS,
    route: http?.route ?? null,
    start: async (given) => {
      intake = given;
      await identities.get();
      await app.start();
      running = true;
    },
    stop: async () => {
      running = false;
      if (http) await app.stop();
      // Over a socket the answers under way still need it; what else comes by it is told that it wasn't saved.
      else intake = null;
      await underWay.settled();
      if (socket) await app.stop();
    },
    ready: () => running && identities.refused() === null && (socket === null || socket.connected()),
    deliver: async (parcel) => noticed(await deliver(parcel)),
    find: async (sought, since) => noticed(await find(sought, since)),
    openings: createOpenings(client, identities, log),
    directConversation,
    actor: people.known,
    isMember: places.isMember,
    linkTo: createLinks(client, log, waits),
    inGroup: createGroups(client, waits),
    check: createCheck(client, places),
    examine: createExamine(config, log, waits),
    isClosed,
    remedy,
  };
}
