import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { webPlatform } from '../../adapters/web/web.ts';
import { agreed } from '../support/agreed.ts';
import { startBrowser } from '../support/browser.ts';
import { memoryDatabase } from '../support/database.ts';
import { backstage, curtain } from '../support/stage/stage.ts';

test('an incident lives from report to close in the browser, with the clock moved by hand', async () => {
  const time = { now: curtain };
  const database = await memoryDatabase();
  let address = () => '';
  const { pass, settle, stop } = await backstage(
    {
      database: database.place,
      platforms: ({ shelf, ...tools }) => {
        const web = webPlatform({ port: 0, host: '127.0.0.1' }, { ...agreed, ...tools, shelf: shelf('web') });
        address = web.address;
        return [web];
      },
    },
    time,
  );
  const browser = await startBrowser();
  const context = await browser.open({ viewport: { width: 1280, height: 860 } });
  const open = async (person: string, room: string) => {
    const page = await context.newPage();
    await page.goto(`${address()}/${person}/${room}`);
    return page;
  };
  /** What is due has come to be seen, without the page being loaded anew. */
  const shows = (page: Page, text: string | RegExp) => page.locator('#stream').getByText(text).first().waitFor();

  // Everybody has their page open from the start: what happens arrives there by itself.
  const [anna, jan, piotr] = [
    await open('anna', 'general'),
    await open('jan', 'operations'),
    await open('piotr', 'clients'),
  ];

  // Anna raises it with the keyboard alone.
  await anna.locator('#text').fill('/incident new Cards are refused');
  await anna.locator('#text').press('Enter');
  await anna.locator('.private').getByText('INC-1 is registered').waitFor();
  await settle();
  await shows(jan, 'Cards are refused');

  // Jan takes it with a button.
  await jan.getByRole('button', { name: 'Take it' }).first().click();
  await jan.locator('.message:not(.private)').getByText('In progress').first().waitFor();
  await settle();

  // An update for clients: the form, the preview, and then Piotr reads it.
  await jan.locator('.message:not(.private)').getByRole('button', { name: 'Update…' }).first().click();
  await jan.locator('#panel [name="audience"]').selectOption('clients');
  await jan.locator('#panel [name="text"]').fill('Some card payments are refused. Paying again usually works.');
  await jan.locator('#panel button.primary').click();
  await jan.locator('#panel').getByText('#clients').waitFor();
  expect(await piotr.locator('#stream .message').count()).toBe(0);
  await jan.locator('#panel button.primary').click();
  await settle();
  await shows(piotr, 'Paying again usually works.');
  expect(await piotr.locator('#stream').textContent()).not.toMatch(/Jan|Cards are refused/);

  // Progress posts and reminders arrive by themselves.
  await pass(4 * 60);
  await shows(jan, 'How it stands');
  await shows(jan, /clients expect the next update/);

  // The service is restored, and the incident closed.
  await jan.locator('.message:not(.private)').getByRole('button', { name: 'Restore…' }).first().click();
  await jan.locator('#panel [name="how"]').selectOption('fix');
  await jan.locator('#panel [name="text"]').fill('Moved traffic back');
  await jan.locator('#panel button.primary').click();
  await settle();
  await shows(piotr, /The service is restored|Usługę przywrócono/);
  await jan.locator('.message:not(.private)').getByRole('button', { name: 'Close…' }).first().click();
  await jan.locator('#panel [name="cause"]').selectOption('supplier');
  await jan.locator('#panel button.primary').click();
  await settle();
  await jan.locator('.message:not(.private)').getByText('Closed', { exact: true }).first().waitFor();

  // Anna heard it all without asking.
  await anna.goto(`${address()}/anna/direct`);
  expect(await anna.locator('#stream .message').count()).toBe(3);

  await browser.stop();
  await stop();
  await database.end();
});
