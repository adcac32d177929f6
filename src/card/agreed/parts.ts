import type { Audience } from '../../incident/terms.ts';
import { words } from '../../language/words.ts';
import type { KnownWorkaround } from '../../procedure/gathering.ts';
import type { Category, Group, Procedure, Service } from '../../procedure/procedure.ts';
import type { Rota } from '../../procedure/rota.ts';
import type { AgreedFact, AgreedPart } from './agreed.ts';
import type { Naming } from './names.ts';

/** A fact that the procedure says something of. */
function fact(label: string, values: readonly string[]): readonly AgreedFact[] {
  return values.length === 0 ? [] : [{ label, values }];
}

const AUDIENCES: readonly Audience[] = ['responders', 'staff', 'clients'];

export function ofServices(procedure: Procedure, naming: Naming): readonly AgreedPart[] {
  const { w, named, group, person, place, hours } = naming;
  const factsOf = (service: Service): readonly AgreedFact[] => [
    { label: w.labels.owner, values: [service.owner === null ? w.none : person(service.owner)] },
    ...fact(w.labels.manager, service.manager === null ? [] : [person(service.manager)]),
    ...fact(w.labels.contacts, service.contacts.map(person)),
    { label: w.labels.group, values: [group(service.group ?? procedure.catchAll)] },
    ...AUDIENCES.flatMap((audience) => fact(w.labels[audience], (service.conversations[audience] ?? []).map(place))),
    { label: w.labels.support, values: service.support ? hours(service.support) : [w.always] },
    ...ofFew(service, naming),
    ...onStatusPage(service, naming),
    ...ending(service, naming),
  ];
  return [{ kind: 'entries', entries: procedure.services.map((one) => ({ name: named(one), facts: factsOf(one) })) }];
}

function ofFew(part: Pick<Service, 'private'>, { w, group, place }: Naming): readonly AgreedFact[] {
  if (part.private === null) return [];
  return [{ label: w.labels.private, values: [group(part.private.members), ...part.private.conversations.map(place)] }];
}

function onStatusPage({ public: known }: Pick<Service, 'public'>, { w, language }: Naming): readonly AgreedFact[] {
  if (known === null) return [];
  const { name, description } = known;
  return fact(w.labels.statusPage, [name[language], ...(description === null ? [] : [description[language]])]);
}

function ending({ workarounds, recovery }: Pick<Service, 'workarounds' | 'recovery'>, { w, language }: Naming) {
  const known = ({ text, when }: KnownWorkaround) =>
    when === null ? text[language] : w.when(text[language], when[language]);
  return [
    ...fact(w.labels.workarounds, workarounds.map(known)),
    ...fact(
      w.labels.recovery,
      recovery.map(({ text }) => text[language]),
    ),
  ];
}

export function ofCategories(procedure: Procedure, naming: Naming): readonly AgreedPart[] {
  const { w, language, named, group } = naming;
  const factsOf = (category: Category): readonly AgreedFact[] => [
    ...fact(w.labels.group, category.group === null ? [] : [group(category.group)]),
    ...fact(
      w.labels.questions,
      category.questions.map(({ ask, required }) => (required ? ask[language] : w.optional(ask[language]))),
    ),
    ...fact(
      w.labels.diagnosis,
      category.diagnosis.map(({ text }) => text[language]),
    ),
    ...ofFew(category, naming),
    ...ending(category, naming),
  ];
  return [{ kind: 'entries', entries: procedure.categories.map((one) => ({ name: named(one), facts: factsOf(one) })) }];
}

export function ofGroups(procedure: Procedure, naming: Naming): readonly AgreedPart[] {
  const { w, named, group, person } = naming;
  const factsOf = ({ handles, members, manager }: Group): readonly AgreedFact[] => [
    ...fact(w.labels.manager, manager === null ? [] : [person(manager)]),
    ...fact(
      w.labels.handles,
      Object.entries(handles).map(([platform, handle]) => `${handle} (${platform})`),
    ),
    ...fact(w.labels.members, members.length > 0 || Object.keys(handles).length > 0 ? members.map(person) : [w.none]),
  ];
  const duty = ({ schedule }: Rota): readonly AgreedFact[] => {
    switch (schedule.kind) {
      case 'weekly':
        return fact(w.labels.onDuty, [...new Set(schedule.shifts.flatMap(({ members }) => members))].map(person));
      case 'calendar':
        return fact(w.labels.calendar, [...new Set(Object.values(schedule.people))].map(person));
    }
  };
  return [
    { kind: 'text', text: w.catchAll(group(procedure.catchAll)) },
    {
      kind: 'entries',
      entries: [
        ...procedure.groups.map((one) => ({ name: named(one), facts: factsOf(one) })),
        ...procedure.rotas.map((one) => ({ name: named(one), facts: duty(one) })),
      ],
    },
  ];
}

/** Who uses some services and hears of no others. */
export function ofClients(
  { clients, services }: Procedure,
  { w, named, person, place }: Naming,
): readonly AgreedPart[] {
  const entries = clients.map((client) => ({
    name: named(client),
    facts: [
      ...fact(w.labels.uses, services.filter(({ key }) => client.services.includes(key)).map(named)),
      ...fact(w.labels.clients, client.conversations.map(place)),
      ...fact(w.labels.people, client.people.map(person)),
    ],
  }));
  return [{ kind: 'entries', entries }];
}

/** The conversations that read in another language than the procedure's, or in both. */
export function ofLanguages({ languages: all }: Procedure, { w, language, place }: Naming): readonly AgreedPart[] {
  const { languages } = words(language);
  const rows = all.map(({ conversation, in: read }) => [
    place(conversation),
    read.map((one) => languages[one]).join(', '),
  ]);
  return [{ kind: 'table', head: [w.conversation, w.readsIn], rows }];
}
