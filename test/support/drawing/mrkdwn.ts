/** Who reads: names for ids, and the zone in which Slack shows them times. */
export interface DrawnReader {
  user(id: string): string;
  channel(id: string): string;
  readonly zone: string;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Slack's markup as HTML, as one of its clients would show it; whatever else is in the text stays text. */
export function drawMrkdwn(mrkdwn: string, reader: DrawnReader): string {
  return mrkdwn
    .split('\n')
    .map((line) => {
      const quote = /^(?:>|&gt;) ?(.*)$/.exec(line)?.[1];
      return quote === undefined
        ? `<div>${drawLine(line, reader)}</div>`
        : `<div class="quote">${drawLine(quote, reader)}</div>`;
    })
    .join('');
}

/** A mark in angle brackets, code, or bold that begins and ends at a word's edge. */
const MARKS =
  /<(?<inner>[^<>]*)>|`(?<code>[^`]+)`|(?<![\p{L}\p{N}])\*(?<bold>[^*\s]|[^*\s][^*]*[^*\s])\*(?![\p{L}\p{N}])/gu;

function drawLine(line: string, reader: DrawnReader): string {
  let html = '';
  let from = 0;
  for (const { 0: whole, index, groups = {} } of line.matchAll(MARKS)) {
    const { inner, code, bold } = groups;
    html += said(line.slice(from, index));
    if (inner !== undefined) html += drawMark(inner, reader);
    else if (code !== undefined) html += `<code>${said(code)}</code>`;
    else html += `<b>${drawLine(bold ?? '', reader)}</b>`;
    from = index + whole.length;
  }
  return html + said(line.slice(from));
}

/** What Slack's three escapes stand for, made safe for HTML. */
function said(text: string): string {
  return escapeHtml(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

function drawMark(inner: string, reader: DrawnReader): string {
  const [target = '', label] = inner.split('|');
  const date = /^!date\^(\d+)\^([^^]+)$/.exec(target);
  if (date) return escapeHtml(drawDate(Number(date[1]), date[2] ?? '', reader.zone));
  if (target.startsWith('@')) return `<span class="mention">@${escapeHtml(reader.user(target.slice(1)))}</span>`;
  if (target.startsWith('#')) return `<span class="mention">#${escapeHtml(reader.channel(target.slice(1)))}</span>`;
  if (target.startsWith('!')) return `<span class="mention">@${said(label ?? target.slice(1))}</span>`;
  return `<span class="link">${said(label ?? target)}</span>`;
}

/** The two forms of a date that the desk asks Slack for, with the 24 hours that the reader has set. */
function drawDate(seconds: number, format: string, zone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
  const drawn = format.replace('{time}', clock(at)).replace('{date_num}', at.toPlainDate().toString());
  if (/[{}]/.test(drawn)) throw new Error(`No picture knows the date format ${format}`);
  return drawn;
}

export function clock(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: 'minute' });
}
