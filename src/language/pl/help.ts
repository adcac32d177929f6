import { rich } from '../../card/rich.ts';
import type { help as en } from '../en/help.ts';

export const help: typeof en = {
  heading: 'Incident Desk',
  intro: {
    responder: 'Coś nie działa? Wystarczy jedno zdanie. Wszystko, co jest na karcie, można też wpisać.',
    staff: 'Coś nie działa? Wystarczy jedno zdanie. O przyjęciu, przywróceniu usługi i zamknięciu powiadomimy.',
    client: 'Coś nie działa? Wystarczy jedno zdanie. O przyjęciu, przywróceniu usługi i zamknięciu powiadomimy.',
  },
  usages: {
    new: { arguments: 'płatności kartą są odrzucane', does: 'zgłoszenie incydentu, wystarczy jedno zdanie' },
    list: { arguments: '', does: 'otwarte incydenty, najpoważniejsze na początku' },
    show: { arguments: 'INC-42', does: 'jeden incydent z osią czasu' },
    take: { arguments: 'INC-42', does: 'przyjęcie incydentu' },
    assign: {
      arguments: 'INC-42',
      does: 'przekazanie osobie albo grupie',
    },
    passon: {
      arguments: 'INC-42 Strona internetowa – druga linia to ich certyfikat',
      does: 'odesłanie do innej grupy, z powodem',
    },
    askhelp: {
      arguments: 'INC-42 Strona internetowa – druga linia od kiedy jest nowy certyfikat?',
      does: 'prośba o wsparcie innej grupy, bez przekazania incydentu',
    },
    back: { arguments: 'INC-42', does: 'oddanie grupie' },
    update: { arguments: 'INC-42', does: 'komunikat dla zespołu albo dla klientów' },
    note: { arguments: 'INC-42', does: 'notatka w zapisie incydentu' },
    questions: { arguments: 'INC-42', does: 'odpowiada na pytania o incydent' },
    check: { arguments: 'INC-42 2 nic w logach', does: 'odhacza punkt diagnozy' },
    finding: { arguments: 'INC-42 bramka nie odpowiada', does: 'zapisuje, co ustalono' },
    suspect: { arguments: 'INC-42 nowa wersja terminali', does: 'zapisuje możliwą przyczynę' },
    ruledout: { arguments: 'INC-42 #7 bez zmian', does: 'wyklucza podejrzenie z wpisu 7 albo coś innego' },
    action: {
      arguments: 'INC-42 @jan 16:30 zapytać operatora',
      does: 'zapisuje, kto i do kiedy ma coś zrobić; „#9 wykonano” odhacza',
    },
    priority: { arguments: 'INC-42 wysoki średnia', does: 'wpływ i pilność' },
    category: { arguments: 'INC-42 wolno', does: 'czego dotyczy' },
    workaround: {
      arguments: 'INC-42 płatność przelewem',
      does: 'co robić tymczasem; ze słowem „klienci” także dla nich',
    },
    hold: { arguments: 'INC-42 do 16:30 czekamy na dostawcę', does: 'wstrzymanie do podanej godziny, z powodem' },
    resume: { arguments: 'INC-42', does: 'wznowienie tego, co wstrzymano' },
    merge: { arguments: 'INC-43 INC-42', does: 'scalenie INC-43 z INC-42, gdzie trwa wspólna obsługa' },
    unmerge: { arguments: 'INC-43', does: 'ponowne rozdzielenie' },
    correct: { arguments: 'INC-42 7 13:50', does: 'poprawienie tekstu albo czasu wpisu o tym numerze' },
    withdraw: { arguments: 'INC-42 7', does: 'usunięcie tekstu, którego nikt nie może czytać, także z wiadomości' },
    redirect: {
      arguments: 'INC-42 przekazano do działu zakupów',
      does: 'przekazanie dalej tego, co nie jest incydentem, z wiadomością do osoby zgłaszającej',
    },
    private: { arguments: 'INC-42', does: 'pokazuje incydent tylko osobom, które nad nim pracują' },
    told: { arguments: 'INC-42', does: 'kogo, o czym, kiedy i gdzie powiadomiono' },
    catchup: { arguments: 'INC-42', does: 'co się wydarzyło od ostatniej wizyty' },
    escalate: { arguments: 'INC-42', does: 'eskalacja do następnych w kolejności' },
    answer: { arguments: 'INC-42', does: 'odpowiedź na eskalację: zajmuję się tym' },
    restore: { arguments: 'INC-42', does: 'usługa znów działa, i co pomogło' },
    close: { arguments: 'INC-42', does: 'zamknięcie, z rozwiązaniem i przyczyną' },
    reopen: { arguments: 'INC-42', does: 'ponowne otwarcie, gdy nadal nie działa' },
    cancel: { arguments: 'INC-42', does: 'anulowanie tego, co nie było incydentem' },
    me: { arguments: 'pl Europe/Warsaw', does: 'własny język i strefa czasowa' },
    help: { arguments: '', does: 'ta pomoc' },
  },
  flags: { drill: '--ćwiczenie', past: '--wstecz' },
  kinds: (drill, past) => rich`Na próbę, bez komunikatów dla klientów: ${drill}. Zapis tego, co już minęło: ${past}.`,
  otherLanguage:
    'Te same polecenia działają po angielsku (new, list, take), a polskie także bez znaków diakrytycznych.',
};
