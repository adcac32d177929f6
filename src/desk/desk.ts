import { helpAnswer } from '../card/answers/help.ts';
import { meAnswer } from '../card/answers/me.ts';
import {
  notSavedAnswer,
  savedAnswer,
  unknownPressAnswer,
  unknownVerbAnswer,
  unsureAnswer,
} from '../card/answers/unknown.ts';
import { mayAsk, mayRaise } from '../incident/access.ts';
import type { Ask } from '../incident/command.ts';
import { type Filed, reference } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import { nearestVerb } from '../language/verbs.ts';
import type { Answer, Inbound, Intake, Platform } from '../platform.ts';
import { findCategory, findService } from '../procedure/lookup.ts';
import { type Asking, beside, present, refusing, withWords } from './answers.ts';
import { byName, toWhom } from './by-name.ts';
import { ask, firstAnswer, type Result, raise, wordsIn } from './change.ts';
import { OutcomeUnknown, StoreUnavailable } from './faults.ts';
import { confirm } from './operations.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';
import { readPressed } from './pressed.ts';
import { list, missing, open, openReport, preview, seen, show, which } from './questions.ts';
import type { Reading, Report, Request } from './request.ts';
import { readSubmitted } from './submitted.ts';
import { catchup, told } from './told.ts';
import { readTyped } from './typed.ts';
import { notAllowed, readerOf, whoAsks } from './who.ts';

/** The one way in for people: whatever platform it came from, a request is answered, and a fault is said kindly. */
export function desk(parts: Parts): Intake {
  return {
    async handle(name, inbound) {
      const platform = parts.platforms.get(name);
      if (!platform) throw new Error(`No platform is called ${name}`);
      try {
        const who = await whoAsks(parts, platform, inbound);
        const asking: Asking = { parts, platform, inbound, who };
        return await carryOut(asking, understand(asking));
      } catch (fault) {
        return notSaved(parts, platform, inbound, fault);
      }
    },
  };
}

function understand({ parts, platform, inbound: { asked }, who }: Asking): Request {
  const { now, newId } = parts;
  const reading: Reading = { platform: platform.name, timeZone: who.reader.timeZone, now: now(), newId };
  switch (asked.kind) {
    case 'typed':
      return readTyped(asked.text, reading);
    case 'pressed':
      return readPressed(asked.press);
    case 'submitted':
      return readSubmitted(asked.form, asked.context, asked.values, reading);
  }
}

async function carryOut(asking: Asking, request: Request): Promise<Answer> {
  const { who, parts } = asking;
  switch (request.type) {
    case 'raise':
      return newIncident(asking, request.report);
    case 'ask':
      return change(asking, request.number, request.ask);
    case 'preview':
      return preview(asking, request);
    case 'send':
      return send(asking, request.number, request.draft);
    case 'open':
      return open(asking, request.form, request.number, request.text);
    case 'openReport':
      return openReport(asking, request.kind);
    case 'which':
      return which(asking, request.verb, request.said);
    case 'list':
      return list(asking, request.offset);
    case 'show':
    case 'more':
      return show(asking, request.number, request.type);
    case 'told':
      return told(asking, request.number);
    case 'catchup':
      return catchup(asking, request.number);
    case 'help':
      return { kind: 'card', card: helpAnswer(who.reader, who.standing) };
    case 'me':
      return { kind: 'card', card: meAnswer(who.reader, who.person) };
    case 'setMe': {
      const { language, timeZone } = request;
      const chosen = { ...(language ? { language } : {}), ...(timeZone ? { timeZone } : {}) };
      await parts.store.setPreferences(who.person.id, chosen);
      return { kind: 'card', card: meAnswer({ ...who.reader, ...chosen }, { ...who.person, ...chosen }) };
    }
    case 'confirmOperations':
      return confirm(asking);
    case 'unknownVerb':
      return {
        kind: 'card',
        card: withWords(unknownVerbAnswer(who.reader, request.given, nearestVerb(request.given)), request.said),
      };
    case 'unknownPress':
      return { kind: 'card', card: unknownPressAnswer(who.reader) };
    case 'fault':
      return refusing(asking, request.refusal, null, request.field);
  }
}

