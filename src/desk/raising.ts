import { mayRaise } from '../incident/access.ts';
import type { Answer } from '../platform.ts';
import { findCategory, findService } from '../procedure/lookup.ts';
import { privacyOf } from '../procedure/private.ts';
import { askedFirst } from './alike.ts';
import { type Asking, refusing, shown } from './answers.ts';
import { raise } from './change.ts';
import { offered } from './offered.ts';
import { reportedFor } from './on-behalf.ts';
import { clientsRead } from './places.ts';
import { forgetPointed, pointedAt } from './pointed.ts';
import type { Report } from './request.ts';

/** Raises what somebody reports, with what it names looked up in the procedure. */
export async function newIncident(asking: Asking, report: Report): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const { procedure } = parts;
  if (!mayRaise(who.standing, who.ids, report.kind, procedure)) {
    return refusing(asking, { code: 'notAllowed' }, null, 'title', report.title.body);
  }
  const known = offered(asking, procedure);
  const service = report.service === null ? null : findService(known, report.service);
  if (report.service !== null && !service) {
    return refusing(asking, { code: 'unknownService', given: report.service }, null, 'service');
  }
  const category = report.category === null ? null : findCategory(procedure, report.category);
  if (report.category !== null && !category) {
    return refusing(asking, { code: 'unknownCategory', given: report.category }, null, 'category');
  }
  const reporter = await reportedFor(asking, report.onBehalfOf);
  if ('refusal' in reporter) return refusing(asking, reporter.refusal, null, 'forName', report.title.body);
  const first = await askedFirst(asking, report);
  if (first) return first;
  const reporterIs = who.standing === 'client' ? 'client' : 'staff';
  const { pointed, onBehalfOf: _, ...reported } = report;
  const captured = pointed === null ? null : await pointedAt(parts, pointed);
  const named = { service: service?.key ?? procedure.defaultService, category: category?.key ?? null };
  const target = {
    kind: report.kind,
    ...named,
    reporter: who.person.id,
    reporterIs,
    followers: [],
    absorbed: [],
    separated: [],
    members: privacyOf(procedure, named) ? [] : null,
    clientsTold: false,
    major: null,
    escalation: null,
  } as const;
  const result = await raise(
    parts,
    who,
    { platform: platform.name, id: inbound.id },
    {
      type: 'raise',
      incident: parts.newId(),
      ...reported,
      service: service?.key ?? null,
      category: category?.key ?? null,
      raisedIn: { platform: platform.name, id: inbound.origin.id },
      reporterIs,
      clientsListen: clientsRead(parts, target, procedure).length > 0,
      onBehalfOf: reporter.of,
      captured,
      follows: null,
    },
  );
  if (pointed !== null && result.type === 'changed') await forgetPointed(parts, pointed);
  return shown(asking, result);
}
