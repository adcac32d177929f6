import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { describedPng, descriptionOf } from '../../support/drawing/png-words.ts';
import { runTool } from '../../support/procedure-tool.ts';
import { type Windows, windowsOn } from './windows.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let browser: TestBrowser;
let workspace: Workspace;
let windows: Windows;
beforeAll(async () => {
  browser = await startBrowser();
  workspace = await startWorkspace();
  windows = windowsOn(workspace, browser);
});
afterAll(async () => {
  const complaints = await windows.close();
  await workspace.stop();
  await browser.stop();
  // Of the page of a made-up priority, which is no page that there is.
  expect(complaints).toEqual([expect.stringContaining('400')]);
});

const P1 = '/procedure?person=anna&priority=P1&service=payments&category=';
/** Each moment of the story: when, and line by line what happens. */
const told = (page: Page) =>
  page.evaluate<string[][]>(
    `[...document.querySelectorAll('.story > ol > li')].map((moment) => [
      moment.querySelector('h5 b').textContent,
      ...[...moment.querySelectorAll('li p, li blockquote, li dt, li dd')].map((line) => line.textContent.trim()),
    ])`,
  );

/** The words of a text, without its marks and breaks. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}:-]*[\p{L}\p{N}]/gu) ?? [];

describe('the page of the procedure', () => {
  it('lists at each moment what the tool prints for the same incident', async () => {
    const page = await windows.visit(P1);
    const { stdout } = await runTool(['rehearse', '--priority', 'P1', '--service', 'payments']);
    const printed = stdout.split('\n\n').slice(2);
    const shown = await told(page);
    expect(shown.length).toBe(printed.length);
    for (const [index, moment] of shown.entries()) {
      const [first = '', ...lines] = (printed[index] ?? '').trim().split('\n');
      expect(first.startsWith(`${moment[0]} (`)).toBe(true);
      expect(wordsOf(moment.slice(1).join(' ')).toSorted()).toEqual(wordsOf(lines.join(' ')).toSorted());
    }
  });

  it('draws it: a dot for each moment of each who is told, with the same in words', async () => {
    const page = await windows.visit(P1);
    const picture = page.getByRole('img', { name: 'Rehearsal: P1, Payments' });
    expect(await picture.locator('circle.clients').count()).toBe(4);
    expect(await picture.locator('circle.responders.loud').count()).toBeGreaterThan(5);
    expect(await picture.locator('.target').allTextContents()).toEqual(
      ['taken by 14:05', 'restored by 15:00'].map((text) => expect.stringContaining(text)),
    );
    expect(await picture.locator('desc').textContent()).toContain('Clients: 4 messages (14:20; 14:50; 15:00; 15:20).');
  });

  it('answers a made-up priority, service or category in a sentence', async () => {
    const page = await windows.visit('/procedure?person=anna&priority=P9');
    expect(await page.getByRole('alert').textContent()).toBe('There is no priority “P9”. Choose P1, P2, P3 or P4.');
    const service = await workspace.get('/procedure?person=ewa&priority=P1&service=<b>');
    expect(service.status).toBe(400);
    expect(await service.text()).toContain('W procedurze nie ma usługi „&lt;b&gt;”. Należy wybrać ją z listy.');
    expect(await workspace.read('/procedure?priority=P1&category=nix')).toContain(
      'The procedure has no category “nix”',
    );
  });

  it('shows what was agreed in the reader’s language', async () => {
    const english = await workspace.read('/procedure');
    for (const text of ['The agreed procedure', 'Payments L2', 'Who is affected?', 'then 10 min for an answer']) {
      expect(english).toContain(text);
    }
    const polish = await workspace.read('/procedure?person=ewa');
    for (const text of ['<html lang="pl">', 'Uzgodniona procedura', 'Kogo to dotyczy?', 'potem 10 min na odpowiedź']) {
      expect(polish).toContain(text);
    }
    expect(await (await workspace.get('/procedure', { 'accept-language': 'pl' })).text()).toContain('lang="pl"');
  });

  it('is reached from the workspace and played with the keyboard alone, without script', async () => {
    const page = await windows.visit('/anna/general', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'The procedure' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The agreed procedure' }).waitFor();
    await page.getByRole('combobox', { name: 'Priority' }).focus();
    await page.keyboard.type('P2');
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rehearsal: P2, IT services' }).waitFor();
    await page.getByRole('link', { name: 'Back to the messages' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/anna\/general$/);
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('fits a window %i wide and is readable for everybody in %s', async (width, colorScheme) => {
    for (const path of [P1, '/procedure?person=ewa&priority=P3&service=website&category=slow']) {
      const page = await windows.visit(path, { viewport: { width, height: 800 }, colorScheme });
      const size = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(size[0]).toBe(size[1]);
      expect(await violations(page)).toEqual([]);
    }
  });

  /** A picture carries its words as its description, so that one that has grown old fails here and not before a reader. */
  it('is in the README as it is today', async () => {
    const page = await windows.visit(P1, { viewport: { width: 1000, height: 700 } });
    const figure = page.locator('.picture');
    const words = ((await figure.textContent()) ?? '').replace(/\s+/g, ' ').trim();
    if (process.env.UPDATE_PICTURES) {
      const box = await figure.boundingBox();
      if (box === null) throw new Error('The picture is not there');
      const around = { x: box.x - 16, y: box.y - 12, width: box.width + 32, height: box.height + 24 };
      writeFileSync('docs/rehearsal.png', describedPng(await page.screenshot({ fullPage: true, clip: around }), words));
    }
    const picture = readFileSync('docs/rehearsal.png');
    expect(descriptionOf(picture), 'UPDATE_PICTURES=1 vitest run test/adapters/web/procedure.test.ts').toBe(words);
    expect(picture.length).toBeLessThan(100_000);
    expect(readFileSync('README.md', 'utf8')).toContain('](docs/rehearsal.png)');
  });
});
