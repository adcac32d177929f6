import type { Entry } from '../../incident/event.ts';
import type { Conversation, TextId } from '../../incident/terms.ts';
import type { Destination } from '../../notice/status-page.ts';
import type { Block, Field, Form } from '../card.ts';
import { clientUpdate, signature, type Told } from '../posts/clients.ts';
import { line, strong, time } from '../rich.ts';
import { gapsIn } from '../templates.ts';
import type { Reader, View } from '../view.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { destinationsIn } from './destinations.ts';
import { contextOf, form, linesField, note, quote } from './form.ts';

/** How an update is read in one language, and where. */
export interface ClientReading {
  readonly reader: Reader;
  readonly destinations: readonly Destination[];
  /** What it stands under on the status page; null where it isn't read there. */
  readonly page: string | null;
}

/** Names the destinations and shows exactly what clients will read, made by the same words as the post itself. */
export function previewForm(
  view: View,
  update: {
    readonly draft: string;
    readonly body: string;
    /** Null once the service is restored: nothing more is promised. */
    readonly nextBy: Temporal.Instant | null;
    /** One for each language, none twice. */
    readonly readings: readonly ClientReading[];
    /** Where staff read the same. */
    readonly staff: readonly Conversation[];
    /** The incident moved on since its writer looked at it first. */
    readonly again?: boolean;
    /** The text is a template's. */
    readonly begins?: boolean;
    /** What clients were told since then. */
    readonly newer?: { readonly entry: Entry; readonly text: TextId } | null;
  },
): Form {
  const { w, who, text } = voiceOf(view);
  const { preview } = w.forms;
  const { newer = null, again = false } = update;
  const destinations = [...new Set(update.readings.flatMap((one) => one.destinations))];
  const gaps = gapsIn(update.body);
  return form(view.reader, 'preview', `${contextOf(view)}:${update.draft}`, preview, [
    ...(again ? [note(preview.again)] : []),
    ...(newer === null
      ? []
      : [note(preview.newer(who(newer.entry.by), time(newer.entry.at))), quote(text(newer.text))]),
    note(preview.to(destinationsIn(view.reader, destinations))),
    ...(update.staff.length > 0 ? [note(preview.staff(destinationsIn(view.reader, update.staff)))] : []),
    note(preview.writtenAs),
    ...readingsIn(view, update.readings, (voice) => [clientUpdate(voice, update.body, update.nextBy)]),
    ...(gaps.length > 0 ? [note(w.templates.toFill(gaps.join(' ')))] : []),
    // Whoever learns of something new may want to say it otherwise; a text that was begun from has to be filled in.
    ...(again || newer !== null || update.begins || gaps.length > 0
      ? [
          linesField('text', w.forms.update.text, {
            value: update.body,
            hint: gaps.length > 0 ? w.templates.fill : preview.change,
            required: true,
          }),
        ]
      : []),
  ]);
}

/** What clients will read, once for each language in which somebody does. */
export function readingsIn(
  view: View,
  readings: readonly ClientReading[],
  told: (voice: Voice) => readonly Told[],
): readonly Field[] {
  const { preview } = voiceOf(view).w.forms;
  return readings.flatMap((reading) => {
    const { reader, destinations } = reading;
    const inOne = readings.length === 1;
    return [
      ...(inOne ? [] : [note(preview.read(preview.in[reader.language], destinationsIn(view.reader, destinations)))]),
      ...readIn(view, reading, told),
    ];
  });
}

function readIn(
  view: View,
  { reader, destinations, page }: ClientReading,
  told: (voice: Voice) => readonly Told[],
): readonly Field[] {
  const { preview } = voiceOf(view).w.forms;
  const theirs = voiceOf({ ...view, reader });
  const isPosted = destinations.some((one) => one !== 'statusPage');
  return [
    ...told(theirs).flatMap(({ headline, blocks }) => [
      ...(isPosted ? [note(strong(headline))] : []),
      ...(page === null ? [] : [note(preview.onPage(strong(page)))]),
      ...blocks.flatMap(readable),
    ]),
    ...readable(signature(theirs)),
  ];
}

/** A post's block as something to read within a form. */
function readable(block: Block): readonly Field[] {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return [{ kind: 'note', text: line(block.text) }];
    case 'quote':
      return [quote(block.text)];
    case 'facts':
    case 'buttons':
    case 'divider':
      return [];
  }
}
