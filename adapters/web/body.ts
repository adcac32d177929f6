import type { IncomingMessage } from 'node:http';

/**
 * Of a form's body. Every letter of a text may take up to 9 bytes of it (three escaped bytes of UTF-8), so this
 * takes texts of 40,000 letters in any script and many more in ours.
 */
const maxBodyBytes = 512 * 1024;
/** How much of a refused body is still read, so that the browser gets to see the answer. */
const maxDrainedBytes = 16 * 1024 * 1024;

export type FormBody =
  | { readonly kind: 'values'; readonly values: URLSearchParams }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notAForm' };

/** Reads a posted form. Line ends become \n, and NUL, which no database text can hold, is dropped. */
export async function readForm(request: IncomingMessage): Promise<FormBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxDrainedBytes) break;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  if (size > maxBodyBytes) return { kind: 'tooLarge' };
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { kind: 'notAForm' };
  const sent = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const tidy = [...sent].map(([name, value]) => [name, value.replace(/\r\n?/g, '\n').replaceAll('\0', '')]);
  return { kind: 'values', values: new URLSearchParams(tidy) };
}
