import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignal, type Signal } from '../../src/alerts/signal.ts';
import { alertGroup } from '../support/alerting.ts';

function read(body: unknown): Signal {
  const given = readSignal(body);
  if ('faults' in given) throw new Error(JSON.stringify(given.faults));
  return given.signal;
}

describe('what monitoring posts', () => {
  test('as Alertmanager does, a group is one alert, and its first alert is when it began', () => {
    expect(read(alertGroup('HighErrorRate'))).toEqual({
      key: 'group:{}/{severity="critical"}:{alertname="HighErrorRate"}',
      from: 'Alertmanager',
      state: 'firing',
      title: 'HighErrorRate on pay-1',
      description: 'More than 5 % of requests fail',
      service: 'payments',
      severity: 'critical',
      startsAt: Temporal.Instant.from('2026-03-02T12:58:03.123456789Z'),
      link: 'http://prometheus.example:9090/graph?g0.expr=up',
    });
  });

  test('of a group with several alerts those that fire count, and the group’s own page is shown', () => {
    const one = (status: string, instance: string, startsAt: string) => ({
      status,
      labels: { alertname: 'Down', instance, service: 'website', severity: 'warning' },
      annotations: {},
      startsAt,
      generatorURL: 'http://p/1',
    });
    const alerts = [
      one('resolved', 'a', '2026-03-02T12:00:00Z'),
      one('firing', 'b', '2026-03-02T12:20:00Z'),
      one('firing', 'c', '2026-03-02T12:10:00Z'),
    ];
    const externalURL = 'https://alertmanager.example';
    expect(read({ groupKey: 'k', status: 'firing', alerts, groupLabels: { alertname: 'Down' }, externalURL })).toEqual({
      key: 'group:k',
      from: 'Alertmanager',
      state: 'firing',
      title: 'Down',
      description: 'b\nc',
      service: 'website',
      severity: 'warning',
      startsAt: Temporal.Instant.from('2026-03-02T12:10:00Z'),
      link: 'https://alertmanager.example',
    });
  });

  test('what the group says beside its key and state may be anything, and it is not lost for that', () => {
    const json = fc.jsonValue();
    const rest = fc.record({
      groupLabels: json,
      commonLabels: json,
      commonAnnotations: json,
      externalURL: json,
      alerts: fc.array(
        fc.record({ labels: json, annotations: json, startsAt: json, generatorURL: json, status: json }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(rest, (given) => {
        const signal = read({ ...given, groupKey: 'k', status: 'firing' });
        expect(signal.title).not.toBe('');
        expect(signal.key).toBe('group:k');
      }),
    );
  });

  test('anything else is read or refused with what is wrong, and never fails', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom('firing', 'https://a.example', '2026-03-02T12:00:00Z'));
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ key: part, title: part, status: part, link: part, startsAt: part }),
    );
    fc.assert(
      fc.property(body, (given) => {
        const answer = readSignal(given);
        if ('faults' in answer) expect(answer.faults.length).toBeGreaterThan(0);
        else expect(answer.signal.title.trim()).not.toBe('');
      }),
    );
  });
});
