import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** By what a request shows that it comes from the monitoring; null where that way isn't used. */
export interface AlertKeys {
  /** `Authorization: Bearer TOKEN` */
  readonly token: string | null;
  /** `X-Signature: sha256=HEX`, the HMAC-SHA256 of the body's bytes. */
  readonly secret: string | null;
}

/** Whether one of the ways that are used is right. How much of it is right takes no part in the time. */
export function isProven(keys: AlertKeys, headers: IncomingHttpHeaders, body: Buffer): boolean {
  return hasToken(keys.token, headers.authorization) || isSigned(keys.secret, headers['x-signature'], body);
}

function hasToken(token: string | null, given: string | undefined): boolean {
  const shown = /^Bearer +(\S+) *$/i.exec(given ?? '')?.[1];
  return token !== null && shown !== undefined && isEqual(hash(token), hash(shown));
}

function isSigned(secret: string | null, given: string | string[] | undefined, body: Buffer): boolean {
  const shown = typeof given === 'string' ? /^sha256=([\da-f]{64})$/i.exec(given)?.[1] : undefined;
  if (secret === null || shown === undefined) return false;
  return isEqual(createHmac('sha256', secret).update(body).digest(), Buffer.from(shown, 'hex'));
}

const hash = (text: string) => createHash('sha256').update(text).digest();

function isEqual(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
