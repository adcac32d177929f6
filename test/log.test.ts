import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  const log = createLog('trace', {
    write(line: string) {
      lines += line;
    },
  });
  write(log);
  return lines;
}

// Put together here, so that no scanner takes them for somebody's.
const bot = ['xoxb', '1234567890', 'abcDEF'].join('-');
const app = ['xapp', '1', 'A0', 'secret'].join('-');
const response = 'https://hooks.example.com/commands/T0/1234/secretpath';
const trigger = '13345224609.738474920.8088930838d88f008e0';

describe('the log', () => {
  it('redacts tokens, response addresses, trigger ids and message texts by their fields', () => {
    const line = written((log) =>
      log.info(
        { token: bot, response_url: response, request: { trigger_id: trigger, body: { text: 'Cards are refused' } } },
        'came in',
      ),
    );
    for (const secret of [bot, response, trigger, 'Cards are refused']) expect(line).not.toContain(secret);
    expect(line).toContain('came in');
  });

  it('redacts them by their shape wherever they stand', () => {
    const line = written((log) => log.warn({ note: `sent to ${response} with ${app}` }, `failed with Bearer ${bot}`));
    for (const secret of [bot, app, 'secretpath']) expect(line).not.toContain(secret);
    expect(line).toContain('hooks.example.com');
  });

  it('keeps of a fault what mends it, and nothing that it carries', () => {
    const cause = new Error('new row violates a check\nDETAIL: Failing row contains (1, Cards are refused)');
    const fault = Object.assign(new Error('connect to postgresql://desk:hunter2@db/desk failed', { cause }), {
      code: 'ECONNREFUSED',
      config: { headers: { authorization: bot } },
    });
    const line = written((log) => log.error({ err: fault }, 'no database'));
    for (const secret of ['hunter2', 'Cards are refused', bot]) expect(line).not.toContain(secret);
    for (const kept of ['ECONNREFUSED', 'new row violates a check', 'log.test.ts']) expect(line).toContain(kept);
    expect(JSON.parse(line)).toMatchObject({ level: 50, msg: 'no database' });
  });
});
