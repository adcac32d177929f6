import { type DestinationStream, type Logger, pino } from 'pino';

/** Fields whose values are never written, wherever they stand in the first three levels. */
const SECRET_FIELDS = [
  'token',
  'authorization',
  'password',
  'secret',
  'signingSecret',
  'botToken',
  'appToken',
  'response_url',
  'responseUrl',
  'trigger_id',
  'triggerId',
  'text',
  'body',
  'blocks',
  'values',
  'title',
  'headers',
];

const REDACTED = '[redacted]';

/** Things that give themselves away by their shape: tokens, addresses with their path, credentials in an address. */
const SECRET_SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)-[\w-]+/g, REDACTED],
  [/\b([a-z][a-z+]*:\/\/)[^\s/@]+@/gi, `$1${REDACTED}@`],
  [/\b(https?:\/\/[^\s/"']+)\/[^\s"']*/gi, `$1/${REDACTED}`],
  [/\b(Bearer)\s+\S+/gi, `$1 ${REDACTED}`],
];

/** A database's word about a failed row carries the row, to the end of the message. */
const ROW = /(Failing row contains|DETAIL:|Key \()[\s\S]*/;

/** How far a chain of causes is followed. */
const MOST_CAUSES = 5;

/**
 * Structured logs, one JSON object a line, on standard error unless another stream is given. Tokens, response addresses,
 * trigger ids and message texts are redacted by field and by shape; of a fault only name, message, code and stack are kept.
 */
export function createLog(level: string, to: DestinationStream = pino.destination(2)): Logger {
  const paths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: REDACTED },
      serializers: { err: described, fault: described },
      hooks: { streamWrite: scrubbed },
    },
    to,
  );
}

function scrubbed(line: string): string {
  return SECRET_SHAPES.reduce((text, [shape, instead]) => text.replace(shape, instead), line);
}

function described(fault: unknown, depth = 0): unknown {
  if (!(fault instanceof Error)) return typeof fault === 'string' ? clean(fault) : typeof fault;
  const code = 'code' in fault ? { code: String(fault.code) } : {};
  const cause = fault.cause === undefined || depth >= MOST_CAUSES ? {} : { cause: described(fault.cause, depth + 1) };
  return { name: fault.name, message: clean(fault.message), ...code, stack: frames(fault.stack), ...cause };
}

/** Where it happened, without the message that stands at the head of a stack. */
function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}

function clean(message: string): string {
  return message.replace(ROW, `$1 ${REDACTED}`).slice(0, 500);
}
