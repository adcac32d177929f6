/** A rehearsal as a manager reads it. */
export const rehearsal = {
  people: { reporter: 'Anna Nowak', engineer: 'Jan Kowalski' },
  title: 'Nothing works',
  update: 'We know of the failure and look for its cause.',
  fix: 'Restarted the service',
  raises: (title: string) => `reports: “${title}”`,
  takes: 'takes the incident',
  updates: (text: string) => `tells clients: “${text}”, and then falls silent`,
  restores: (text: string) => `restores the service: “${text}”, and leaves it open`,
  heading: (priority: string, service: string) => `Rehearsal: ${priority}, ${service}`,
  intro:
    'Nobody takes the incident until the last resort is called; clients are promised a word that does not come until the desk has asked for it; nobody closes it until reminded. Times count from the report.',
  direct: (person: string) => `${person}, directly`,
  begins: 'the report',
  after: (duration: string) => `${duration} after the report`,
  quoted: (text: string) => `“${text}”`,
  calls: (names: string) => `calls ${names}`,
};
