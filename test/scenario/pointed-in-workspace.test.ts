import { expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { memoryDatabase } from '../support/database.ts';
import { webStage } from '../support/stage/web-stage.ts';

test('in the workspace an incident is raised from a message, and another message is kept in its timeline', async () => {
  const database = await memoryDatabase();
  const stage = await webStage({ database: database.place });
  const browser = await startBrowser();
  const context = await browser.open({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    const says = async (person: string, text: string) => {
      await page.goto(`${stage.address}/${person}/general`);
      await page.locator('#text').fill(text);
      await page.locator('#say button').click();
    };
    const points = async (person: string, text: string, to: string) => {
      await page.goto(`${stage.address}/${person}/general`);
      await page.locator('.message', { hasText: text }).getByRole('button', { name: to, exact: true }).click();
    };
    const answer = () => page.locator('.message.private').last().textContent();

    await says('maria', 'Cards are refused');
    await points('anna', 'Cards are refused', 'Add to a timeline');
    expect(await answer()).toContain('Only members of the operations conversation can do this');
    await points('anna', 'Cards are refused', 'Raise an incident');
    expect(await page.locator('#panel [name="title"]').inputValue()).toBe('Cards are refused');
    await page.locator('#panel button.primary').click();
    expect(await answer()).toContain('INC-1 is registered');

    await says('maria', 'It was the deploy');
    await points('jan', 'It was the deploy', 'Add to a timeline');
    await page.locator('#panel [name="number"]').fill('INC-1');
    await page.locator('#panel button.primary').click();
    expect(await answer()).toContain('The message is in the timeline of INC-1');

    const record = await stage.types('engineer', 'show INC-1');
    expect(record).toMatch(/message by Maria Wójcik, .*: Cards are refused/);
    expect(record).toMatch(/message by Maria Wójcik, .*: It was the deploy/);
  } finally {
    await browser.stop();
    await stage.stop();
    await database.end();
  }
});
