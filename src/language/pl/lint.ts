import type { LintWords } from '../../procedure/lint-words.ts';
import { check } from './check.ts';
import { shape } from './shape.ts';

export const lint: LintWords = {
  shape,
  check,
  isDefault: 'wartość domyślna',
  emptyGroup: (group, first) =>
    `w grupie ${group} nikogo nie ma, a prowadzi do niej ${first}; należy podać handles albo members`,
  nobodyTold:
    'lista jest pusta, więc zespół nie dostanie żadnej wiadomości; należy podać kanał albo usunąć wpis (wtedy: kanał operacyjny)',
  publicAndPrivate:
    'incydenty tej usługi są poufne, więc na stronie statusu byłaby zawsze sprawna; należy zostawić private albo public, nie oba',
  longCadence: (cadence, restore) =>
    `${cadence}: dłużej niż ${restore}, więc przed upływem terminu nic by nie przyszło; należy skrócić`,
  unreachedPriority: (priority) =>
    `według macierzy żaden wpływ i pilność nie dają ${priority}; należy dodać go do macierzy albo usunąć ten wpis`,
  unmetCriterion: (priority) =>
    `według macierzy żaden incydent nie ma priorytetu ${priority} ani wyższego; należy podać inny priorytet albo usunąć ten wpis`,
  worseCountsLess: (here, other) =>
    `${here} to mniej niż ${other}, choć sytuacja jest gorsza; należy podać ten sam priorytet albo wyższy`,
  askedAgain: (whom, first) =>
    `ponownie wzywa: ${whom}, tak jak ${first}, więc ścieżka się zapętla; jeden z tych kroków należy usunąć`,
  passedOverFor: (step) => `nie podano właściciela, więc krok ${step} będzie tu pominięty; należy go podać (owner)`,
  passedOver: (step) =>
    `żadna usługa nie ma właściciela, więc krok ${step} będzie pominięty; należy podać właścicieli (owner) albo wezwać tam kogoś innego`,
  lastResortElsewhereFor: (step) =>
    `nie podano właściciela, więc krok ${step} trafi tu do kanału operacyjnego; należy go podać (owner)`,
  lastResortElsewhere: (step) =>
    `żadna usługa nie ma właściciela, więc krok ${step} trafi do kanału operacyjnego; należy podać właścicieli (owner) albo wezwać tam kogoś innego`,
  hasItAlready: (group) =>
    `każdy incydent na tej ścieżce ma już grupa ${group}, więc ten krok będzie pominięty; należy wezwać kogoś innego`,
  lastResortOfPrivate: (to, members) =>
    `escalation.lastResort (${to}) nie wzywa nikogo poza grupą ${members}, która jedna o tym wie; należy tam podać inną grupę albo osobę`,
  callsNobody:
    'wszystkie kroki będą pominięte, więc ta ścieżka nikogo nie wzywa przed ostatnim krokiem; należy podać, kogo ma wzywać',
  managerless:
    'żadna grupa ani usługa nie ma kierownika (manager), więc ten krok będzie pominięty; należy go podać albo wezwać kogoś innego',
  managerlessLast:
    'żadna grupa ani usługa nie ma kierownika (manager), więc zostaną wezwani wszyscy z kanału operacyjnego; należy go podać albo wezwać kogoś innego',
  uncalled: (webhook) =>
    `żaden krok nie wywołuje ${webhook}; należy wpisać webhook: ${webhook} w którymś kroku albo usunąć ten wpis`,
  tooLate: (priority, after, restore) =>
    `nieprzyjęty incydent ${priority} dojdzie do ostatniego kroku po czasie ${after}, czyli po terminie przywrócenia (${restore}); należy skrócić oczekiwanie`,
  takenBefore: (path) =>
    `żaden incydent tu nie trafi: wszystkie przejmuje wcześniej ${path}; tę ścieżkę należy przenieść wyżej albo zawęzić tamtą`,
  noSuchPriority: (priorities) =>
    `żaden incydent tu nie trafi: według macierzy nie ma priorytetu ${priorities}; należy podać inny priorytet`,
  nobodyMay: (request, services, who) =>
    `nikt nie mógłby wykonać ${request} (usługi: ${services}): reguła obejmuje tylko ${who}, a nikogo takiego tam nie ma; należy kogoś podać albo dopisać do reguły kogoś, kto jest zawsze, na przykład responders`,
  nobodyOnDuty: (from, to, rota) =>
    `nikt nie ma dyżuru od ${from} do ${to}, a incydenty trafiają tu także wtedy; należy uzupełnić ${rota} albo wezwać kogoś innego`,
};
