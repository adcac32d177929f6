import { describe, expect, test } from 'vitest';
import { BUILT_IN_TEXT } from '../../src/procedure/built-in-text.ts';
import { BASE, linted, PATH, THREE } from './linted.ts';

test('nothing is wrong with what can work', async () => {
  expect(await linted(BASE)).toEqual([]);
  expect(await linted(BASE + PATH('{ to: group:front, wait: 10 min }', '{ to: owner, wait: 10 min }'))).toEqual([]);
});

test('a file with faults has those told, as the desk would', async () => {
  expect(await linted(`${BASE}defaultService: shpo\n`)).toEqual([
    '10:1 defaultService: there is no service "shpo"; did you mean shop?',
  ]);
});

test('whoever begins from the built-in procedure is told what only they can fill in', async () => {
  expect((await linted(BUILT_IN_TEXT)).map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
    'services: none has an owner, so escalation.path[1] is passed over; name owners, or ask somebody else there',
    'groups[0]: nobody is in on-call, to which catchAll leads; give it handles or members',
    'groups[1]: nobody is in payments-l2, to which services[0] leads; give it handles or members',
    'groups[2]: nobody is in website-l2, to which services[1] leads; give it handles or members',
    'groups[3]: nobody is in security, to which categories[4] leads; give it handles or members',
  ]);
});

test('a group whose members a platform keeps is no group with nobody', async () => {
  expect(await linted(BASE.replace('members: [chat:jan]', 'from: ["chat:S1"]'))).toEqual([]);
});

test('a webhook that no step calls is named for nothing, and one that a step calls is not', async () => {
  const pager = 'webhooks: [{ key: pager, name: Pager }]\n';
  expect(await linted(BASE + pager)).toEqual([
    '10:12 webhooks[0]: no step calls pager; say webhook: pager in a step, or leave it out',
  ]);
  expect(await linted(BASE + pager + PATH('{ to: owner, webhook: pager, wait: 10 min }'))).toEqual([]);
});

describe('what can not work is told with its place', () => {
  test.each([
    [
      'a service that is private and public',
      `${BASE}    private: { members: back }\n    public: true\n${PATH('{ to: owner, wait: 10 min }').replace('operations', 'owner')}`,
      '11:5 services[0].public: its incidents are private, so the status page would always say that it works; make it private or public, not both',
    ],
    [
      'a group with nobody',
      BASE.replace(', members: [chat:jan]', ''),
      '3:5 groups[1]: nobody is in back, to which services[0] leads; give it handles or members',
    ],
    [
      'no group at all',
      'services: [{ key: a, name: A, owner: chat:olga }]\n',
      '1:1 groups: nobody is in on-call, to which catchAll leads; give it handles or members',
    ],
    [
      'a step to a manager whom nobody named',
      `${BASE}escalation:\n  path: [{ to: manager, wait: 5 min }, { to: owner, wait: 5 min }]\n  lastResort: { to: operations, wait: 1 h }\n`,
      '11:12 escalation.path[0].to: no group and no service has a manager, so it is passed over; name managers, or ask somebody else',
    ],
    [
      'a cadence that is longer than its target',
      `${BASE}priorities:\n  P1:\n    progress: 2 h\n`,
      '12:5 priorities.P1.progress: progress (2 h) is longer than restore (1 h, the default): it would never come before the target is missed; shorten it',
    ],
    [
      'a target that is shorter than a cadence by default',
      `${BASE}priorities: { P2: { clientUpdate: 30 min, restore: 55 min } }\n`,
      '10:15 priorities.P2.progress: progress (1 h, the default) is longer than restore (55 min): it would never come before the target is missed; shorten it',
    ],
    [
      'targets for what never happens',
      `${BASE}priorities: { P4: { respond: 1 h } }\nmatrix:\n  high: { high: P1, medium: P1, low: P1 }\n  medium: { high: P2, medium: P2, low: P2 }\n  low: { high: P3, medium: P3, low: P3 }\n`,
      '10:15 priorities.P4: no impact and urgency give P4 by the matrix; put it there, or leave this out',
    ],
    [
      'a matrix by which what is worse counts less',
      `${BASE}matrix:\n  high: { high: P1, medium: P2, low: P4 }\n  medium: { high: P2, medium: P3, low: P3 }\n  low: { high: P3, medium: P4, low: P4 }\n`,
      '11:33 matrix.high.low: P4 is less urgent than medium.low (P3), though it is worse; give it the same priority or a higher one',
    ],
    [
      'a path that goes round in a circle',
      BASE + PATH('{ to: group:front, wait: 5 min }', '{ to: owner, wait: 5 min }', '{ to: group:front, wait: 5 min }'),
      '14:9 escalation.path[2].to: asks group:front again, as escalation.path[0] did: the path goes round in a circle; leave one of the two out',
    ],
    [
      'a step that leads to nobody',
      `${BASE}  - { key: site, name: Site, group: front }\ndefaultService: shop\n`,
      '10:5 services[1]: has no owner, so escalation.path[1] is passed over for it; name an owner',
    ],
    [
      'a last resort that has to go elsewhere',
      `${BASE.replace('    owner: chat:olga\n', '')}escalation:\n  path: [{ to: group:front, wait: 5 min }]\n  lastResort: { to: owner, wait: 1 h }\n`,
      '6:5 services[0]: has no owner, so escalation.lastResort goes to the operations conversation for it; name an owner',
    ],
    [
      'a last resort that comes too late',
      BASE + PATH('{ to: group:front, wait: 40 min }', '{ to: owner, wait: 20 min }'),
      '11:3 escalation.path: a P1 that nobody takes comes to the last resort after 1 h 5 min, later than it should be restored (1 h); shorten the waits',
    ],
    [
      'what is agreed for the end of what never happens',
      `${BASE}closing: { P4: { confirmWithin: 1 h } }\n${THREE}`,
      '10:12 closing.P4: no impact and urgency give P4 by the matrix; put it there, or leave this out',
    ],
    [
      'major incidents that never come',
      `${BASE}majors: { when: [{ priority: P1 }] }\n${THREE.replaceAll('P1', 'P2')}`,
      '10:18 majors.when[0]: no incident is ever P1 or worse by the matrix; name a priority that there is, or leave this out',
    ],
    [
      'a service whose responders read nowhere',
      `${BASE}    conversations: { responders: [], clients: [] }\n`,
      '10:22 services[0].conversations.responders: is empty, so nobody who responds is told; name a conversation, or leave it out for the operations conversation',
    ],
  ])('%s', async (_, text, line) => {
    expect(await linted(text)).toEqual([line]);
    // In Polish it is the same place, and other words.
    const [polish = ''] = await linted(text, 'pl');
    expect(polish.split(': ')[0]).toBe(line.split(': ')[0]);
    expect(polish).toMatch(/należy/);
  });
});
