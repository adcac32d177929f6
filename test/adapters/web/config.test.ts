import { expect, it } from 'vitest';
import { webEnvironment, workspaceEnabled } from '../../../adapters/web/config.ts';

it('nothing set means port 3000 on this computer, while there is no other platform', () => {
  const settings = webEnvironment.parse({});
  expect(settings).toEqual({ web: { port: 3000, host: '127.0.0.1' }, workspace: 'auto' });
  expect(workspaceEnabled(settings, 0)).toBe(true);
  expect(workspaceEnabled(settings, 1)).toBe(false);
});

it('WORKSPACE decides against the number of platforms', () => {
  expect(workspaceEnabled(webEnvironment.parse({ WORKSPACE: 'on' }), 1)).toBe(true);
  expect(workspaceEnabled(webEnvironment.parse({ WORKSPACE: 'off' }), 0)).toBe(false);
});

it.each(['abc', '-1', '65536', '80.5', '0x50'])('PORT %j is refused in plain words', (PORT) => {
  const result = webEnvironment.safeParse({ PORT });
  expect(result.error?.issues.map(({ message }) => message)).toEqual(['PORT must be a number from 0 to 65535']);
});

it('what is empty counts as not set', () => {
  expect(webEnvironment.parse({ PORT: '', WORKSPACE: '' })).toEqual(webEnvironment.parse({}));
});

it('PORT 0 takes a free one', () => {
  expect(webEnvironment.parse({ PORT: '0' }).web.port).toBe(0);
});
