import { reference } from '../../incident/filed.ts';
import { hoursOfDay } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import type { QuietHours } from '../../notice/quiet-hours.ts';
import { freeButton, row } from '../actions.ts';
import type { Block, Button, Card } from '../card.ts';
import { writePress } from '../press.ts';
import { line, strong } from '../rich.ts';
import type { Reader } from '../view.ts';
import { answer, commandFor, heading, small, textBlock } from './say.ts';

interface NamedService {
  readonly key: string;
  readonly name: { readonly en: string; readonly pl: string };
}

/** What was just done, or why it could not be. */
export type Said =
  | { readonly type: 'begun' | 'ended' | 'notFollowed'; readonly what: NamedService | number }
  | { readonly type: 'unknown'; readonly given: string }
  | { readonly type: 'cannot'; readonly incident: number };

export interface FollowedByThem {
  readonly said: Said | null;
  readonly services: readonly NamedService[];
  /** Incidents that are still open; a title only where the reader may read it. */
  readonly incidents: readonly { readonly number: number; readonly title: string | null }[];
  /** Services that they could follow too. */
  readonly offered: readonly NamedService[];
  readonly quiet: QuietHours | null;
}

/** What somebody follows, and how to follow more or less. */
export function followingAnswer(reader: Reader, { said, services, incidents, offered, quiet }: FollowedByThem): Card {
  const { following: w } = words(reader.language);
  const follows = services.length > 0 || incidents.length > 0;
  const nothing = offered.length === 0 ? w.none : w.nothing;
  const news = said === null ? null : saidIn(reader, said);
  return answer(reader, news ?? (follows ? w.heading : nothing), [
    heading(w.heading),
    ...(news === null ? [] : [textBlock(strong(news))]),
    ...(follows ? list(reader, { services, incidents }) : news === null ? [textBlock(nothing)] : []),
    small(quiet ? w.quietHours(hoursOfDay(reader.language, quiet.from, quiet.to)) : quietCommand(reader)),
    ...row(buttons(reader, { said, services, incidents, offered })),
  ]);
}

function saidIn(reader: Reader, said: Said): string {
  const { following: w } = words(reader.language);
  switch (said.type) {
    case 'unknown':
      return w.unknown(said.given);
    case 'cannot':
      return w.cannot(reference(said.incident));
    case 'begun':
    case 'ended':
    case 'notFollowed':
      return w[said.type](nameOf(reader, said.what));
  }
}

function nameOf({ language }: Reader, what: NamedService | number): string {
  return typeof what === 'number' ? reference(what) : what.name[language];
}

function list(
  reader: Reader,
  { services, incidents }: Pick<FollowedByThem, 'services' | 'incidents'>,
): readonly Block[] {
  const { following: w } = words(reader.language);
  const lines = [
    ...services.map((one) => [strong(one.name[reader.language])]),
    ...incidents.map(({ number, title }) => [strong(reference(number)), title === null ? '' : ` ${title}`]),
  ];
  const text = lines.flatMap((parts, index) => [index === 0 ? '' : '\n', ...parts]);
  return [{ kind: 'text', text: line(...text) }, small(w.directly)];
}

function quietCommand(reader: Reader) {
  const w = words(reader.language);
  return w.following.noQuietHours(commandFor(reader, 'me', w.answers.me.quietArguments));
}

/** To take back what was just done, then to end what is followed, then to follow more. */
function buttons(
  reader: Reader,
  { said, services, incidents, offered }: Omit<FollowedByThem, 'quiet'>,
): readonly Button[] {
  const { following: w } = words(reader.language);
  const end = (what: NamedService | number) => button(reader, 'unfollow', what, w.unfollow(nameOf(reader, what)));
  const begin = (what: NamedService | number) => button(reader, 'follow', what, w.follow(nameOf(reader, what)));
  const first = said?.type === 'begun' ? [end(said.what)] : said?.type === 'ended' ? [begin(said.what)] : [];
  return [...first, ...offered.map(begin), ...incidents.map(({ number }) => end(number)), ...services.map(end)];
}

function button(reader: Reader, action: 'follow' | 'unfollow', what: NamedService | number, label: string): Button {
  if (typeof what !== 'number') return freeButton(reader, action, { label, argument: what.key });
  return { label, press: writePress(action, what, 0), style: 'plain', confirm: null };
}
