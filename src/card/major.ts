import { ownConversations } from '../incident/own-channel.ts';
import { type Fact, fact } from './facts.ts';
import { roleName } from './major-names.ts';
import { joined } from './rich.ts';
import type { Voice } from './voice.ts';

/** Who leads, who has which role, and whether the owner knows of it. */
export function majorFacts(voice: Voice): readonly Fact[] {
  const { w, view, person } = voice;
  const { major } = view.filed.incident;
  if (!major) return [];
  const { manager, offer, owner, roles } = major;
  const say = w.major;
  const leads = manager === null ? say.nobodyLeads : person(manager);
  const given = Object.entries(roles).map(([role, who]) => say.role(roleName(voice, role), person(who)));
  const own = ownConversations(view.filed.incident).map((conversation) => ({ kind: 'place', conversation }) as const);
  const named = view.filed.procedure.services.find(({ key }) => key === view.filed.incident.service)?.owner;
  const knows = owner?.acknowledged ? say.ownerKnows : say.ownerAsked;
  return [
    fact(say.labels.lead, joined([leads, offer ? say.offered(person(offer.to)) : ''], ' · ')),
    ...(given.length === 0 ? [] : [fact(say.labels.roles, joined(given, ' · '))]),
    fact(
      say.labels.owner,
      owner && !owner.sought ? knows(person(owner.person)) : named ? say.ownerAbsent(person(named)) : say.ownerUnnamed,
    ),
    ...(own.length === 0 ? [] : [fact(say.labels.channel, joined(own, ' · '))]),
  ];
}