async function newIncident(asking: Asking, report: Report): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const { procedure } = parts;
  if (!mayRaise(who.standing, report.kind)) {
    return refusing(asking, { code: 'notAllowed' }, null, 'title', report.title.body);
  }
  const service = report.service === null ? null : findService(procedure, report.service);
  if (report.service !== null && !service) {
    return refusing(asking, { code: 'unknownService', given: report.service }, null, 'service');
  }
  const category = report.category === null ? null : findCategory(procedure, report.category);
  if (report.category !== null && !category) {
    return refusing(asking, { code: 'unknownCategory', given: report.category }, null, 'category');
  }
  const target = { kind: report.kind, service: service?.key ?? procedure.defaultService, reporter: who.person.id };
  const { clients } = routesOf(parts, await places(parts), target, procedure);
  const result = await raise(
    parts,
    who,
    { platform: platform.name, id: inbound.id },
    {
      type: 'raise',
      incident: parts.newId(),
      ...report,
      service: service?.key ?? null,
      category: category?.key ?? null,
      raisedIn: { platform: platform.name, id: inbound.origin.id },
      reporterIs: who.standing === 'client' ? 'client' : 'staff',
      clientsListen: clients.length > 0,
    },
  );
  return shown(asking, result);
}

/** What was written stays written, whatever goes wrong in saying so. */
async function shown(asking: Asking, result: Result, words: string = ''): Promise<Answer> {
  try {
    return await present(asking, result, words);
  } catch (fault) {
    if (result.type === 'refused') throw fault;
    const { parts, platform, inbound, who } = asking;
    parts.log.error(
      { fault, platform: platform.name, asked: inbound.asked.kind },
      'A saved request could not be shown',
    );
    return { kind: 'card', card: savedAnswer(who.reader, reference(result.filed.number)) };
  }
}

async function change(asking: Asking, number: number, asked: Ask, draft: string | null = null): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const named = await byName(asking, asked);
  if (named === null) return notToThem(asking, number, asked, { code: 'unknownPerson', given: toWhom(asked) });
  if ('refusal' in named) return notToThem(asking, number, asked, named.refusal);
  const result = await ask(parts, who, { platform: platform.name, id: inbound.id }, number, named.ask, draft);
  return shown(asking, result, wordsIn(named.ask));
}

/** Says why it can't be given to that person, to those who may give it: what else they may not is said first. */
async function notToThem(asking: Asking, number: number, asked: Ask, why: Refusal): Promise<Answer> {
  const { who } = asking;
  const filed = await seen(asking, number);
  if (!filed) return missing(asking, number);
  if (!mayAsk(who.standing, who.person.id, asked.type, filed.incident)) {
    return refusing(asking, notAllowed(who), filed);
  }
  return refusing(asking, why, filed, 'person');
}

/** Sends the client update that its writer has looked at. */
async function send(asking: Asking, number: number, id: string): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const draft = await parts.store.draft(id);
  const filed: Filed | null = draft && (await parts.store.incident({ id: draft.incident }));
  if (!draft || filed?.number !== number || draft.by !== who.person.id) {
    const first = await firstAnswer(parts, { platform: platform.name, id: inbound.id });
    return first ? present(asking, first) : refusing(asking, { code: 'draftGone' }, null);
  }
  // What its writer looked at is no longer so: once more, before clients read it.
  if (movedOn(filed.incident, draft.at))
    return preview(
      asking,
      { type: 'preview', number, body: draft.body, nextBy: null, workaround: draft.workaround },
      true,
    );
  const text = { id: draft.id, body: draft.body };
  const { nextBy, workaround } = draft;
  return change(asking, number, { type: 'update', audience: 'clients', text, nextBy, workaround }, draft.id);
}

/** Its status changed, or clients were told something, since then. */
function movedOn({ since, lastClientUpdate }: Incident, then: Temporal.Instant): boolean {
  const later = (at: Temporal.Instant) => Temporal.Instant.compare(at, then) > 0;
  return later(since) || (lastClientUpdate !== null && later(lastClientUpdate.at));
}

/** Whatever went wrong, the person hears that nothing was saved, and keeps what was typed into a form. */
function notSaved(parts: Parts, platform: Platform, inbound: Inbound, fault: unknown): Answer {
  const details = { fault, platform: platform.name, asked: inbound.asked.kind };
  if (fault instanceof StoreUnavailable)
    parts.log.warn(details, 'A request was not saved: the database is out of reach');
  else parts.log.error(details, 'A request failed');
  const reader = readerOf(parts, platform, inbound, null);
  const card = fault instanceof OutcomeUnknown ? unsureAnswer(reader) : notSavedAnswer(reader);
  return beside(inbound, null, card) ?? { kind: 'card', card };
}
