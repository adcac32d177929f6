import { conversation, filledListOf, key, listOf, mapping, name, person } from './schema-parts.ts';

const client = mapping('a client with key, name and services', {
  key,
  name,
  services: filledListOf('services', key).describe(
    'What they use: of nothing else they hear, and nothing else they see',
  ),
  conversations: listOf('conversations', conversation)
    .optional()
    .describe('Where they are told, as platform:conversation, beside the conversations of those services'),
  people: listOf('people', person).optional().describe('Who belongs to them, as platform:person'),
});

export const clients = listOf('clients', client);
