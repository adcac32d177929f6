import { plain } from './card/plain.ts';
import type { Database } from './config.ts';
import { CannotStart } from './desk/faults.ts';
import { obstacle } from './desk/usable.ts';
import type { Conversation } from './incident/terms.ts';
import { doctorWords } from './language/doctor.ts';
import type { Finding, Platform } from './platform.ts';
import { conversationsIn } from './procedure/conversations.ts';
import type { Procedure } from './procedure/procedure.ts';
import { examineDatabase } from './store/examine.ts';

interface SetUp {
  readonly database: Database;
  readonly procedure: Procedure;
  readonly platforms: readonly Platform[];
  readonly now: Temporal.Instant;
}

/**
 * Says line by line what is right in the set-up, and what is not with the step that mends it; gives the exit status.
 * A running desk is not disturbed: nothing is written, posted or connected for longer than a question takes.
 */
export async function examine(read: () => Promise<SetUp>, say: (line: string) => void): Promise<0 | 1> {
  let setUp: SetUp;
  try {
    setUp = await read();
  } catch (fault) {
    if (!(fault instanceof CannotStart)) throw fault;
    say(`✗ ${fault.message}`);
    return 1;
  }
  const { procedure, platforms, now } = setUp;
  const words = doctorWords[procedure.language];
  let faults = 0;
  const tell = (findings: readonly Finding[]) => {
    for (const { ok, text } of findings) say(`${ok ? '✓' : '✗'} ${text}`);
    faults += findings.filter(({ ok }) => !ok).length;
  };
  tell([
    { ok: true, text: words.settings },
    { ok: true, text: words.procedure },
  ]);
  tell([await examineDatabase(setUp.database, words)]);
  for (const platform of platforms) {
    const own = (await platform.examine?.(procedure.language)) ?? [];
    tell(own);
    // Of a token that isn't taken every conversation would say the same.
    if (own.every(({ ok }) => ok)) {
      tell(platform.webhooks ? called(procedure) : await examinePlaces(platform, procedure, now));
      tell(await examineGroups(platform, procedure, now));
    }
  }
  const known = new Set(platforms.flatMap(({ name, webhooks }) => (webhooks ? [] : [name])));
  const groups = procedure.groups.flatMap(({ from = [] }) => from.map(groupOf));
  tell(
    [...named(procedure), ...groups].flatMap(({ platform, id }) =>
      known.has(platform) || known.size === 0 ? [] : [{ ok: false, text: words.placeElsewhere(id, platform) }],
    ),
  );
  say(faults === 0 ? words.well : words.faults(faults));
  return faults === 0 ? 0 : 1;
}

/** What can't be called is a fault of the settings; whether anybody answers isn't tried, since it would call them. */
function called({ language, webhooks }: Procedure): readonly Finding[] {
  return webhooks.map(({ name }) => ({ ok: true, text: doctorWords[language].webhook(name[language]) }));
}

function groupOf(from: string): Conversation {
  const colon = from.indexOf(':');
  return { platform: from.slice(0, colon), id: from.slice(colon + 1) };
}

/** Whether the platform says who is in the groups that the procedure leaves to it. */
async function examineGroups(
  platform: Platform,
  procedure: Procedure,
  now: Temporal.Instant,
): Promise<readonly Finding[]> {
  const { language, groups, services, categories } = procedure;
  const words = doctorWords[language];
  const reader = { language, timeZone: procedure.timeZone, command: platform.command };
  const ofFew = [...services, ...categories].flatMap((part) => part.private?.members ?? []);
  const findings: Finding[] = [];
  for (const { key, name, from = [] } of groups) {
    for (const { id } of from.map(groupOf).filter((one) => one.platform === platform.name)) {
      const found = (await platform.inGroup?.(id, [])) ?? { outcome: 'failed', reason: 'no_groups' };
      const step = (reason: string) => plain(platform.remedy(reason, id, language), reader, now);
      const said = {
        all: () => ({
          ok: true,
          text: words.group(name[language], found.outcome === 'all' ? found.members.length : 0),
        }),
        // Who isn't known can't be told of what is for few eyes.
        asked: () => ({ ok: !ofFew.includes(key), text: words.groupAsked(name[language], step('members_not_listed')) }),
        failed: () => ({
          ok: false,
          text: words.placeOf(name[language], found.outcome === 'failed' ? step(found.reason) : ''),
        }),
      };
      findings.push(said[found.outcome]());
    }
  }
  return findings;
}

const named = (procedure: Procedure) => conversationsIn(procedure).map(({ conversation }) => conversation);

async function examinePlaces(
  platform: Platform,
  procedure: Procedure,
  now: Temporal.Instant,
): Promise<readonly Finding[]> {
  const { language } = procedure;
  const words = doctorWords[language];
  const { operations, clients } = platform.places;
  const ofServices = named(procedure).flatMap(({ platform: name, id }) => (name === platform.name ? [id] : []));
  const ids = new Set([operations, clients, ...ofServices].filter((id) => id !== null));
  const findings: Finding[] = [];
  for (const id of ids) {
    const found = await obstacle(platform, id, procedure, now);
    findings.push({ ok: found === null, text: found === null ? words.place(id) : words.placeOf(id, found.step) });
  }
  if (operations === null) findings.push({ ok: true, text: words.notNamed(platform.name, platform.command) });
  return findings;
}
