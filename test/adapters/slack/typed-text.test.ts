import { expect, test } from 'vitest';
import { typedText } from '../../../adapters/slack/receive/typed-text.ts';

test.each([
  ['assign INC-4 <@U012AB3CD|jan>', 'assign INC-4 <@U012AB3CD|jan>'],
  [
    'note INC-4 see <#C012|general> and <https://example.com/a?b=1&amp;c=2|the page>',
    'note INC-4 see #general and https://example.com/a?b=1&c=2',
  ],
  [
    'note INC-4 <!subteam^S01|@payments> <!here> <mailto:a@example.com|a@example.com>',
    'note INC-4 @payments @here a@example.com',
  ],
  ['note INC-4 a &lt; b &amp;&amp; c &gt; d &amp;lt;', 'note INC-4 a < b && c > d &lt;'],
])('%s is %s', (sent, typed) => {
  expect(typedText(sent)).toBe(typed);
});
