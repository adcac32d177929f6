import { expect } from 'vitest';
import { onEveryPlatform } from './on-every-platform.ts';

// A P3's budget: nobody mutes a channel that speaks only when a person should look up.
onEveryPlatform('The budget of noise', {
  'a P3 raised, taken, updated twice, restored and closed makes at most 6 posts for responders and 3 for clients':
    async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.pass(10);
      await stage.presses('engineer', 'Take it');
      await stage.pass(30);
      await stage.types('engineer', 'update INC-1 Only one acquirer refuses');
      await stage.pass(10);
      await stage.types('engineer', 'update INC-1 clients: Some card payments are refused');
      await stage.submits('engineer');
      await stage.pass(60);
      await stage.types('engineer', 'restore INC-1 fix Moved traffic back');
      await stage.pass(30);
      await stage.types('engineer', 'close INC-1');
      await stage.submits('engineer', { cause: 'supplier' });
      expect((await stage.posts('operations'))[0]).toMatch(/P3[\s\S]*Closed/);
      // Replies count too: a channel is as loud as all that is in it.
      const [responders, clients] = [await stage.all('operations'), await stage.all('clients')];
      expect(responders.length).toBeGreaterThanOrEqual(3);
      expect(responders.length).toBeLessThanOrEqual(6);
      expect(clients.length).toBe(2);
    },
});
