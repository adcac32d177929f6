/**
 * The procedure that works without a file, written as one, and what a file's missing parts are taken from.
 * Also the example to begin from, so its comments are written for the manager who will change it.
 */
export const BUILT_IN_TEXT = `# The agreed procedure for incidents.
# Times are written as 90 s, 15 min, 4 h or 1 day. A name is one text, or one for each language.
# Only the services must be given; what is left out is as below.

language: en
# Conversations may read in another one, or in both:
#   languages: [{ conversation: chat:payments-news, in: [pl, en] }]
timeZone: UTC

# What clients use. A service may also have an owner (platform:person) and conversations, such as
#   owner: chat:anna
#   conversations:
#     responders: [chat:payments-team]
#     clients: [chat:payments-news]
# With public: true, what its clients are told stands on the status page too, which anybody may read; it may have another
# name and a description there:
#   public: { name: { en: Card payments, pl: Płatności kartą }, description: In shops and online }
services:
  - key: payments
    name: { en: Payments, pl: Płatności }
    aliases: [payment, cards, płatność, karty]
    group: payments-l2
  - key: website
    name: { en: Website, pl: Strona internetowa }
    aliases: [web, site, www, strona, witryna]
    group: website-l2
  - key: other
    name: { en: IT services, pl: Usługi IT }
    aliases: [other, else, inne, it]
defaultService: other

# What the report is about. A category with a group goes to that group whatever the service. Its questions are put to
# whoever reports it, in their own messages; its diagnosis is a checklist for those who look for the cause; workarounds,
# also of a service, are offered when the like comes again:
#   questions:
#     - { key: since, ask: Since when? }
#     - { key: browser, ask: Which browser?, required: false }
#   diagnosis:
#     - { key: changes, text: What was changed in the last day? }
#   workarounds:
#     - { text: Route to the second acquirer, when: Only one acquirer refuses }
# One that few may know of is private, and so may a service be: it names a group with members, and perhaps where they read:
#   private: { members: security, conversations: [chat:security] }
categories:
  - key: not-working
    name: { en: Not working at all, pl: Całkowicie nie działa }
    aliases: [down, outage, not working, does not work, nie działa, nie działają, awaria, padł]
    questions:
      - key: who
        ask: { en: Who is affected?, pl: Kogo to dotyczy? }
      - key: seen
        ask: { en: What is shown when it fails?, pl: Co się wtedy pojawia? }
    diagnosis:
      - key: changes
        text: { en: What was changed in the last day, pl: Zmiany z ostatniej doby }
      - key: monitoring
        text: { en: What the monitoring shows, pl: Wskazania monitoringu }
      - key: suppliers
        text: { en: Whether a supplier reports a fault, pl: Awarie zgłoszone przez dostawców }
  - key: slow
    name: { en: Slow or unstable, pl: Działa wolno lub niestabilnie }
    aliases: [hangs, timeout, powoli, zawiesza, przerywa]
    diagnosis:
      - key: load
        text: { en: Load of servers and database, pl: Obciążenie serwerów i bazy danych }
      - key: changes
        text: { en: What was changed in the last day, pl: Zmiany z ostatniej doby }
  - key: wrong-data
    name: { en: Wrong data or results, pl: Błędne dane lub wyniki }
    aliases: [wrong, incorrect, błąd w danych, błędna, brakuje]
    questions:
      - key: where
        ask: { en: Where is it wrong (page or report)?, pl: Gdzie jest błąd (strona lub raport)? }
      - key: expected
        ask: { en: What should be there instead?, pl: Co powinno tam być? }
  - key: access
    name: { en: Access or sign-in, pl: Dostęp lub logowanie }
    aliases: [log in, login, password, hasło, zalogować]
    questions:
      - key: who
        ask: { en: Who is affected?, pl: Kogo to dotyczy? }
      - key: message
        ask: { en: What does the message say?, pl: Jaka jest treść komunikatu? }
  - key: security
    name: { en: Suspected security breach, pl: Podejrzenie naruszenia bezpieczeństwa }
    aliases: [security, phishing, hacked, leaked, virus, bezpieczeństwo, wyciek, włamanie, wirus]
    group: security

# Who resolves. A group's handles say what to mention: its user group or role on each platform. With from, such as
# from: [chat:S123], whoever is in that user group or has that role is in the group, beside its members.
groups:
  - key: on-call
    name: { en: On-call engineers, pl: Dyżurni inżynierowie }
  - key: payments-l2
    name: { en: Payments L2, pl: Płatności – druga linia }
  - key: website-l2
    name: { en: Website L2, pl: Strona internetowa – druga linia }
  - key: security
    name: { en: Information security, pl: Bezpieczeństwo informacji }

# Takes what no service or category gives to a group.
catchAll: on-call

# Each row is an impact; along it, the priority for each urgency.
matrix:
  high: { high: P1, medium: P2, low: P3 }
  medium: { high: P2, medium: P3, low: P4 }
  low: { high: P3, medium: P4, low: P4 }
defaultImpact: medium
defaultUrgency: medium

# respond, restore   by when somebody has taken the incident, and the service is restored
# remindUntaken      when the group is reminded of what nobody has taken
# progress           how often responders are told how it stands
# firstUpdate        how soon clients should have their first update
# clientUpdate       how often clients then hear
# updateLead         how long before a promised update its writer is reminded
# updateGrace        how long after a missed promise the desk itself tells clients to hold on
# takeLapses         how long somebody may have it and nobody write anything: then nobody has it any more
# closing            how often somebody is reminded to close what is restored
priorities:
  P1:
    respond: 5 min
    restore: 1 h
    remindUntaken: 3 min
    progress: 30 min
    firstUpdate: 5 min
    clientUpdate: 20 min
    updateLead: 5 min
    updateGrace: 10 min
    takeLapses: 30 min
    closing: 1 day
  P2:
    respond: 15 min
    restore: 4 h
    remindUntaken: 10 min
    progress: 1 h
    firstUpdate: 15 min
    clientUpdate: 1 h
    updateLead: 10 min
    updateGrace: 15 min
    takeLapses: 2 h
    closing: 1 day
  P3:
    respond: 2 h
    restore: 1 day
    remindUntaken: 1 h
    progress: 4 h
    firstUpdate: 2 h
    clientUpdate: 4 h
    updateLead: 15 min
    updateGrace: 30 min
    takeLapses: 1 day
    closing: 2 days
  P4:
    respond: 8 h
    restore: 5 days
    remindUntaken: 4 h
    progress: 1 day
    firstUpdate: 1 day
    clientUpdate: 2 days
    updateLead: 1 h
    updateGrace: 2 h
    takeLapses: 3 days
    closing: 3 days

# Who is asked, in this order, when nobody takes an incident or it is not restored in time: a group
# (group:on-call), the service's owner (owner), who manages the group that has it, else the service (manager), the
# operations conversation (operations) or one person (person:platform:name). Each has so long to answer, and never less
# than the priority has to respond; the last resort is asked again and again. A step that would lead to nobody, or to the
# group that has it already, is passed over. With everyone, all who read in that conversation are called. With
# webhook: pager a step calls a pager as well, the group that has it already too:
#   webhooks: [{ key: pager, name: the pager }]
escalation:
  path:
    - { to: group:on-call, kind: functional, wait: 10 min }
    - { to: owner, kind: hierarchical, wait: 15 min }
  lastResort: { to: operations, kind: hierarchical, everyone: true, wait: 30 min }

# Major incidents: what they are called, and how they are led. With "when", such as
#   when: [{ priority: P1, service: payments }]
# an incident becomes one by itself; without it a person declares it. Beside the incident manager there are roles.
# progress, clientUpdate   by what the priority's own times are multiplied
# acceptWithin             how long the incident manager's role may wait to be accepted before it is escalated
# acknowledgeWithin        how long the service's owner has to acknowledge before being asked again
# shift                    after how long a hand-over is suggested
# channel                  whether a channel of its own is opened, with everybody in it who works on it
# renewAfter               after how many further messages there the card is posted afresh
majors:
  label: { en: Major incident, pl: Poważny incydent }
  when: []
  roles:
    - key: communications
      name: { en: Communications, pl: Komunikacja }
    - key: scribe
      name: { en: Scribe, pl: Protokół }
  progress: 0.5
  clientUpdate: 0.5
  acceptWithin: 10 min
  acknowledgeWithin: 15 min
  shift: 8 h
  channel: true
  renewAfter: 20

# What an incident came from, asked for when it is closed.
# How long after its end an incident may be reopened; what comes back later is a new one that names it.
reopenWithin: 7 d

# When whoever reported it is reminded, once, of questions that they have not answered.
remindQuestions: 30 min

# When services are supported, where that isn't always; holidays are a country's public ones. A service may have its own.
#   support:
#     holidays: PL
#     hours: [{ days: monday-friday, from: 08:00, to: 16:00 }]
# Who has duty, in turn or by shifts of the week (from, to, members), or by an iCal calendar (calendar, people).
#   rotas:
#     - key: on-duty
#       name: { en: On duty, pl: Dyżur }
#       members: [chat:jan, chat:maria]
#       handover: monday 09:00
#       since: 2026-11-23

# What an incident came from, asked for when it is closed.
causes:
  - key: change
    name: { en: A change, pl: Wprowadzona zmiana }
  - key: capacity
    name: { en: Too much load, pl: Zbyt duże obciążenie }
  - key: supplier
    name: { en: A supplier's fault, pl: Awaria u dostawcy }
  - key: hardware
    name: { en: Hardware fault, pl: Awaria sprzętu }
  - key: software
    name: { en: Software fault, pl: Błąd oprogramowania }
  - key: human
    name: { en: Human factors, pl: Czynnik ludzki }
  - key: unknown
    name: { en: Not known, pl: Nie ustalono }

# Who may do what, where that differs from the table in the README. Requests are named as there; who may are among
# anybody, reporter, contact, author, staff, responders, holder, owner, manager, group:key and person:platform:person:
#   - { may: [close, cancel], who: [holder, owner] }
# A group that is named here needs its members (as platform:person).
permissions: []
# What monitoring reports. More than so many new alerts of one service within that time are a storm, and become one
# incident. How bad an alert is, by its severity; one that names none of these is as bad as any report.
alerts:
  stormOver: 5
  stormWithin: 10 min
  severities:
    critical: { impact: high, urgency: high }
    error: { impact: medium, urgency: high }
    warning: { impact: medium, urgency: medium }
    info: { impact: low, urgency: low }
# How an incident comes to its end.
# confirmWithin   whoever reported it is asked whether it works again; silence for so long confirms it
# gate            what must be there before it is closed: resolution, cause, confirmation, recovery (the checklist of the
#                 service and the category), workaroundFollowUp (what becomes of a workaround that restored the service),
#                 actions (what was to be done is done, dropped or goes on as a follow-up); of several with | between,
#                 one will do
# review          how soon after the close a review is held, or none
# A service or a category may have a checklist of what has to be done after its restore, such as
#   recovery:
#     - { key: replay, text: { en: Replay the payments that failed, pl: Ponów nieudane płatności } }
closing:
  P1:
    confirmWithin: 4 h
    gate: [resolution, cause, confirmation, recovery, workaroundFollowUp, actions]
    review: 5 days
  P2:
    confirmWithin: 1 day
    gate: [resolution, cause, confirmation, recovery, workaroundFollowUp, actions]
    review: none
  P3:
    confirmWithin: 1 day
    gate: [resolution]
    review: none
  P4:
    confirmWithin: 1 day
    gate: [resolution]
    review: none
# Once a day, in operations: what was restored and not closed in time, reviews and actions that are overdue, and closed
# records that lack something. Nothing where nothing is found. Holidays are those of the support, or named here.
# record    what a closed record should have: resolution, cause, category and reasons (of departures). It can all be added
#           after the close. A list for all priorities, or one for each
# records   for how long after its close a record is looked through
sweep:
  at: 09:00
  days: monday-friday
  record:
    P1: [cause, category, reasons]
    P2: [cause, category, reasons]
    P3: [category]
    P4: [category]
  records: 14 days
`;
