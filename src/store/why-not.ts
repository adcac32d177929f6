import { CannotStart } from '../desk/faults.ts';

interface Failure {
  readonly code: string | null;
  readonly message: string;
}

function failureOf(error: unknown): Failure {
  const one = error as { code?: unknown; message?: unknown; errors?: readonly unknown[]; cause?: unknown };
  if (typeof one !== 'object' || one === null) return { code: null, message: String(error) };
  // Several addresses of one name failed: the first says enough.
  if (Array.isArray(one.errors) && one.errors.length > 0 && one.code === undefined) return failureOf(one.errors[0]);
  const code = typeof one.code === 'string' ? one.code : null;
  if (code === null && one.cause !== undefined) return failureOf(one.cause);
  return { code, message: typeof one.message === 'string' ? one.message : '' };
}

/** The address, or CannotStart. The fault of `new URL` holds the whole of it, the password too: it is not kept as a cause. */
export function addressOf(databaseUrl: string): URL {
  const url = /^postgres(ql)?:\/\//.test(databaseUrl) ? URL.parse(databaseUrl) : null;
  if (url !== null) return url;
  throw new CannotStart('DATABASE_URL is not an address such as postgresql://user:password@host:5432/incidents.');
}

/** One sentence for the person who starts the desk, without the password. */
export function whyNot(address: URL, error: unknown): CannotStart {
  const { code, message } = failureOf(error);
  const said = sentence(address, code, message);
  const password = decodeURIComponent(address.password);
  return new CannotStart(password === '' ? said : said.replaceAll(password, '***'), { cause: error });
}

function sentence(url: URL, code: string | null, message: string): string {
  const where = `${url.hostname}:${url.port || '5432'}`;
  const user = decodeURIComponent(url.username);
  const name = decodeURIComponent(url.pathname.slice(1));
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'ECONNRESET':
      return `The database at ${where} is out of reach (${code}): check DATABASE_URL, and that PostgreSQL runs there.`;
    case '28P01':
      return `The database at ${where} refused the password of "${user}": check DATABASE_URL.`;
    case '28000':
      return `The database at ${where} doesn't let "${user}" in: check DATABASE_URL and the server's pg_hba.conf.`;
    case '3D000':
      return `There is no database "${name}" at ${where}: create it, or correct DATABASE_URL.`;
    case '42501':
      return sentenceOfRights(where, name, user);
    case '53300':
      return `The database at ${where} has no connection left: raise its max_connections, or stop what uses them.`;
    case '57P03':
      return `The database at ${where} is just starting or stopping: start the desk again in a moment.`;
    case 'P3005':
      return `The database "${name}" at ${where} holds something else already: name an empty one in DATABASE_URL.`;
    default:
      return (
        uncoded(where, name, user, message) ??
        `The database at ${where} can't be opened: ${firstLine(message) || code}.`
      );
  }
}

/** The schema engine and the pool say some things in words only. */
function uncoded(where: string, name: string, user: string, message: string): string | null {
  if (/permission denied/.test(message)) return sentenceOfRights(where, name, user);
  if (/timeout expired|timeout exceeded|Connection terminated due to connection timeout/.test(message)) {
    return `The database at ${where} is out of reach (no answer in time): check DATABASE_URL, and that PostgreSQL runs there.`;
  }
  const [, extension] = /extension "(\w+)" is not available/.exec(message) ?? [];
  if (extension !== undefined) {
    return `The PostgreSQL at ${where} lacks the extension ${extension}: install its contrib package beside it.`;
  }
  return null;
}

const sentenceOfRights = (where: string, name: string, user: string) =>
  `"${user}" may not make tables in the database "${name}" at ${where}: make it the database's owner.`;

const firstLine = (message: string) => message.split('\n')[0] ?? '';
