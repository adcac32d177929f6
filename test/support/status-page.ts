import type { Running } from '../../src/start.ts';

/** What anybody reads on the status page of a running desk now, a line each; '' where it has none. */
export async function statusPageOf(desk: Running, path = '/status/en'): Promise<string> {
  await desk.publish();
  const response = await fetch(desk.publicAddress + path);
  return response.ok ? readable(await response.text()) : '';
}

/** A page without its markup. */
export function readable(markup: string): string {
  return markup
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<\/(p|li|h\d|blockquote|article)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}
