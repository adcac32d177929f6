import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Noun } from '../format.ts';

/** What the desk answers to one person. */
export const answers = {
  raised: {
    heading: (reference: string) => `${reference} is registered`,
    goesTo: (group: Part, by: Part): Rich => rich`${group}, to be taken ${by}`,
    labels: { goesTo: 'Goes to', told: 'Told', clients: 'Clients' },
    toldNobody: 'nobody yet',
    clientsFirst: (by: Part): Rich => rich`told nothing yet; first update ${by}`,
    clientsUnreachable: 'can’t be told: no conversation for them is named',
    clientsDrill: 'told nothing: this is a drill',
    past: 'It is recorded as restored. Nobody was called, and clients were told nothing. What is left is to close it.',
    noOperations: 'No operations conversation is set yet, so nobody was told.',
    next: 'You hear when it is taken on, restored and closed.',
    forClient: 'Your report is registered and passed on to the people who can resolve it.',
  },
  guess: {
    question: 'By its words it may be about:',
    service: (name: string) => `Service: ${name}?`,
    category: (name: string) => `Category: ${name}?`,
  },
  likes: {
    question: 'Is it one of these, which are open already?',
    none: 'None of these: register it',
    notYet: 'Nothing is registered yet.',
    title: 'Is it one of these?',
    submit: 'Go on',
    itIs: (reference: string) => `It is ${reference}`,
  },
  list: {
    heading: { one: 'open incident', other: 'open incidents' } as Noun,
    none: 'No open incidents.',
    range: (from: string, to: string, total: string): string => `${from}–${to} of ${total}`,
    open: (command: Part): Rich => rich`To see one: ${command}`,
  },
  which: {
    question: 'Which incident?',
    none: 'There is no open incident.',
    orType: (command: Part): Rich => rich`Or type it with its reference: ${command}`,
  },
  me: {
    heading: (name: string) => name,
    labels: { language: 'Language', timeZone: 'Time zone', quiet: 'Quiet hours' },
    noQuiet: 'none',
    quiet: (example: Part): Rich => rich`To hear of what you follow only after the night: ${example}`,
    quietArguments: 'quiet 22:00-07:00',
    fromPlatform: (value: string) => `${value} (not chosen)`,
    change: (example: Part): Rich => rich`To change them: ${example}`,
    exampleArguments: 'pl Europe/Warsaw',
    link: (example: Part): Rich => rich`To be the same person on another platform: ${example}`,
  },
  linking: {
    heading: 'Link another account of yours',
    /** What follows `me`. */
    word: 'link',
    step: (command: Part): Rich => rich`Type this there, from your other account: ${command}`,
    kept: (until: Part): Rich =>
      rich`Only you see this. It works once, until ${until}; give it to nobody, since whoever types it acts as you.`,
    linked: (name: string) => `This account is linked. Here too you are ${name} now.`,
  },
  unknown: {
    verb: (given: string): Rich => rich`There is no command “${given}”.`,
    didYouMean: (command: Part): Rich => rich`Did you mean ${command}?`,
    toReport: (command: Part): Rich => rich`To report an incident: ${command}`,
    reportExample: 'card payments are refused',
    press: 'This button is from another version of the desk. The list shows what is open now.',
    saved: (reference: string) => `${reference}: this was saved. How it stands can't be shown right now.`,
    unsure:
      'It is not known whether this was saved. Please look at the open incidents in a minute, before you try again.',
    notSaved: 'This was not saved, and nothing was changed. Please try again in a minute.',
  },
  told: {
    heading: (reference: string) => `${reference}: who was told`,
    none: 'Nobody was told anything yet.',
    inPlace: (audience: string, place: Part): Rich => rich`${audience} in ${place}`,
    directly: (person: Part): Rich => rich`${person}, directly`,
    audiences: { responders: 'responders', staff: 'staff', clients: 'clients', reporter: 'reporter' },
    card: 'the card',
    undelivered: 'that a message did not arrive',
    opening: 'a channel of its own, and who belongs there',
    states: {
      queued: 'waits to be sent',
      sent: 'sent',
      uncertain: 'may not have arrived',
      failed: 'not delivered',
      superseded: 'not sent: no longer needed',
    },
    earlier: { one: 'earlier message is not shown', other: 'earlier messages are not shown' } as Noun,
    promises: {
      label: 'Promises to clients',
      kept: { one: 'kept', other: 'kept' } as Noun,
      late: { one: 'late', other: 'late' } as Noun,
      missed: { one: 'missed', other: 'missed' } as Noun,
    },
  },
  catchup: {
    first: 'From the beginning:',
    since: 'Since you last looked:',
    nothing: 'Nothing has happened since you last looked.',
  },
  more: (reference: string) => `What else can be done with ${reference}`,
  operations: {
    confirm: (place: Part): Rich => rich`Should ${place} become the operations conversation?`,
    confirmDetail:
      'All incidents will be posted there, and everybody in it may take, update, restore and close them. Clients are told nothing until a conversation for them is named.',
    shared: (place: Part): Rich =>
      rich`${place} can't be the operations conversation: it is shared with another organisation, or it is a direct message. Report an incident in a channel of your own organisation, and the desk asks there.`,
    sharedSummary: "This can't be the operations conversation.",
    confirmSummary: 'Should this become the operations conversation?',
    cannotPostSummary: "The desk can't post here yet.",
    set: 'This is the operations conversation now. Incidents will be posted here.',
    setDetail: (command: Part): Rich => rich`To report one: ${command}`,
    only: 'Only members of the operations conversation can do this. Please ask one of them.',
    cannotPost: (place: Part): Rich => rich`The desk can't post in ${place} yet, so nothing was changed.`,
    tryAgain: 'Then press the button again.',
    reportInstead: (command: Part): Rich => rich`You can always report an incident: ${command}`,
  },
  undelivered: {
    failedCard: (reference: string, place: Part): Rich =>
      rich`The card of ${reference} could not be posted in ${place}.`,
    failedPost: (reference: string, place: Part): Rich =>
      rich`A message about ${reference} could not be posted in ${place}.`,
    uncertainCard: (reference: string, place: Part): Rich =>
      rich`It is not certain that the card of ${reference} is up to date in ${place}. Please look there.`,
    uncertainPost: (reference: string, place: Part): Rich =>
      rich`It is not certain that a message about ${reference} was posted in ${place}. Please look there.`,
    failedEdit: (reference: string, place: Part): Rich =>
      rich`A message about ${reference} in ${place} could not be changed. If a text must not be read, delete it there.`,
    failedOpening: (reference: string): Rich =>
      rich`A channel of its own for ${reference} could not be opened or arranged. The work goes on here meanwhile.`,
    uncertainOpening: (reference: string): Rich =>
      rich`It is not certain that ${reference} has a channel of its own. The work goes on here meanwhile.`,
    generalMatters: 'general matters',
    reason: (reason: string) => `The platform's reason: ${reason}`,
    remedy: (remedy: Part): Rich => rich`To mend it: ${remedy}`,
    failed: 'A message did not get through',
    uncertain: 'A message may not have got through',
    summary: (reference: string, said: string) => `${reference}: ${said}`,
  },
};
