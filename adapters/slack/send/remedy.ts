import type { Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { isDirect } from '../look-up/places.ts';

/** What has to be mended, whatever the word was that Slack said it with. */
type Kind =
  | ('invite' | 'archived' | 'gone' | 'scope' | 'token' | 'restricted' | 'person' | 'card' | 'look' | 'other')
  | ('group' | 'plan' | 'openRestricted' | 'openArchived' | 'openOther');

/** Before a reason: it was said of a channel of an incident's own, which may not be there yet. */
export const OPENING = 'opening:';

const KINDS: Readonly<Record<string, Kind>> = {
  not_in_channel: 'invite',
  user_not_in_channel: 'invite',
  channel_not_found: 'gone',
  is_archived: 'archived',
  // chat.update's word for it.
  is_inactive: 'archived',
  missing_scope: 'scope',
  not_allowed_token_type: 'scope',
  no_permission: 'scope',
  invalid_auth: 'token',
  not_authed: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  account_inactive: 'token',
  ekm_access_denied: 'restricted',
  user_not_found: 'person',
  user_disabled: 'person',
  cannot_dm_bot: 'person',
  messages_tab_disabled: 'person',
  no_such_subteam: 'group',
  plan_upgrade_required: 'plan',
  paid_teams_only: 'plan',
  invalid_blocks: 'card',
  invalid_blocks_format: 'card',
  invalid_arguments: 'card',
  msg_blocks_too_long: 'card',
  msg_too_long: 'card',
  no_text: 'card',
  timeout: 'look',
  connection_lost: 'look',
  internal_error: 'look',
  fatal_error: 'look',
  service_unavailable: 'look',
  too_many_messages: 'look',
};

/** What a person has to do about a refusal, the exact step. */
export function remedy(reason: string, conversation: string, language: Language): Rich {
  const place: Span = { kind: 'place', conversation: { platform: 'slack', id: conversation } };
  return texts[language](kindOf(reason, conversation), place, reason);
}

/** Whether the word says that the channel was archived, or is no longer there for the app. */
export function isClosed(reason: string): boolean {
  const kind = KINDS[reason.startsWith(OPENING) ? reason.slice(OPENING.length) : reason];
  return kind === 'archived' || kind === 'gone';
}

function kindOf(reason: string, conversation: string): Kind {
  if (reason.startsWith(OPENING)) return openingKindOf(reason.slice(OPENING.length));
  if (reason.startsWith('restricted_action') || reason.startsWith('slack_connect_')) return 'restricted';
  if (reason.startsWith('http_5')) return 'look';
  const kind = KINDS[reason] ?? 'other';
  // Nobody can be invited into direct messages.
  return isDirect(conversation) && (kind === 'invite' || kind === 'gone') ? 'person' : kind;
}

function openingKindOf(reason: string): Kind {
  const kind = KINDS[reason] ?? 'other';
  if (kind === 'scope' || kind === 'token') return kind;
  if (kind === 'archived') return 'openArchived';
  return reason === 'restricted_action' || reason === 'no_permission' ? 'openRestricted' : 'openOther';
}

const text = (words: string): Span => ({ kind: 'text', text: words });
const invite: Span = { kind: 'command', text: '/invite @Incident Desk' };
const setting = (name: string): Span => ({ kind: 'command', text: name });

type Texts = (kind: Kind, place: Span, reason: string) => Rich;

const en: Texts = (kind, place, reason) => {
  switch (kind) {
    case 'invite':
      return [text('Incident Desk is not in '), place, text('. Type '), invite, text(' there.')];
    case 'gone':
      return [
        text('Slack does not show '),
        place,
        text(' to Incident Desk. If it is private, type '),
        invite,
        text(' there; if it is gone, name another channel for it.'),
      ];
    case 'archived':
      return [place, text(' is archived. Open it and choose Unarchive, or name another channel for it.')];
    case 'scope':
      return [
        text('The app lacks a permission. In the app’s settings, take over '),
        setting('adapters/slack/manifest.yaml'),
        text(' under App Manifest, then choose Install App, Reinstall.'),
      ];
    case 'token':
      return [
        text('Slack no longer takes the token. Install the app again, put the new token into '),
        setting('SLACK_BOT_TOKEN'),
        text(' and restart the desk.'),
      ];
    case 'restricted':
      return [
        text('Who may post in '),
        place,
        text(' is restricted. In its settings, under Posting permissions, add Incident Desk.'),
      ];
    case 'person':
      return [
        text(
          'Slack takes no direct messages for this account: it is deactivated or closed to apps. Tell the person another way.',
        ),
      ];
    case 'group':
      return [text('There is no user group with the id that the procedure gives. Copy it from the menu of the group.')];
    case 'plan':
      return [text('This workspace’s plan has no user groups. Name the members of the group in the procedure.')];
    case 'card':
      return [
        text('Slack refused the message itself ('),
        setting(reason),
        text('). Please report this as a fault of the desk.'),
      ];
    case 'look':
      return [
        text('It is not known whether the message arrived. Look in '),
        place,
        text('; if it is not there, say it yourself.'),
      ];
    case 'openRestricted':
      return [
        text(
          'Who may create channels is restricted in this workspace. Under Settings, Permissions, Channel Management, ',
        ),
        text('allow it for apps; or open a channel yourselves.'),
      ];
    case 'openArchived':
      return [text('That channel is archived. Open it and choose Unarchive, or go on here.')];
    case 'openOther':
      return [
        text('Slack refused it with '),
        setting(reason.slice(OPENING.length)),
        text('. Open a channel yourselves, or go on here.'),
      ];
    case 'other':
      return [
        text('Slack refused it in '),
        place,
        text(' with '),
        setting(reason),
        text('. Check the app’s place there.'),
      ];
  }
};

const pl: Texts = (kind, place, reason) => {
  switch (kind) {
    case 'invite':
      return [text('Incident Desk nie należy do kanału: '), place, text('. Należy wpisać tam '), invite, text('.')];
    case 'gone':
      return [
        text('Slack nie pokazuje aplikacji Incident Desk tego kanału: '),
        place,
        text('. Jeśli jest prywatny, należy wpisać w nim '),
        invite,
        text('; jeśli już nie istnieje – wskazać inny kanał.'),
      ];
    case 'archived':
      return [text('Kanał jest zarchiwizowany: '), place, text('. Należy go przywrócić albo wskazać inny.')];
    case 'scope':
      return [
        text('Aplikacji brakuje uprawnienia. W jej ustawieniach, w App Manifest, należy wczytać '),
        setting('adapters/slack/manifest.yaml'),
        text(', a następnie wybrać Install App i Reinstall.'),
      ];
    case 'token':
      return [
        text('Slack nie przyjmuje już tokenu. Należy ponownie zainstalować aplikację, wpisać nowy token do '),
        setting('SLACK_BOT_TOKEN'),
        text(' i uruchomić Incident Desk ponownie.'),
      ];
    case 'restricted':
      return [
        text('Publikowanie w tym kanale jest ograniczone: '),
        place,
        text('. W jego ustawieniach, w uprawnieniach do publikowania, należy dodać Incident Desk.'),
      ];
    case 'person':
      return [
        text(
          'Slack nie przyjmuje wiadomości bezpośrednich dla tego konta: jest wyłączone albo zamknięte dla aplikacji. Trzeba powiadomić tę osobę inaczej.',
        ),
      ];
    case 'group':
      return [text('Nie ma grupy użytkowników o identyfikatorze z procedury. Można go skopiować z menu grupy.')];
    case 'plan':
      return [text('Plan tego Slacka nie obejmuje grup użytkowników. Trzeba wymienić członków grupy w procedurze.')];
    case 'card':
      return [
        text('Slack odrzucił samą wiadomość ('),
        setting(reason),
        text('). Prosimy zgłosić to jako błąd Incident Desk.'),
      ];
    case 'look':
      return [
        text('Nie wiadomo, czy wiadomość dotarła. Należy sprawdzić: '),
        place,
        text('; jeśli jej tam nie ma, przekazać ją samodzielnie.'),
      ];
    case 'openRestricted':
      return [
        text(
          'Tworzenie kanałów jest w tym obszarze roboczym ograniczone. W ustawieniach, w Permissions, Channel Management, ',
        ),
        text('należy pozwolić na nie aplikacjom albo założyć kanał samodzielnie.'),
      ];
    case 'openArchived':
      return [text('Ten kanał jest zarchiwizowany. Należy go przywrócić albo pracować dalej tutaj.')];
    case 'openOther':
      return [
        text('Slack odmówił: '),
        setting(reason.slice(OPENING.length)),
        text('. Można założyć kanał samodzielnie albo pracować dalej tutaj.'),
      ];
    case 'other':
      return [
        text('Slack odmówił: '),
        setting(reason),
        text('. Należy sprawdzić ustawienia aplikacji w kanale: '),
        place,
        text('.'),
      ];
  }
};

const texts: Readonly<Record<Language, Texts>> = { en, pl };
