import type { Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { isDirect } from '../look-up/places.ts';

/** What has to be mended, whatever Discord's word was. */
type Kind =
  | ('access' | 'permissions' | 'gone' | 'guild' | 'token' | 'type' | 'person' | 'card' | 'look' | 'other')
  | ('role' | 'members' | 'openPermissions' | 'openFull' | 'openOther');

/** Before a reason: it was said of a channel of an incident's own, which may not be there yet. */
export const OPENING = 'opening:';

const KINDS: Readonly<Record<string, Kind>> = {
  missing_access: 'access',
  missing_permissions: 'permissions',
  thread_locked: 'permissions',
  cannot_reply: 'permissions',
  unknown_channel: 'gone',
  unknown_guild: 'guild',
  token_refused: 'token',
  not_a_text_channel: 'type',
  no_direct_messages: 'person',
  unknown_user: 'person',
  unknown_role: 'role',
  members_not_listed: 'members',
  invalid_message: 'card',
  timeout: 'look',
  connection_lost: 'look',
  too_many_messages: 'look',
  history_hidden: 'look',
};

/** What a person has to do about a refusal, the exact step. */
export function remedy(reason: string, conversation: string, language: Language): Rich {
  const place: Span = { kind: 'place', conversation: { platform: 'discord', id: conversation } };
  return texts[language](kindOf(reason, conversation), place, reason);
}

/** Whether the word says that the channel was deleted. */
export function isClosed(reason: string): boolean {
  return KINDS[reason.startsWith(OPENING) ? reason.slice(OPENING.length) : reason] === 'gone';
}

function kindOf(reason: string, conversation: string): Kind {
  if (reason.startsWith(OPENING)) return openingKindOf(reason.slice(OPENING.length));
  if (reason.startsWith('http_5')) return 'look';
  const kind = KINDS[reason] ?? 'other';
  // In direct messages there is nothing to permit but by the person.
  return isDirect(conversation) && ['access', 'permissions', 'gone'].includes(kind) ? 'person' : kind;
}

function openingKindOf(reason: string): Kind {
  if (reason === 'too_many_channels') return 'openFull';
  return reason === 'missing_permissions' || reason === 'missing_access' ? 'openPermissions' : 'openOther';
}

const text = (words: string): Span => ({ kind: 'text', text: words });
const setting = (name: string): Span => ({ kind: 'command', text: name });

type Texts = (kind: Kind, place: Span, reason: string) => Rich;

const en: Texts = (kind, place, reason) => {
  switch (kind) {
    case 'access':
      return [
        text('Incident Desk does not see '),
        place,
        text(
          '. In the channel’s settings, under Permissions, add its role and allow View Channel and Send Messages; if it was removed from the server, invite it again.',
        ),
      ];
    case 'permissions':
      return [
        text('Incident Desk may not post in '),
        place,
        text(
          '. In the channel’s settings, under Permissions, allow its role Send Messages, Send Messages in Threads, Create Public Threads and Read Message History.',
        ),
      ];
    case 'gone':
      return [text('Discord knows no such channel any more: '), place, text('. Name another channel for it.')];
    case 'guild':
      return [text('Incident Desk was removed from the server of '), place, text('. Invite it again.')];
    case 'token':
      return [
        text('Discord no longer takes the token. Reset it under Bot in the developer portal, put the new one into '),
        setting('DISCORD_TOKEN'),
        text(' and restart the desk.'),
      ];
    case 'type':
      return [place, text(' is no text channel. Name a text channel for it.')];
    case 'person':
      return [
        text(
          'Discord takes no direct messages for this account: it left the server or closed its messages to members. Tell the person another way.',
        ),
      ];
    case 'role':
      return [
        text(
          'The server has no role with the id that the procedure gives. In Developer Mode, copy it from the server’s settings, under Roles.',
        ),
      ];
    case 'members':
      return [
        text('turn on Server Members Intent under Bot in the developer portal, or name members in the procedure.'),
      ];
    case 'card':
      return [
        text('Discord refused the message itself ('),
        setting(reason),
        text('). Please report this as a fault of the desk.'),
      ];
    case 'look':
      return [
        text('It is not known whether the message arrived. Look in '),
        place,
        text('; if it is not there, say it yourself.'),
      ];
    case 'openPermissions':
      return [
        text(
          'Incident Desk may not arrange channels. In the server’s settings, under Roles, allow its role Manage Channels and ',
        ),
        text('Manage Roles.'),
      ];
    case 'openFull':
      return [
        text(
          'The server has as many channels as Discord allows. Delete some that are no longer needed, or go on here.',
        ),
      ];
    case 'openOther':
      return [
        text('Discord refused it with '),
        setting(reason.slice(OPENING.length)),
        text('. Open a channel yourselves, or go on here.'),
      ];
    case 'other':
      return [
        text('Discord refused it in '),
        place,
        text(' with '),
        setting(reason),
        text('. Check the app’s permissions there.'),
      ];
  }
};

const pl: Texts = (kind, place, reason) => {
  switch (kind) {
    case 'access':
      return [
        text('Incident Desk nie widzi kanału: '),
        place,
        text(
          '. W ustawieniach kanału, w uprawnieniach, należy dodać rolę aplikacji i zezwolić na wyświetlanie kanału i wysyłanie wiadomości; jeśli usunięto ją z serwera, należy zaprosić ją ponownie.',
        ),
      ];
    case 'permissions':
      return [
        text('Incident Desk nie może pisać w kanale: '),
        place,
        text(
          '. W ustawieniach kanału, w uprawnieniach, należy zezwolić roli aplikacji na wysyłanie wiadomości, także w wątkach, na tworzenie publicznych wątków i na czytanie historii.',
        ),
      ];
    case 'gone':
      return [text('Discord nie zna już tego kanału: '), place, text('. Należy wskazać inny.')];
    case 'guild':
      return [text('Incident Desk usunięto z serwera tego kanału: '), place, text('. Należy zaprosić ponownie.')];
    case 'token':
      return [
        text(
          'Discord nie przyjmuje już tokenu. W portalu dla deweloperów, w zakładce Bot, należy go zresetować, wpisać nowy do ',
        ),
        setting('DISCORD_TOKEN'),
        text(' i uruchomić Incident Desk ponownie.'),
      ];
    case 'type':
      return [text('To nie jest kanał tekstowy: '), place, text('. Należy wskazać tekstowy.')];
    case 'person':
      return [
        text(
          'Discord nie przyjmuje wiadomości bezpośrednich dla tego konta: nie ma go już na serwerze albo nie przyjmuje wiadomości od jego członków. Trzeba powiadomić tę osobę inaczej.',
        ),
      ];
    case 'role':
      return [
        text(
          'Na serwerze nie ma roli o identyfikatorze z procedury. W trybie programisty można go skopiować w ustawieniach serwera, w części Role.',
        ),
      ];
    case 'members':
      return [
        text('należy włączyć Server Members Intent w portalu deweloperskim (Bot) albo wymienić członków w procedurze.'),
      ];
    case 'card':
      return [
        text('Discord odrzucił samą wiadomość ('),
        setting(reason),
        text('). Prosimy zgłosić to jako błąd Incident Desk.'),
      ];
    case 'look':
      return [
        text('Nie wiadomo, czy wiadomość dotarła. Należy sprawdzić: '),
        place,
        text('; jeśli jej tam nie ma, przekazać ją samodzielnie.'),
      ];
    case 'openPermissions':
      return [
        text(
          'Incident Desk nie może urządzać kanałów. W ustawieniach serwera, w rolach, należy zezwolić jego roli na ',
        ),
        text('zarządzanie kanałami i zarządzanie rolami.'),
      ];
    case 'openFull':
      return [
        text(
          'Na serwerze jest już tyle kanałów, na ile Discord pozwala. Należy usunąć niepotrzebne albo pracować dalej tutaj.',
        ),
      ];
    case 'openOther':
      return [
        text('Discord odmówił: '),
        setting(reason.slice(OPENING.length)),
        text('. Można założyć kanał samodzielnie albo pracować dalej tutaj.'),
      ];
    case 'other':
      return [
        text('Discord odmówił: '),
        setting(reason),
        text('. Należy sprawdzić uprawnienia aplikacji w kanale: '),
        place,
        text('.'),
      ];
  }
};

const texts: Readonly<Record<Language, Texts>> = { en, pl };
