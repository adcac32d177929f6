import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { helpCard, incidentCard, note, raisedCard, updateForm } from './samples.ts';
import { type Windows, windowsOn } from './windows.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let browser: TestBrowser;
let workspace: Workspace;
let windows: Windows;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());
beforeEach(async () => {
  workspace = await startWorkspace();
  windows = windowsOn(workspace, browser);
});
afterEach(async () => {
  const complaints = await windows.close();
  await workspace.stop();
  expect(complaints).toEqual([]);
});

/** Resolves once the page follows what happens. */
async function live(page: Page): Promise<void> {
  const marker = note(`Marker ${randomUUID()}`);
  await workspace.deliver('operations', marker);
  await page.locator('#stream').getByText(marker.summary).waitFor();
}

const focused = (page: Page) => page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''");
const scrolled = (page: Page) => page.evaluate<number>("document.getElementById('scroller').scrollTop");

/** Goes on with Tab until the focus is on something with this text. */
async function tabTo(page: Page, text: string, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if ((await focused(page)) === text) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard never reached ${text}`);
}

describe('the keyboard alone', () => {
  it('raises an incident, fills a form in and mends it', async () => {
    workspace.answer(({ asked }) => {
      if (asked.kind === 'typed') return { kind: 'card', card: helpCard };
      if (asked.kind === 'pressed') return { kind: 'form', form: updateForm };
      if (asked.kind === 'submitted' && asked.values.nextBy === 'never')
        return { kind: 'invalid', faults: { nextBy: 'That is not a time.' } };
      return { kind: 'card', card: raisedCard };
    });
    const page = await windows.visit('/anna/general');
    await page.locator('#text:focus').waitFor();
    await page.keyboard.type('/incident new Card payments are refused');
    await page.keyboard.press('Enter');
    await page.locator('.private').getByText('Raise with').waitFor();
    await tabTo(page, 'Raise…', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Update INC-42' }).waitFor();
    await page.getByLabel('Who reads it').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Since 13:50 some cards are refused.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('never');
    await tabTo(page, 'Preview');
    await page.keyboard.press('Enter');
    // The faults have the focus, and lead to the field.
    await page.getByRole('alert').and(page.locator(':focus')).getByText('That is not a time.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Next word by').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('15:10');
    await page.keyboard.press('Enter');
    await page.locator('.private').getByText('INC-43 is raised').waitFor();
    expect(workspace.asked.map(({ asked }) => asked)).toMatchObject([
      { kind: 'typed', text: 'new Card payments are refused' },
      { kind: 'pressed', press: 'new:0:0' },
      { kind: 'submitted', values: { audience: 'clients', nextBy: 'never' } },
      { kind: 'submitted', values: { body: 'Since 13:50 some cards are refused.', nextBy: '15:10' } },
    ]);
  });

  it('skips to the messages first, and answers a question that Escape takes back', async () => {
    await workspace.deliver('operations', incidentCard);
    const page = await windows.visit('/jan/operations', { javaScriptEnabled: false });
    await page.locator('.skips a').first().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'Cancel…');
    await page.keyboard.press('Enter');
    const question = page.locator('#stream').getByRole('dialog');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    expect(workspace.asked).toEqual([]);
    await page.keyboard.press('Enter');
    await question.waitFor();
    await tabTo(page, 'Cancel the incident', 'Shift+Tab');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(workspace.asked.map(({ asked }) => asked)).toEqual([{ kind: 'pressed', press: 'cancel:42:3' }]);
  });
});

describe('the open page', () => {
  it('brings a message in, says so, and leaves what is being written alone', async () => {
    const page = await windows.visit('/jan/operations');
    await live(page);
    await page.getByLabel('Message or command').fill('half a sent');
    await workspace.act('/ewa/operations/say', { text: 'The router is fine.' });
    await page.locator('#stream').getByText('The router is fine.').waitFor();
    await page.locator('#news', { hasText: 'Ewa Lis: The router is fine.' }).waitFor({ state: 'attached' });
    expect(await page.getByLabel('Message or command').inputValue()).toBe('half a sent');
    await workspace.deliver('clients', note('For clients.'));
    await page.getByLabel('1 unread').waitFor();
  });

  it('puts an edited card in its place, with its thread open as it was, here and beside', async () => {
    const card = await workspace.deliver('operations', incidentCard);
    await workspace.deliver('operations', note('Taken by Jan.'), { under: card });
    const page = await windows.visit('/jan/operations');
    await live(page);
    await page.locator('.thread summary').click();
    await workspace.deliver('operations', { ...incidentCard, tone: 'over', blocks: raisedCard.blocks }, { edit: card });
    await workspace.deliver('operations', note('Restored.'), { under: card });
    await page.locator('#stream .reply').getByText('Restored.').waitFor();
    await page.locator('aside').getByText('Restored.').waitFor();
    expect(await page.locator(`#m-${card} .card`).first().getAttribute('class')).toBe('card over');
    expect(await page.locator('#stream').getByText('Taken by Jan.').isVisible()).toBe(true);
    expect(await page.getByText('INC-42').count()).toBe(0);
  });

  it('keeps the place that is read, and offers the way to what is new', async () => {
    for (let count = 1; count <= 40; count += 1) await workspace.deliver('operations', note(`Message ${count}`));
    const page = await windows.visit('/jan/operations');
    await live(page);
    const read = page.getByText('Message 10', { exact: true });
    await read.scrollIntoViewIfNeeded();
    const place = async () => Math.round((await read.boundingBox())?.y ?? Number.NaN);
    const before = await place();
    await workspace.deliver('operations', note('The newest one'));
    await page.getByRole('link', { name: 'New messages' }).waitFor();
    expect(await place()).toBe(before);
    await page.getByRole('link', { name: 'New messages' }).click();
    await page.getByRole('link', { name: 'New messages' }).waitFor({ state: 'hidden' });
    expect(await scrolled(page)).toBe(0);
    // Who reads at the end stays there.
    await live(page);
    expect(await scrolled(page)).toBe(0);
  });

  it('leaves an open question open, and shows the edit once it is answered', async () => {
    const card = await workspace.deliver('operations', incidentCard);
    const page = await windows.visit('/jan/operations');
    await live(page);
    await page.locator('#stream').getByRole('button', { name: 'Cancel…' }).click();
    await workspace.deliver('operations', raisedCard, { edit: card });
    await live(page);
    await page.locator('#stream').getByRole('button', { name: 'Keep it' }).click();
    await page.locator('#stream').getByText('INC-43 is raised').waitFor();
  });

  it('keeps beside what stands there when another incident comes', async () => {
    await workspace.deliver('operations', incidentCard);
    const page = await windows.visit('/jan/operations');
    await live(page);
    await workspace.deliver('operations', { ...helpCard, summary: 'INC-44' });
    await live(page);
    expect(await page.locator('aside').getByRole('heading').allInnerTexts()).toEqual([
      expect.stringContaining('INC-42'),
    ]);
  });

  it('shows an answer in the person’s other window, and takes it away with the first', async () => {
    workspace.answer(() => ({ kind: 'card', card: raisedCard }));
    const page = await windows.visit('/jan/operations');
    await live(page);
    await workspace.act('/jan/operations/say', { text: '/incident new x' });
    await page.locator('.private').waitFor();
    await page.locator('.private').getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('.private').waitFor({ state: 'detached' });
  });

  it('opens at the newest message without script', async () => {
    for (let count = 1; count <= 40; count += 1) await workspace.deliver('operations', note(`Message ${count}`));
    const page = await windows.visit('/jan/operations', { javaScriptEnabled: false });
    const box = await page.getByText('Message 40', { exact: true }).boundingBox();
    expect(box?.y).toBeLessThan(720);
    expect(box?.y).toBeGreaterThan(0);
  });
});
