/** Every command that names an incident, as it is typed. */
export const commandsAbout = (reference: string): readonly string[] => [
  `show ${reference}`,
  `take ${reference}`,
  `assign ${reference} Website L2`,
  `assign ${reference} me`,
  `assign ${reference}`,
  `assign ${reference} @nobody`,
  `back ${reference} Not ours`,
  `update ${reference} Looking`,
  `update ${reference} clients: Looking`,
  `note ${reference} Looked`,
  `priority ${reference} high high`,
  `category ${reference} slow`,
  `category ${reference}`,
  `workaround ${reference} Looking`,
  `workaround ${reference} clients: Looking`,
  `hold ${reference} 23:59 Looking`,
  `hold ${reference}`,
  `resume ${reference}`,
  `redirect ${reference} Looked`,
  `told ${reference}`,
  `catchup ${reference}`,
  `escalate ${reference}`,
  `answer ${reference}`,
  `restore ${reference} fix Rolled back`,
  `close ${reference}`,
  `reopen ${reference}`,
  `cancel ${reference} mistake`,
];

/** A few of them, of each sort: what the desk makes of the others doesn't differ by platform. */
export const someCommandsAbout = (reference: string): readonly string[] =>
  commandsAbout(reference).filter((command) => /^(?:show|take|assign .* @|update .* clients)/.test(command));
