import { expect, test } from 'vitest';
import { drawBlocks } from './blocks.ts';
import { type DrawnReader, drawMrkdwn } from './mrkdwn.ts';
import { describedPng, descriptionOf } from './png-words.ts';

const reader: DrawnReader = { user: () => 'Jan', channel: () => 'operations', zone: 'Europe/Warsaw' };
const draw = (mrkdwn: string) => drawMrkdwn(mrkdwn, reader);

test('Slack’s markup is drawn as its clients show it', () => {
  expect(draw('*Told*  <#C1>, <@U1>')).toBe(
    '<div><b>Told</b>  <span class="mention">#operations</span>, <span class="mention">@Jan</span></div>',
  );
  expect(draw('&gt; no\n> said `*so*`')).toBe(
    '<div class="quote">no</div><div class="quote">said <code>*so*</code></div>',
  );
  expect(draw('2*3*4 and * 5')).toBe('<div>2*3*4 and * 5</div>');
});

test('times are the reader’s own, and a date stands before one of another day', () => {
  expect(draw('<!date^1772542800^{date_num} {time}|2026-03-03 13:00 UTC>')).toBe('<div>2026-03-03 14:00</div>');
  expect(() => draw('<!date^1772542800^{ago}|later>')).toThrow('{ago}');
});

test('what people wrote is text, never a part of the page', () => {
  expect(draw('&lt;b&gt; "x" &amp;amp; *&lt;i&gt;* <https://example.com/"onclick|&lt;u&gt;>')).toBe(
    '<div>&lt;b&gt; &quot;x&quot; &amp;amp; <b>&lt;i&gt;</b> <span class="link">&lt;u&gt;</span></div>',
  );
});

test('a block that no picture shows rightly is refused', () => {
  expect(() => drawBlocks([{ type: 'video' }], reader)).toThrow('video');
});

test('a picture keeps its description', () => {
  const end = Buffer.from('0000000049454e44ae426082', 'hex');
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), end]);
  expect(descriptionOf(describedPng(png, 'Płatności\n✓'))).toBe('Płatności\n✓');
  expect(() => descriptionOf(png)).toThrow('no description');
});
