import { type Html, html } from '../../../src/html.ts';
import type { Account } from '../../../src/rehearsal/account.ts';
import type { ProcedureWords } from '../words-procedure.ts';
import { type Lane, laneOf } from './lanes.ts';

/** Heights in pixels; widths are shares of the page's, so that no script is needed to fit it. */
const TOP = 40;
const LANE = 46;
const DOT = 6;
/** How much of the width is left free at either side, in percent. */
const MARGIN = 3;
/** How far apart two times must stand to be read, in percent of a wide page and of a narrow one. */
const READABLE = { wide: 7, narrow: 27 } as const;

/**
 * Time goes from left to right, in a line for each who is told: minutes at first and days at the end both have room,
 * since the way between two moments grows with how often their distance doubles.
 */
export function renderPicture(account: Account, lanes: readonly Lane[], words: ProcedureWords): Html {
  const x = placesIn(account);
  const height = TOP + lanes.length * LANE + 28;
  const at = (instant: Temporal.Instant) => `${(x.get(instant.epochMilliseconds) ?? 0).toFixed(2)}%`;
  const line = (lane: Lane) => TOP + lanes.indexOf(lane) * LANE + 30;
  const bottom = height - 24;
  return html`<figure class="picture">
<svg width="100%" height="${height}" role="img" aria-labelledby="picture-title picture-text">
<title id="picture-title">${account.heading}</title>
<desc id="picture-text">${describe(account, lanes, words)}</desc>
${lanes.map(
  (lane) => html`<g class="${lane}"><text x="0" y="${line(lane) - 14}">${words.lanes[lane]}</text>
<line x1="0" x2="100%" y1="${line(lane)}" y2="${line(lane)}"/></g>`,
)}
${account.targets.map(({ at: by, text }, index) => {
  const late = (x.get(by.epochMilliseconds) ?? 0) > 50;
  return html`<g class="target"><line x1="${at(by)}" x2="${at(by)}" y1="${index * 16 + 4}" y2="${bottom}"/>
<text class="${late ? 'to' : 'from'}" x="${at(by)}" dx="${late ? -5 : 5}" y="${index * 16 + 14}">${text}</text></g>`;
})}
${account.moments.map(({ at: when, happens }) =>
  lanes.map((lane) => {
    const here = happens.filter((one) => laneOf(one) === lane);
    if (here.length === 0) return null;
    const loud = here.some((one) => one.kind === 'told' && one.calls.length > 0);
    return html`<circle class="${lane}${loud && ' loud'}" cx="${at(when)}" cy="${line(lane)}" r="${loud ? DOT + 1 : DOT}"/>`;
  }),
)}
${timesIn(account, x).map(
  ({ text, place, narrow, side }) =>
    html`<text class="time${!narrow && ' wide'}${side}" x="${place.toFixed(2)}%" y="${height - 6}">${text}</text>`,
)}
</svg>
<figcaption><span class="key loud" aria-hidden="true"></span> ${words.loud} <span class="key" aria-hidden="true"></span> ${words.quiet}</figcaption>
</figure>`;
}

/** Where each moment and each target stands, in percent, by its time in milliseconds. */
function placesIn({ moments, targets }: Account): ReadonlyMap<number, number> {
  const times = [...new Set([...moments, ...targets].map(({ at }) => at.epochMilliseconds))].sort((a, b) => a - b);
  const ways = times.map((time, index) => {
    const before = times[index - 1];
    return before === undefined ? 0 : 1 + Math.log2(1 + (time - before) / 60_000);
  });
  const whole = ways.reduce((sum, way) => sum + way, 0) || 1;
  const end = 100 - 2 * MARGIN;
  return new Map(
    times.map((time, index) => {
      const gone = ways.slice(0, index + 1).reduce((sum, way) => sum + way, 0);
      return [time, MARGIN + (end * gone) / whole];
    }),
  );
}

/** The times that can be read below: the first, the last, and between them as many as have room. */
function timesIn({ moments }: Account, x: ReadonlyMap<number, number>) {
  const all = moments.map(({ at, when }) => ({ text: when, place: x.get(at.epochMilliseconds) ?? 0 }));
  const last = all.at(-1)?.place ?? 0;
  const apart = (least: number) => {
    const kept: (typeof all)[number][] = [];
    for (const one of all) {
      const isApart = one.place - (kept.at(-1)?.place ?? -100) >= least;
      // The last one is always there, so what stands too near to it isn't.
      if (isApart && (one.place === last || last - one.place >= least * 1.4)) kept.push(one);
    }
    return kept;
  };
  const narrow = new Set(apart(READABLE.narrow));
  return [...new Set([...apart(READABLE.wide), ...narrow])].map((one) => ({
    ...one,
    narrow: narrow.has(one),
    side: one.place === last ? ' to' : '',
  }));
}

/** The picture in a sentence for each line; below it the same stands in words. */
function describe({ moments }: Account, lanes: readonly Lane[], words: ProcedureWords): string {
  return lanes
    .filter((lane) => lane !== 'done')
    .map((lane) => {
      const here = moments.filter(({ happens }) => happens.some((one) => laneOf(one) === lane));
      const messages = here.flatMap(({ happens }) => happens.filter((one) => laneOf(one) === lane));
      return `${words.lanes[lane]}: ${words.told(messages.length)} (${here.map(({ when }) => when).join('; ')}).`;
    })
    .join(' ');
}
