import { expect, test } from 'vitest';
import { readMessage, wordsOf } from '../../../adapters/slack/receive/message.ts';
import { readText } from '../../../adapters/slack/receive/read-text.ts';

const nameOf = (id: string) => (id === 'U1' ? 'Jan Kowalski' : null);

test.each([
  ['<@U1> and <@U2|ewa> and <@U3>', '@Jan Kowalski and @ewa and @U3'],
  ['in <#C012|general>, <#C013>', 'in #general, #C013'],
  ['<!subteam^S01|@payments> <!here> <!channel|channel> <!everyone>', '@payments @here @channel @everyone'],
  ['<!date^1740000000^{time}|14:40 UTC>', '14:40 UTC'],
  ['<https://example.com/a?b=1&amp;c=2>', 'https://example.com/a?b=1&c=2'],
  ['<http://example.com|example.com>', 'http://example.com'],
  ['see <https://example.com/run|the runbook>', 'see the runbook (https://example.com/run)'],
  ['<mailto:a@example.com|a@example.com>', 'a@example.com'],
  ['a &lt;b&gt; &amp;&amp; c &amp;lt; *bold* `x`', 'a <b> && c &lt; *bold* `x`'],
])('%s reads %s', (sent, read) => {
  expect(readText(sent, nameOf)).toBe(read);
});

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const richText = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] };

test.each([
  ['a person’s text', { text: 'Seeing 502s', blocks: [richText] }, 'Seeing 502s'],
  [
    'an app’s blocks, where the text is for notifications',
    {
      text: 'New alert',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Disk full' } },
        { ...section('on <@U1>’s host'), fields: [{ type: 'mrkdwn', text: '97 %' }] },
        {
          type: 'context',
          elements: [
            { type: 'image', alt_text: 'x' },
            { type: 'mrkdwn', text: 'since 14:00' },
          ],
        },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Mute' } }] },
      ],
    },
    'Disk full\non @Jan Kowalski’s host\n97 %\nsince 14:00',
  ],
  [
    'blocks of which some can’t be read here',
    { text: 'All of it', blocks: [section('A part'), richText] },
    'All of it',
  ],
  [
    'an app’s attachment beside its text',
    { text: 'Firing:', attachments: [{ title: 'Latency', text: 'over 2 s', fallback: 'no' }] },
    'Firing:\nLatency\nover 2 s',
  ],
  [
    'without the preview of a link',
    { text: 'See <https://example.com/a>', attachments: [{ from_url: 'https://example.com/a', title: 'A page' }] },
    'See https://example.com/a',
  ],
  ['an attachment alone', { text: '', attachments: [{ fallback: 'Build failed' }] }, 'Build failed'],
  ['a forwarded message', { attachments: [{ from_url: 'https://a.example/p1', text: 'Help!' }] }, 'Help!'],
  ['files alone, by their names', { text: '', files: [{ title: 'Outage' }, { name: 'b.png' }] }, '[Outage] [b.png]'],
  ['a text with files', { text: 'Look', files: [{ title: 'Outage' }] }, 'Look\n[Outage]'],
  ['nothing that can be read', { blocks: 'odd', files: [{ mode: 'tombstone' }] }, '…'],
  ['no message', null, '…'],
])('a message’s words are %s', (_, message, words) => {
  expect(wordsOf(readMessage(message), nameOf)).toBe(words);
});
