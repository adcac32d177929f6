import { glance, voiceOf } from '../card/voice.ts';
import { readsTitle } from '../incident/access.ts';
import { reference } from '../incident/filed.ts';
import type { Inbound, Platform, Suggesting, Suggestion } from '../platform.ts';
import { fold } from '../procedure/names.ts';
import { offered } from './offered.ts';
import type { Parts } from './parts.ts';
import { whoAsks } from './who.ts';

/** A list has at most 25, and a label at most 100 characters: the floor over the platforms that suggest. */
const MOST = 25;
const MOST_LABEL = 80;
/** So many open incidents are looked through, the worst first. */
const MOST_LOOKED_AT = 100;

/** What could be meant by what somebody has typed so far; nothing of what they may not see. */
export async function suggest(
  parts: Parts,
  platform: Platform,
  { actor, origin, of, typed }: Suggesting,
): Promise<readonly Suggestion[]> {
  const inbound: Inbound = { id: '', actor, origin, asked: { kind: 'typed', text: typed } };
  const who = await whoAsks(parts, platform, inbound);
  const sought = fold(typed);
  const fits = ({ label, value }: Suggestion) => fold(`${value} ${label}`).includes(sought);
  if (of !== 'incident') {
    const named =
      of === 'service' ? offered({ who, platform, inbound }, parts.procedure).services : parts.procedure.categories;
    return named
      .map(({ key, name }) => ({ value: key, label: name[who.reader.language] }))
      .filter(fits)
      .slice(0, MOST);
  }
  const reporter = who.standing === 'client' ? who.person.id : null;
  const { incidents } = await parts.store.listOpen({ offset: 0, limit: MOST_LOOKED_AT, reporter, sees: who.ids });
  return incidents
    .map((filed) => {
      const { title, service } = voiceOf({
        filed,
        reader: who.reader,
        people: new Map(),
        clientsReached: false,
        now: parts.now(),
      });
      const titled = readsTitle(who.standing, who.ids, filed);
      const name = reference(filed.number);
      return {
        value: name,
        label: `${name} ${filed.incident.priority} ${titled ? glance(title, MOST_LABEL) : service}`,
      };
    })
    .filter(fits)
    .slice(0, MOST);
}
