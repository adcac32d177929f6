import { words } from '../language/words.ts';
import { plainBlocks, stamp } from './blocks.ts';
import { isOngoing, type PublicIncident, type PublicService, type State, type StatusPage, type Told } from './model.ts';
import { addressIn, type Place, paths } from './place.ts';
import type { Stage } from './told.ts';

/**
 * What clients of status pages read: the shape of the public API of Atlassian Statuspage, version 2
 * (/api/v2/summary.json, /api/v2/incidents.json). What it asks for and clients were not told, such as how bad it is, is
 * the same for all.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How many services are disrupted is all that clients know of how bad it is. */
type Indicator = 'none' | 'minor' | 'major' | 'critical';

const statuses: Readonly<Record<Stage, 'investigating' | 'monitoring' | 'resolved'>> = {
  disrupted: 'investigating',
  watched: 'monitoring',
  closed: 'resolved',
  withdrawn: 'resolved',
  joined: 'resolved',
  moved: 'resolved',
};

const components: Readonly<Record<State, 'operational' | 'partial_outage'>> = {
  works: 'operational',
  watched: 'operational',
  disrupted: 'partial_outage',
};

export function renderSummary(page: StatusPage, place: Place): string {
  return written({
    page: about(page, place),
    components: page.services.map((service, index) => component(service, index, place)),
    incidents: page.incidents.filter(isOngoing).map((incident) => incidentJson(incident, page, place)),
    scheduled_maintenances: [],
    status: { indicator: indicator(page), description: page.summary },
  });
}

export function renderIncidents(page: StatusPage, place: Place): string {
  const incidents = page.incidents.map((incident) => incidentJson(incident, page, place));
  return written({ page: about(page, place), incidents });
}

function written(json: Json): string {
  return `${JSON.stringify(json)}\n`;
}

function indicator({ state, services }: StatusPage): Indicator {
  switch (state) {
    case 'works':
      return 'none';
    case 'watched':
      return 'minor';
    case 'disrupted':
      return services.length > 1 && services.every((one) => one.state === 'disrupted') ? 'critical' : 'major';
  }
}

function about({ language, timeZone, changedAt }: StatusPage, place: Place): Json {
  return {
    id: place.id,
    name: place.organisation ?? words(language).statusPage.title,
    url: addressIn(place, paths.page(language)),
    time_zone: timeZone,
    updated_at: stamp(changedAt ?? place.since),
  };
}

function component({ key, name, description, state }: PublicService, index: number, place: Place) {
  return {
    id: key,
    name,
    status: components[state],
    created_at: stamp(place.since),
    updated_at: stamp(place.since),
    position: index + 1,
    description,
    showcase: true,
    start_date: null,
    group_id: null,
    page_id: place.id,
    group: false,
    only_show_if_degraded: false,
  };
}

function incidentJson(incident: PublicIncident, page: StatusPage, place: Place): Json {
  const { reference, told, stage } = incident;
  const lastOf = (wanted: readonly Stage[]) => told.findLast((one) => wanted.includes(one.stage)) ?? null;
  const over = statuses[stage] === 'resolved';
  const watched = stage === 'disrupted' ? null : lastOf(['watched']);
  return {
    id: reference,
    name: incident.title,
    status: statuses[stage],
    created_at: stamp(incident.beganAt),
    updated_at: stamp(incident.changedAt),
    monitoring_at: watched === null ? null : stamp(watched.at),
    resolved_at: over ? stamp(incident.changedAt) : null,
    impact: stage === 'withdrawn' ? 'none' : 'major',
    shortlink: addressIn(place, paths.incident(page.language, reference)),
    started_at: stamp(incident.beganAt),
    page_id: place.id,
    incident_updates: told.toReversed().map((one) => update(one, incident, page)),
    components: page.services.flatMap((service, index) =>
      incident.services.includes(service.key) ? [component(service, index, place)] : [],
    ),
  };
}

function update({ number, at, changedAt, blocks, stage }: Told, { reference }: PublicIncident, page: StatusPage): Json {
  const { language, timeZone } = page;
  return {
    id: `${reference}-${number}`,
    status: statuses[stage],
    body: plainBlocks(blocks, { language, timeZone, at }),
    incident_id: reference,
    created_at: stamp(at),
    updated_at: stamp(changedAt),
    display_at: stamp(at),
    affected_components: null,
    deliver_notifications: false,
    custom_tweet: null,
    tweet_id: null,
  };
}
