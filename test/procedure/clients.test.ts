import { describe, expect, it } from 'vitest';
import { servicesKnownTo } from '../../src/procedure/clients.ts';
import { conversationsIn } from '../../src/procedure/conversations.ts';
import { faultsOf, procedureOf } from './support.ts';

const file = (clients: string, more = '') => `services:
  - { key: payments, name: Payments, contacts: ["chat:carol"] }
  - { key: website, name: Website, public: true }
  - { key: payroll, name: Payroll${more} }
  - { key: other, name: Other }
defaultService: other
clients: ${clients}
`;
const ACME = '[{ key: acme, name: Acme, services: [payments], conversations: ["chat:acme"], people: ["chat:piotr"] }]';
const elsewhere = { platform: 'chat', id: 'general' };

describe('somebody from outside', () => {
  const known = (clients: string, people: readonly string[], place = elsewhere) =>
    servicesKnownTo(procedureOf(file(clients)), people, place);

  it('knows of the services of their client, by name or by the conversation where they ask, and of public ones', () => {
    expect(known(ACME, ['chat:piotr'])).toEqual(['payments', 'website', 'other']);
    expect(known(ACME, ['chat:greta'], { platform: 'chat', id: 'acme' })).toEqual(['payments', 'website', 'other']);
    expect(known(ACME, ['chat:greta'])).toEqual(['website', 'other']);
    expect(known(ACME, ['chat:greta'], { platform: 'mail', id: 'acme' })).toEqual(['website', 'other']);
  });

  it('knows of those for which they speak, and of all where no clients are named', () => {
    expect(known(ACME, ['chat:carol'])).toEqual(['payments', 'website', 'other']);
    expect(known('[]', ['chat:greta'])).toEqual(['payments', 'website', 'payroll', 'other']);
  });
});

it('a client’s conversation is looked at at the start like any other, and is no place for anybody else', () => {
  expect(conversationsIn(procedureOf(file(ACME)))).toEqual([
    { path: ['clients', 0, 'conversations', 0], conversation: { platform: 'chat', id: 'acme' } },
  ]);
  const faults = faultsOf(file(ACME, ', conversations: { responders: ["chat:acme"] }'));
  expect(faults).toMatchObject([{ path: 'services[2].conversations.responders[0]' }]);
});

it('a client of a service that there is not, or of none, is a fault at its place', () => {
  const client = (services: string) => `[{ key: acme, name: Acme, services: ${services} }]`;
  expect(faultsOf(file(client('[magic]')))).toMatchObject([{ path: 'clients[0].services[0]' }]);
  expect(faultsOf(file(client('[]')))).toMatchObject([{ path: 'clients[0].services' }]);
});
