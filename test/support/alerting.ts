import { ALERTS_TOKEN } from './stage/stage.ts';

/** One alert in a few fields, as any program may send it. */
export interface PlainAlert {
  readonly key: string;
  readonly title?: string;
  readonly status?: 'firing' | 'resolved';
  readonly service?: string;
  readonly severity?: string;
  readonly description?: string;
  readonly link?: string;
  readonly startsAt?: string;
}

/** Posts what monitoring would, over a real socket; the token is right unless other headers say otherwise. */
export async function posts(
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = { authorization: `Bearer ${ALERTS_TOKEN}` },
): Promise<{ readonly status: number; readonly said: Readonly<Record<string, unknown>> }> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${address}/alerts`, {
    method: 'POST',
    body: raw,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, said: (await response.json()) as Record<string, unknown> };
}

/** What Alertmanager posts for one group of alerts, as its documentation shows it. */
export function alertGroup(
  name: string,
  given: { status?: 'firing' | 'resolved'; service?: string; severity?: string; startsAt?: string } = {},
): object {
  const {
    status = 'firing',
    service = 'payments',
    severity = 'critical',
    startsAt = '2026-03-02T12:58:03.123456789Z',
  } = given;
  const labels = { alertname: name, service, severity, instance: 'pay-1:9090' };
  const annotations = { summary: `${name} on pay-1`, description: 'More than 5 % of requests fail' };
  return {
    version: '4',
    groupKey: `{}/{severity="${severity}"}:{alertname="${name}"}`,
    truncatedAlerts: 0,
    status,
    receiver: 'incident-desk',
    groupLabels: { alertname: name },
    commonLabels: labels,
    commonAnnotations: annotations,
    externalURL: 'http://alertmanager.example:9093',
    alerts: [
      {
        status,
        labels,
        annotations,
        startsAt,
        endsAt: status === 'firing' ? '0001-01-01T00:00:00Z' : '2026-03-02T13:20:00Z',
        generatorURL: 'http://prometheus.example:9090/graph?g0.expr=up',
        fingerprint: '1a30ba71cca2921f',
      },
    ],
  };
}
