/** A rehearsal as a manager reads it. */
export const rehearsal = {
  people: { reporter: 'Anna Nowak', engineer: 'Jan Kowalski' },
  places: { operations: 'operations conversation', clients: 'clients’ conversation' },
  /** What is reported, as bad as the priority says. */
  titles: {
    P1: 'Nothing works',
    P2: 'It fails for many people',
    P3: 'It has become slow',
    P4: 'A report shows wrong figures',
  },
  update: 'We know of the fault and look for its cause.',
  fix: 'Restarted the service',
  raises: (title: string) => `reports: “${title}”`,
  takes: 'takes the incident',
  updates: (text: string) => `tells clients “${text}” and then falls silent`,
  restores: (text: string) => `restores the service (“${text}”) and leaves the incident open`,
  heading: (chosen: string) => `Rehearsal: ${chosen}`,
  intro:
    'Nobody takes the incident until the last resort is called; clients are promised a word that does not come until the desk has asked for it; nobody closes it until reminded. Times count from the report.',
  direct: (person: string) => `${person}, directly`,
  begins: 'the report',
  after: (duration: string) => `${duration} after the report`,
  targets: { respond: (at: string) => `taken by ${at}`, restore: (at: string) => `restored by ${at}` },
  quoted: (text: string) => `“${text}”`,
  calls: (names: string) => `calls ${names}`,
};
