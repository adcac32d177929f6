import { rich } from '../../card/rich.ts';
import type { allocating as en } from '../en/allocating.ts';

export const allocating: typeof en = {
  onDuty: (rota) => `dyżur: ${rota}`,
  posts: {
    skipped: {
      away: (who) => rich`Pominięto: ${who}, nieobecność.`,
      gone: (who) => rich`Pominięto: ${who}, konto nie należy już do zespołu.`,
      nobodyOnDuty: (rota) => rich`Pominięto: ${rota}. Nikt nie ma teraz dyżuru.`,
      allAbsent: (group) => rich`Pominięto: ${group}. Z tej grupy nie ma teraz nikogo.`,
    },
    passedOn: (group, from, who) => rich`${group}: incydent do przyjęcia. Poprzednio: ${from}. Przekazuje: ${who}.`,
    helpAsked: (group, who) => rich`${group}: prośba o wsparcie. Prosi: ${who}.`,
    helpHolder: (holder) => rich`Nadal prowadzi: ${holder}.`,
    helpCalled: (group, since) => rich`${group}: prośba o wsparcie czeka na odpowiedź ${since}.`,
    helpToOperations: (group, since) =>
      rich`Dwie prośby o wsparcie bez odpowiedzi ${since}. Grupa: ${group}. Kto może pomóc zamiast niej?`,
    helpAnswered: (who, group) => rich`Wspiera: ${who}, po prośbie do grupy: ${group}.`,
    lapsed: (group, from) =>
      rich`${group}: incydent znów czeka na przyjęcie, bo zbyt długo nic nie zapisano. Poprzednio: ${from}.`,
  },
  timeline: {
    escalated: {
      functional: (target) => rich`eskalacja funkcjonalna (${target})`,
      hierarchical: (target) => rich`eskalacja hierarchiczna (${target})`,
    },
    passedOn: (from, group) => rich`odesłano: ${from} → ${group}`,
    helpAsked: (group) => rich`poproszono o wsparcie: ${group}`,
    helpCalled: {
      group: (group) => rich`ponowna prośba o wsparcie: ${group}`,
      operations: (group) => rich`prośba o wsparcie bez odpowiedzi (${group}), do kanału operacyjnego`,
    },
    helpAnswered: (group) => rich`wsparcie, w odpowiedzi na prośbę do grupy: ${group}`,
    lapsed: (from) => rich`przyjęcie wygasło, bo zbyt długo nic nie zapisano: ${from}`,
  },
  card: {
    help: 'Wsparcie',
    askedFor: (group) => rich`poproszono: ${group}`,
    helps: (who, group) => rich`${who} (${group})`,
    helpAgain: (group, at) => rich`ponowna prośba o wsparcie ${at}: ${group}`,
    helpToOperations: (group, at) => rich`prośba do kanału operacyjnego ${at}, bez odpowiedzi: ${group}`,
    lapses: (at) => rich`przyjęcie wygasa bez wpisu: ${at}`,
  },
  changed: {
    passedOn: (reference, group) => rich`Odesłano ${reference}. Powiadomiono grupę: ${group}.`,
    helpAsked: (reference, group) =>
      rich`${reference}: poproszono o wsparcie. Powiadomiono grupę: ${group}. Osoba prowadząca bez zmian.`,
    helpAnswered: (reference, group) =>
      rich`${reference}: wsparcie zapisano, w odpowiedzi na prośbę do grupy: ${group}. Inni je widzą.`,
  },
  refusals: {
    noSuchStep: (step, most) => `Nie ma kroku ${step}. Ostatni krok: ${most}. Lista jest w formularzu.`,
    passOnToWhom:
      'Nikt jeszcze nie prowadzi tego incydentu, więc można go odesłać tylko do innej grupy. Prosimy ją wybrać.',
    helpOfItself: (group) => rich`Ta grupa prowadzi incydent: ${group}. O wsparcie można prosić każdą inną.`,
    helpAskedAlready: (group) => rich`Prośba już czeka na odpowiedź. Grupa: ${group}.`,
    helpOfNobodyKnown: (group) =>
      rich`Procedura nie wymienia członków tej grupy: ${group}. Nikt z niej nie miałby dostępu do poufnego incydentu. Można przypisać go komuś z niej, a na przyszłość podać tam członków.`,
    helpAnsweredAlready: (who) => rich`Już wspiera: ${who}. Więcej pomocy się przyda: można dodać notatkę.`,
  },
  forms: {
    escalate: {
      step: 'Który krok?',
      next: 'Puste pole: następny.',
      functional: (number, to) => `${number}. ${to} – funkcjonalna`,
      hierarchical: (number, to) => `${number}. ${to} – hierarchiczna`,
      path: (name) => rich`Ścieżka: ${name}.`,
    },
    passOn: {
      title: 'Odesłanie',
      submit: 'Odeślij',
      group: 'Do której grupy?',
      back: (group) => `${group} (z powrotem)`,
      reason: 'Dlaczego?',
      reasonHint: 'Żeby następne osoby nie musiały ustalać tego samego.',
    },
    askHelp: {
      title: 'Prośba o wsparcie',
      submit: 'Poproś',
      what: (holder) => rich`Incydent nadal prowadzi: ${holder}.`,
      group: 'Która grupa?',
      text: 'Czego potrzeba?',
    },
  },
};
