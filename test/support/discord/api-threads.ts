import { GatewayIntentBits as Intents, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { channelOf, messageOf } from './api-channels.ts';
import type { Core } from './core.ts';
import { createForm, refusal } from './errors.ts';
import { channelJson } from './guild.ts';
import { demand } from './permissions.ts';
import type { Reply } from './reply.ts';
import type { Asked, Routes } from './route.ts';
import type { Channel } from './shapes.ts';

/** A thread that begins at a message has the message's id. */
const start = (core: Core, asked: Asked): Reply => {
  const parent = channelOf(core, asked);
  const message = messageOf(core, asked, parent);
  demand(core.guild, parent, P.CreatePublicThreads);
  const form = createForm();
  form.text(asked.body.name, 'name', { min: 1, max: 100 });
  form.done();
  if (core.guild.channels.has(message.id)) throw refusal(160004);
  const name = String(asked.body.name);
  const thread: Channel = { id: message.id, name, type: 11, parentId: parent.id, recipientId: null, overwrites: [] };
  core.guild.channels.set(thread.id, thread);
  core.gateway.dispatch('THREAD_CREATE', { ...channelJson(thread), newly_created: true }, Intents.Guilds);
  core.signal.changed();
  return { status: 201, body: channelJson(thread) };
};

export const threadRoutes: Routes = { 'POST /channels/:channel/messages/:message/threads': start };
