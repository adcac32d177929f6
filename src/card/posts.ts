import type { Entry } from '../incident/event.ts';
import { words } from '../language/words.ts';
import type { Told } from '../notice/tells.ts';
import { followRow, row } from './actions.ts';
import type { Block, Button, Card, Tone } from './card.ts';
import { headline, toneOf } from './facts.ts';
import { plain } from './plain.ts';
import { forClients, signature } from './posts/clients.ts';
import { forFollower } from './posts/follower.ts';
import { type Piece, small } from './posts/piece.ts';
import { forReporter } from './posts/reporter.ts';
import { forResponders } from './posts/responders.ts';
import { forStaff } from './posts/staff.ts';
import { readPress } from './press.ts';
import { line, time } from './rich.ts';
import type { View } from './view.ts';
import { glance, type Voice, voiceOf } from './voice.ts';

/**
 * A post about one or several entries that came together, for one audience. What was decided then, in the state of now:
 * buttons fit today's incident. No blocks where the audience isn't told of any of them.
 * Whether the reporter is staff is the incident's own word unless `to` says otherwise, and so is that it is the reporter,
 * who reads their own title; `writtenAt` where it comes late.
 */
export function entriesPost(
  view: View,
  entries: readonly Entry[],
  audience: Told,
  to: Reading & { readonly writtenAt?: Temporal.Instant } = {},
): Card {
  const card = inTime(view, entries, audience, to);
  if (to.writtenAt === undefined || card.blocks.length === 0) return card;
  const [head, ...rest] = card.blocks;
  const late = small(words(view.reader.language).told.late(time(to.writtenAt)));
  return { ...card, blocks: [...(head ? [head] : []), late, ...rest] };
}

/** What a reader of direct messages may know. */
interface Reading {
  readonly reporterIsStaff?: boolean;
  readonly readsTitle?: boolean;
}

function inTime(view: View, entries: readonly Entry[], audience: Told, to: Reading): Card {
  const voice = voiceOf(view);
  const { incident } = view.filed;
  const isStaff = to.reporterIsStaff ?? incident.reporterIs === 'staff';
  switch (audience) {
    case 'responders':
      return post(
        voice,
        headline(voice),
        entries.flatMap((entry) => withoutEcho(entries, entry, forResponders(voice, entry))),
        toneOf(incident),
      );
    case 'staff':
      return post(
        voice,
        headline(voice),
        entries.flatMap((entry) => forStaff(voice, entry)),
        toneOf(incident),
      );
    case 'follower':
      return post(
        voice,
        headline(voice),
        entries.flatMap((entry) => forFollower(voice, entry)),
        toneOf(incident),
      );
    case 'clients':
      return clientsPost(voice, entries);
    case 'reporter':
      return post(
        voice,
        reporterHeadline(voice, to.readsTitle ?? true),
        entries.flatMap((entry) => forReporter(voice, entry, isStaff)),
        'calm',
      );
  }
}

/** A workaround that clients are told in the same breath is quoted once: as what they were told. */
function withoutEcho(entries: readonly Entry[], { event }: Entry, pieces: readonly Piece[]): readonly Piece[] {
  const echoed =
    event.type === 'workaroundFound' &&
    entries.some(({ event: other }) => other.type === 'updated' && other.text === event.text);
  return echoed ? pieces.map((one) => ({ ...one, blocks: one.blocks.filter(({ kind }) => kind !== 'quote') })) : pieces;
}

function post(voice: Voice, head: Block, pieces: readonly Piece[], tone: Tone): Card {
  const { view, reference, headed } = voice;
  const { reader, now } = view;
  const news = pieces.map((one) => plain(one.news, reader, now)).join(' · ');
  if (pieces.length === 0) return { language: reader.language, tone, summary: '', blocks: [] };
  const blocks = [head, ...pieces.flatMap((one) => one.blocks), ...row(distinct(pieces.flatMap((one) => one.buttons)))];
  return { language: reader.language, tone, summary: headed(voice.w.posts.summary(reference, news)), blocks };
}

/** One button for each action, and one that leads. */
function distinct(buttons: readonly Button[]): readonly Button[] {
  const actionOf = ({ press }: Button) => readPress(press)?.action;
  return buttons
    .filter((one, index) => buttons.findIndex((other) => actionOf(other) === actionOf(one)) === index)
    .toSorted((one, other) => leads(other) - leads(one))
    .map((one, index) => (index === 0 ? one : { ...one, style: 'plain' }));
}

const leads = ({ style }: Button) => (style === 'primary' ? 1 : 0);

/** The newest headline speaks for all; a clients' post has no button but to follow it. */
function clientsPost(voice: Voice, entries: readonly Entry[]): Card {
  const { language } = voice.view.reader;
  const told = entries.flatMap((entry) => forClients(voice, entry));
  const last = told.at(-1);
  const { status } = voice.view.filed.incident;
  const tone = status === 'cancelled' ? 'over' : status === 'restored' ? 'calm' : 'normal';
  if (!last) return { language, tone, summary: '', blocks: [] };
  const blocks = [...told.flatMap((one) => one.blocks), signature(voice), ...followRow(voice.view)];
  return {
    language,
    tone,
    summary: voice.headed(last.headline),
    blocks: [{ kind: 'headline', text: line(voice.headed(last.headline)) }, ...blocks],
  };
}

function reporterHeadline({ w, reference, title, service, headed }: Voice, titled: boolean): Block {
  return {
    kind: 'headline',
    text: line(headed(w.told.reporter.headline(reference, titled ? glance(title) : service))),
  };
}
