import { type Scenery, testProcedure } from './stage.ts';

/** A procedure with one client, who uses the payments and reads of them in the clients' room; nobody else hears of any service. */
export const oneClient: NonNullable<Scenery['procedureOf']> = (idOf, placeOf) => ({
  ...testProcedure,
  version: 'with clients',
  services: testProcedure.services.map((service) => ({ ...service, conversations: { clients: [] } })),
  clients: [
    {
      key: 'acme',
      name: { en: 'Acme', pl: 'Acme' },
      services: ['payments'],
      conversations: [placeOf('clients')],
      people: [idOf('client')],
    },
  ],
});
