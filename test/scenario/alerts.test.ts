import { expect } from 'vitest';
import { alertGroup, type PlainAlert, posts } from '../support/alerting.ts';
import { cardOf } from '../support/stage/kept.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const send = async (stage: Stage, body: PlainAlert | object) => {
  const { status, said } = await posts(stage.desk.publicAddress, body);
  await stage.pass(0);
  return { status, ...said };
};

onEveryPlatform('Alerts in', {
  'an alert opens an incident, which is one card; heard again it is counted, and nothing more is posted': async (
    stage,
  ) => {
    const alert = () => alertGroup('HighErrorRate', { severity: 'warning' });
    expect(await send(stage, alert())).toEqual({ status: 200, did: 'raised', incident: 'INC-1' });
    const card = cardOf(await stage.posts('operations'), 'INC-1');
    expect(card).toMatch(/INC-1 P3 HighErrorRate on pay-1/);
    expect(card).toMatch(/Payments/);
    expect(card).toMatch(/Alertmanager/);
    expect(card).toMatch(/Monitoring\W*fires/);
    await stage.types('engineer', 'take INC-1');
    for (let heard = 2; heard <= 10; heard++) {
      await stage.pass(2);
      expect(await send(stage, alert())).toMatchObject({ did: 'counted', incident: 'INC-1' });
    }
    expect((await stage.all('operations')).length).toBe(1);
    expect((await stage.posts('operations'))[0]).toMatch(/heard 10 times/);
    expect((await stage.types('engineer', 'show INC-1')).match(/heard/g)?.length).toBe(2);
  },

  'resolved, it waits for a person to restore it; firing again after that, it is reopened': async (stage) => {
    await send(stage, alertGroup('HighErrorRate', { severity: 'warning' }));
    await stage.types('engineer', 'take INC-1');
    await stage.pass(10);
    const resolved = alertGroup('HighErrorRate', { severity: 'warning', status: 'resolved' });
    expect(await send(stage, resolved)).toMatchObject({ did: 'resolved', incident: 'INC-1' });
    expect((await stage.all('operations')).join('\n')).toMatch(/no alert fires any more/);
    expect((await stage.posts('operations'))[0]).toMatch(/In progress[\s\S]*says it is over/);
    const told = (await stage.all('operations')).length;
    expect(await send(stage, resolved)).toMatchObject({ did: 'resolved' });
    expect((await stage.all('operations')).length).toBe(told);
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    await stage.pass(10);
    const again = alertGroup('HighErrorRate', { severity: 'warning', startsAt: '2026-03-02T13:19:00Z' });
    expect(await send(stage, again)).toMatchObject({ did: 'counted', incident: 'INC-1' });
    expect((await stage.all('operations')).join('\n')).toMatch(/an alert fires again/);
    expect((await stage.desk.store.incident({ number: 1 }))?.incident.status).toBe('allocated');
  },

  'after it was closed the same alert opens a new incident that follows it': async (stage) => {
    const alert = { key: 'disk', title: 'The disk is full', service: 'strona', status: 'firing' } as const;
    expect(await send(stage, alert)).toMatchObject({ did: 'raised', incident: 'INC-1' });
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'restore INC-1 fix Freed space');
    await stage.types('engineer', 'close INC-1');
    await stage.submits('engineer', { cause: 'capacity' });
    expect(await send(stage, { ...alert, status: 'resolved' })).toMatchObject({ did: 'nothing', incident: null });
    expect(await send(stage, alert)).toMatchObject({ did: 'raised', incident: 'INC-2' });
    expect(cardOf(await stage.posts('operations'), 'INC-2')).toMatch(/Came again\W*INC-1/);
  },

  'a storm is one card: what nobody has taken is gathered, what comes joins, and the worst of it counts': async (
    stage,
  ) => {
    for (let index = 1; index <= 5; index++) {
      const alert = { key: `node-${index}`, title: `Node ${index} is down`, service: 'payments', severity: 'warning' };
      expect(await send(stage, alert)).toMatchObject({ did: 'raised', incident: `INC-${index}` });
    }
    await stage.types('engineer', 'take INC-3');
    const before = (await stage.all('operations')).length;
    for (let index = 6; index <= 30; index++) {
      const severity = index === 20 ? 'critical' : 'warning';
      const alert = { key: `node-${index}`, title: `Node ${index} is down`, service: 'payments', severity };
      expect(await send(stage, alert)).toMatchObject({ did: 'gathered', incident: 'INC-1' });
    }
    expect(await stage.types('engineer', 'list')).toMatch(/INC-1 [\s\S]*INC-3/);
    expect(await stage.types('engineer', 'list')).not.toMatch(/INC-[2456]/);
    const card = cardOf(await stage.posts('operations'), 'INC-1');
    expect(card).toMatch(/INC-1 P1/);
    expect(card).toMatch(/(28|29|30|10) alerts/);
    // One post says that it is a storm, one that it became worse.
    const told = (await stage.all('operations')).slice(before).join('\n');
    expect((await stage.all('operations')).length - before).toBe(2);
    expect((await stage.all('operations')).join('\n').match(/a storm of alerts/g)?.length).toBe(1);
    expect(told).toMatch(/P1/);
    expect(await stage.desk.store.incident({ number: 6 })).toBeNull();
    // A storm ends: what comes much later is its own.
    await stage.pass(20);
    expect(await send(stage, { key: 'node-31', title: 'Node 31 is down', service: 'payments' })).toMatchObject({
      did: 'raised',
    });
  },
});
