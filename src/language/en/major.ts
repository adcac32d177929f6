import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** A major incident: who leads it, who knows of it, where it is worked on. `label` is what the procedure calls it. */
export const major = {
  /** The name of the role in itself. */
  manager: 'Incident manager',
  labels: { lead: 'Led by', owner: 'Service owner', roles: 'Roles', channel: 'Own channel' },
  nobodyLeads: 'nobody yet',
  offered: (to: Part): Rich => rich`${to} was asked to lead`,
  ownerAsked: (owner: Part): Rich => rich`${owner}, asked to acknowledge`,
  ownerKnows: (owner: Part): Rich => rich`${owner}, knows of it`,
  ownerAbsent: (owner: Part): Rich => rich`${owner}, passed over: not there`,
  ownerUnnamed: 'the procedure names nobody',
  role: (name: string, who: Part): Rich => rich`${name}: ${who}`,
  next: {
    manager: (at: Part): Rich => rich`escalates at ${at} if nobody leads`,
    owner: (at: Part): Rich => rich`the owner is asked again ${at}`,
    standIn: (at: Part): Rich => rich`asked again ${at} who decides in place of the owner`,
    shift: (at: Part): Rich => rich`hand-over suggested ${at}`,
  },
  acknowledge: 'I know of it',
  timeline: {
    declared: (label: string): Rich => rich`declared: ${label}`,
    declaredByCriteria: (label: string): Rich => rich`declared by the procedure’s criteria: ${label}`,
    stoodDown: 'no major incident any more',
    offered: (role: string, to: Part): Rich => rich`role offered: ${role}, to ${to}`,
    taken: (role: string): Rich => rich`role taken: ${role}`,
    given: (role: string, to: Part): Rich => rich`role given: ${role}, to ${to}`,
    awaited: 'nobody took the lead in time',
    notAccepted: (to: Part): Rich => rich`hand-over not accepted in time by ${to}`,
    suggested: 'hand-over suggested after a shift',
    ownerAsked: (owner: Part): Rich => rich`service owner asked to acknowledge: ${owner}`,
    ownerPassedOver: {
      away: (owner: Part): Rich => rich`service owner passed over, away: ${owner}`,
      gone: (owner: Part): Rich => rich`service owner passed over, no member any more: ${owner}`,
    },
    ownerAcknowledged: 'service owner acknowledged',
    opened: (place: Part): Rich => rich`channel of its own opened: ${place}`,
    closed: (place: Part): Rich => rich`channel of its own can’t be used: ${place}`,
  },
  posts: {
    declared: (label: string, who: Part): Rich => rich`${label}, declared by ${who}.`,
    declaredByCriteria: (label: string): Rich => rich`${label}, by the procedure’s criteria.`,
    stoodDown: (who: Part): Rich => rich`No major incident any more, says ${who}. It goes on as an ordinary one.`,
    leaderSought: 'Nobody leads it yet. Whoever does becomes the incident manager.',
    offered: (to: Part, who: Part): Rich => rich`${to}: ${who} asks you to lead this as incident manager.`,
    handedOver: (to: Part, who: Part): Rich => rich`${to}: ${who} hands the lead over to you.`,
    until: (manager: Part): Rich => rich`Until you accept, ${manager} leads.`,
    untilNobody: 'Until you accept, nobody leads.',
    leads: (who: Part): Rich => rich`${who} leads it as incident manager.`,
    leadsNow: (who: Part, from: Part): Rich => rich`${who} leads it now, in place of ${from}.`,
    taken: (role: string, who: Part): Rich => rich`${role}: ${who}.`,
    given: (to: Part, role: string, who: Part): Rich => rich`${to}: your role is ${role}, says ${who}.`,
    notAccepted: (to: Part, manager: Part): Rich =>
      rich`${to} has not accepted the lead in time. ${manager} still has it.`,
    notAcceptedNobody: (to: Part): Rich => rich`${to} has not accepted the lead in time, so nobody leads.`,
    awaited: 'Nobody leads it yet.',
    shiftOver: (manager: Part): Rich =>
      rich`${manager}: you have led this for a whole shift. Please hand over to somebody rested.`,
    ownerAsked: (owner: Part): Rich =>
      rich`${owner}: this concerns your service. Please acknowledge that you know of it.`,
    standInAsked: (who: Part): Rich =>
      rich`${who}: please acknowledge, in place of the service owner, that you know of it.`,
    ownerAskedAgain: (owner: Part): Rich =>
      rich`${owner}: you have not acknowledged this yet. Please do, and see who leads it.`,
    /** Nobody can be asked by name. */
    standInSought:
      'The service owner can’t be asked, and nobody stands in. Whoever decides for the service, please acknowledge that you know of it.',
    standInSoughtOf: (target: Part): Rich =>
      rich`${target}: the service owner can’t be asked, and nobody stands in. Whoever decides for the service, please acknowledge that you know of it.`,
    ownerAcknowledged: (owner: Part): Rich => rich`${owner} knows of it, as the owner of the service.`,
    standInAcknowledged: (who: Part): Rich => rich`${who} knows of it, in place of the service owner.`,
    opened: (reference: string): Rich =>
      rich`This channel is for ${reference} alone: a command typed here needs no number. Who works on it is brought in.`,
    closed: (place: Part): Rich =>
      rich`Its own channel can’t be used (${place}): it was archived or deleted, or the app was removed from it. It goes on here. Once the app is back there, a command typed there brings it into use again.`,
    unled: (at: Part): Rich => rich`It is not led or acknowledged as it should be (${at}).`,
    moved: (reference: string): string => `The card of ${reference} is further down, posted afresh.`,
  },
  changed: {
    declared: (reference: string, label: string): Rich => rich`${reference}: ${label}. Everybody concerned is told.`,
    stoodDown: (reference: string): Rich => rich`${reference} is no major incident any more.`,
    leads: (reference: string): Rich => rich`You lead ${reference} as incident manager.`,
    offered: (reference: string, to: Part): Rich =>
      rich`${to} is asked to lead ${reference}. Until it is accepted nothing changes.`,
    roles: (reference: string): Rich => rich`${reference}: the role is given.`,
  },
  refusals: {
    alreadyMajor: 'It is declared already. You can lead it, or give somebody a role.',
    notMajor: 'It is not a major incident, so there are no roles in it. Declare it first.',
    absent: {
      away: (who: Part): Rich => rich`${who} is away and would not hear of it. Choose somebody else.`,
      gone: (who: Part): Rich => rich`${who} is no member any more. Choose somebody else.`,
    },
    alreadyYourRole: 'You have this role already.',
    roleHeld: (by: Part): Rich => rich`${by} has this role already.`,
    unknownRole: (given: string): string => `There is no role “${given}”. Choose one from the form.`,
  },
  forms: {
    declare: { title: 'Major incident', submit: 'Declare' },
    manager: 'Who leads it',
    managerHint: 'Is asked to be incident manager; may be left open',
    reason: 'Why',
    says: 'Who is concerned is called, the cadence gets tighter, and the owner is asked to acknowledge.',
    standDown: { title: 'No major incident', submit: 'Make it ordinary' },
    ends: 'The cadence is the usual one again, roles end, and nobody is asked to lead or to acknowledge it. Clients hear nothing of it.',
    role: { title: 'Roles', submit: 'Give the role' },
    which: 'Role',
    person: 'Who',
    personHint: 'Left empty: you yourself',
    text: 'What they should know',
    textHint: 'For a hand-over; how it stands is said by itself',
  },
};
