/**
 * What people type after a command, as the port wants it. With `should_escape` Slack writes mentions, channels and links
 * as marks and escapes the three characters of its markup. A person stays a mark, `<@U012AB3CD|jan>`, which the desk
 * knows; the rest becomes what was typed.
 */
export function typedText(text: string): string {
  const typed = text
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<!subteam\^[A-Z0-9]+\|@?([^>]*)>/g, '@$1')
    .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, (_, address: string) => address.replace(/^mailto:/, ''));
  return unescaped(typed);
}

/** The three characters that Slack escapes, as they were written. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
