import { helpAnswer } from '../card/answers/help.ts';
import { meAnswer } from '../card/answers/me.ts';
import { unknownPressAnswer, unknownVerbAnswer } from '../card/answers/unknown.ts';
import { nearestVerb } from '../language/verbs.ts';
import type { Answer, Inbound, Intake, Platform } from '../platform.ts';
import { addedTo, answeredAlike } from './alike.ts';
import { toGroup } from './allocating.ts';
import { type Asking, refusing, withWords } from './answers.ts';
import { changedElsewhere } from './changed-elsewhere.ts';
import { change, joining, keep } from './changing.ts';
import { correct, sendCorrection } from './correcting.ts';
import { duty } from './duty.ts';
import { follow } from './follow.ts';
import { inTime, progressOn } from './in-time.ts';
import { workarounds } from './known-workarounds.ts';
import { finishLinking, startLinking } from './linking.ts';
import { withMembers } from './members.ts';
import { noteUsable, ownNumber } from './openings.ts';
import { confirm } from './operations.ts';
import type { Parts } from './parts.ts';
import { pointAt } from './pointed.ts';
import { readPressed } from './pressed.ts';
import { drop, preview, send } from './previewing.ts';
import { list, open, openReport, show, which } from './questions.ts';
import { newIncident } from './raising.ts';
import type { Reading, Request } from './request.ts';
import { readSubmitted } from './submitted.ts';
import { suggest } from './suggest.ts';
import { sweep } from './sweep.ts';
import { catchup, told } from './told.ts';
import { readTyped } from './typed.ts';
import { notSaved, tooLate } from './unanswered.ts';
import { whoAsks } from './who.ts';

/** How long a person waits for the desk's word, in milliseconds: platforms want theirs within 3 s. */
export const ANSWER_WITHIN_MS = 2200;

/**
 * The one way in for people: whatever platform it came from, a request is answered, and a fault is said kindly.
 * `answerWithinMs` is of the machine's clock; null waits for the database as long as it takes.
 */
export function desk(parts: Parts, answerWithinMs: number | null = null): Intake {
  const known = (name: string) => {
    const platform = parts.platforms.get(name);
    if (!platform) throw new Error(`No platform is called ${name}`);
    return platform;
  };
  return {
    changed: (name, change) => changedElsewhere(parts, known(name).name, change),
    async suggest(name, suggesting) {
      try {
        return await suggest(parts, known(name), suggesting);
      } catch (fault) {
        parts.log.warn({ fault, platform: name }, 'Nothing could be suggested');
        return [];
      }
    },
    async handle(name, inbound) {
      const platform = known(name);
      const progress = progressOn(parts.store);
      const work = answered({ ...parts, store: progress.store }, platform, inbound);
      if (answerWithinMs === null) return work;
      return inTime(answerWithinMs, work, () => tooLate(parts, platform, inbound, progress.end()));
    },
  };
}

async function answered(parts: Parts, platform: Platform, inbound: Inbound): Promise<Answer> {
  try {
    const who = await whoAsks(parts, platform, inbound);
    const asking: Asking = { parts: await withMembers(parts, who.ids), platform, inbound, who };
    return await carryOut(asking, await understood(asking));
  } catch (fault) {
    return notSaved(parts, platform, inbound, fault);
  }
}

function readingOf({ parts: { now, newId }, platform, who }: Asking): Reading {
  return { platform: platform.name, timeZone: who.reader.timeZone, now: now(), newId };
}

/** Only an incident's own conversation says by itself which one is meant. */
async function understood(asking: Asking): Promise<Request> {
  const { parts, platform, inbound } = asking;
  const request = understand(asking);
  // A report has to be written at once, and says nothing of any incident's conversation.
  if (inbound.asked.kind === 'typed' && !inbound.origin.direct && request.type !== 'raise') {
    await noteUsable(parts, { platform: platform.name, id: inbound.origin.id }, inbound.id);
  }
  if (request.type !== 'which') return request;
  const own = await ownNumber(parts, { platform: platform.name, id: inbound.origin.id });
  return own === null ? request : understand(asking, { own });
}

function understand(asking: Asking, meant: Pick<Reading, 'own'> = {}): Request {
  const { asked } = asking.inbound;
  const reading = { ...readingOf(asking), ...meant };
  switch (asked.kind) {
    case 'typed':
      return readTyped(asked.text, reading);
    case 'pressed':
      return readPressed(asked.press);
    case 'submitted':
      return readSubmitted(asked.form, asked.context, asked.values, reading);
    case 'pointed':
      return { type: 'pointed', to: asked.to, message: asked.message };
  }
}

async function carryOut(asking: Asking, request: Request): Promise<Answer> {
  const { who } = asking;
  switch (request.type) {
    case 'raise':
      return newIncident(asking, request.report);
    case 'addTo':
      return addedTo(asking, request.number, request.report);
    case 'alike':
      return answeredAlike(asking, request, readingOf(asking), newIncident);
    case 'ask':
      return request.ask.type === 'correct'
        ? correct(asking, request.number, request.ask)
        : change(asking, request.number, request.ask);
    case 'toGroup':
      return toGroup(asking, request);
    case 'join':
      return joining(asking, request.number, request.ask);
    case 'pointed':
      return pointAt(asking, request.to, request.message);
    case 'keep':
      return keep(asking, request.number, request.pointed);
    case 'preview':
      return preview(asking, request);
    case 'send':
      return (await sendCorrection(asking, request)) ?? send(asking, request);
    case 'drop':
      return drop(asking, request);
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
    case 'workarounds':
      return workarounds(asking, request.number, request.which);
    case 'told':
      return told(asking, request.number);
    case 'catchup':
      return catchup(asking, request.number);
    case 'duty':
    case 'cover':
    case 'away':
    case 'present':
      return duty(asking, request);
    case 'follow':
    case 'unfollow':
      return follow(asking, request);
    case 'sweep':
      return sweep(asking);
    case 'help':
      return { kind: 'card', card: helpAnswer(who.reader, who.standing) };
    case 'me':
      return { kind: 'card', card: meAnswer(who.reader, who.person) };
    case 'link':
      return request.code === null ? startLinking(asking) : finishLinking(asking, request.code);
    case 'setMe':
      return setMe(asking, request);
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

async function setMe({ parts, who }: Asking, asked: Extract<Request, { type: 'setMe' }>): Promise<Answer> {
  const { language, timeZone, quiet = null } = asked;
  const chosen = { ...(language ? { language } : {}), ...(timeZone ? { timeZone } : {}) };
  const hours = quiet === 'none' ? null : quiet;
  await parts.store.setPreferences(who.person.id, { ...chosen, ...(quiet === null ? {} : { quiet: hours }) });
  const { quiet: before, ...person } = who.person;
  const then = quiet === null ? before : hours;
  return {
    kind: 'card',
    card: meAnswer({ ...who.reader, ...chosen }, { ...person, ...chosen, ...(then ? { quiet: then } : {}) }),
  };
}
