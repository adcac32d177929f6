/** Where one webhook is, and by what it knows that the desk calls. */
export interface Webhook {
  readonly url: string;
  readonly key: Buffer;
}

/** By the procedure's keys. */
export type Webhooks = Readonly<Record<string, Webhook>>;

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** The least and the most that Standard Webhooks allows, in bytes. */
const [LEAST_KEY, MOST_KEY] = [24, 64];

/** `on-call` is set by WEBHOOK_ON_CALL_URL and WEBHOOK_ON_CALL_SECRET. */
export function settingsOf(key: string): { readonly url: string; readonly secret: string } {
  const name = `WEBHOOK_${key.toUpperCase().replaceAll('-', '_')}`;
  return { url: `${name}_URL`, secret: `${name}_SECRET` };
}

/** The webhooks of the procedure as the environment sets them. A fault is a sentence and never shows a value. */
export function webhookConfig(
  env: Environment,
  keys: readonly string[],
): { readonly webhooks: Webhooks; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const webhooks: Record<string, Webhook> = {};
  for (const one of keys) {
    const names = settingsOf(one);
    const [url, secret] = [env[names.url]?.trim() ?? '', env[names.secret]?.trim() ?? ''];
    const key = keyIn(secret);
    const wrong = [
      ...(url === '' ? [`${names.url} is missing: the procedure names the webhook ${one}`] : urlFault(names.url, url)),
      ...(secret === '' ? [`${names.secret} is missing: the webhook ${one} is called with a signature`] : []),
      ...(secret !== '' && key === null
        ? [`${names.secret} must be whsec_ and ${LEAST_KEY} to ${MOST_KEY} random bytes in base64`]
        : []),
    ];
    faults.push(...wrong);
    if (wrong.length === 0 && key !== null) webhooks[one] = { url, key };
  }
  return { webhooks, faults };
}

function keyIn(secret: string): Buffer | null {
  const given = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  if (given === undefined) return null;
  const key = Buffer.from(given, 'base64');
  return key.length >= LEAST_KEY && key.length <= MOST_KEY ? key : null;
}

function urlFault(name: string, text: string): readonly string[] {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return [`${name} must be an address that begins with https://`];
  if (url.username !== '' || url.password !== '') return [`${name} must be without a user and a password`];
  const open = url.protocol === 'http:' && !LOOPBACK.has(url.hostname);
  return open ? [`${name} would be called over an open line: expected https, but on this computer itself`] : [];
}
