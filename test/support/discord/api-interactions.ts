import { MessageFlags as Flags } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { byToken, followUp, ownMessage, respond } from './interactions.ts';
import { deleteMessage, editMessage, messageJson } from './messages.ts';
import { noContent, ok, type Reply } from './reply.ts';
import type { Asked, Routes } from './route.ts';
import type { Interaction, MessageBody } from './shapes.ts';

const callback = (core: Core, { params, query, body }: Asked): Reply => {
  const interaction = respond(core, params.interaction ?? '', params.token ?? '', body);
  if (query.get('with_response') !== 'true') return noContent;
  const message = interaction.originalId === null ? undefined : core.messages.get(interaction.originalId);
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (message.flags & Flags.Loading) !== 0,
            response_message_ephemeral: message.onlyFor !== null,
          }),
    },
    resource: {
      type: body.type,
      // Type 4 or 7: a message was made or changed.
      ...(message !== undefined && (body.type === 4 || body.type === 7) ? { message: messageJson(core, message) } : {}),
    },
  });
};

const meant = (core: Core, { params }: Asked): Interaction =>
  byToken(core, params.application ?? '', params.token ?? '');

const message = (core: Core, asked: Asked) => ownMessage(core, meant(core, asked), asked.params.message ?? '');

export const interactionRoutes: Routes = {
  'POST /interactions/:interaction/:token/callback': callback,
  'POST /webhooks/:application/:token': (core, asked) =>
    ok(messageJson(core, followUp(core, meant(core, asked), asked.body as MessageBody))),
  'GET /webhooks/:application/:token/messages/:message': (core, asked) => ok(messageJson(core, message(core, asked))),
  'PATCH /webhooks/:application/:token/messages/:message': (core, asked) =>
    ok(messageJson(core, editMessage(core, message(core, asked), asked.body as MessageBody))),
  'DELETE /webhooks/:application/:token/messages/:message': (core, asked) => {
    deleteMessage(core, message(core, asked));
    return noContent;
  },
};
