import { rich } from '../../card/rich.ts';
import type { following as en } from '../en/following.ts';

export const following: typeof en = {
  raised: (priority) => `Zgłoszono nowy incydent, ${priority}.`,
  heading: 'Obserwowane',
  nothing: 'Nic jeszcze nie jest obserwowane.',
  directly: 'Wiadomości przychodzą bezpośrednio.',
  none: 'Nie ma usługi, którą można obserwować.',
  follow: (name) => `Obserwuj: ${name}`,
  unfollow: (name) => `Przestań obserwować: ${name}`,
  begun: (name) => `Od teraz obserwowane: ${name}.`,
  ended: (name) => `Już nieobserwowane: ${name}.`,
  notFollowed: (name) => `Nie jest obserwowane: ${name}.`,
  unknown: (given) => `Nie ma usługi „${given}”, którą można obserwować.`,
  cannot: (reference) =>
    `Nie można obserwować: ${reference}. To ćwiczenie, incydent poufny albo zapis czegoś, co już minęło.`,
  quietHours: (hours) => `Godziny ciszy: ${hours}. To, co się w nich zdarzy, przychodzi po nich w jednej wiadomości.`,
  noQuietHours: (command) => rich`Cisza w nocy: ${command}`,
  changedSince: (reference) => `${reference}: treść zmieniono, a incydent nie jest już obserwowany.`,
  missed: (incidents) => `Z godzin ciszy: wiadomości o ${incidents}`,
  missedNothing: 'Z godzin ciszy: nic, co można jeszcze pokazać',
  incidents: { one: 'incydencie', few: 'incydentach', many: 'incydentach', other: 'incydentu' },
  further: (count) => `… i jeszcze o innych: ${count}.`,
  told: (people) => `Bezpośrednio, bo obserwują: ${people}.`,
  people: { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' },
};
