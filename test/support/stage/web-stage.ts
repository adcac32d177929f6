import type { Locator, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { webPlatform } from '../../../adapters/web/web.ts';
import { agreed } from '../agreed.ts';
import { startBrowser, type TestBrowser } from '../browser.ts';
import { backstage, curtain, ownChannelOn, type Role, type Room, type Scenery, type Stage } from './stage.ts';

const names: Readonly<Record<Role, string>> = { reporter: 'anna', engineer: 'jan', manager: 'maria', client: 'piotr' };
/** Anna is staff and no responder: she reports where all staff read. */
const home: Readonly<Record<Role, string>> = {
  reporter: 'general',
  engineer: 'operations',
  manager: 'operations',
  client: 'clients',
};

let started: Promise<TestBrowser> | null = null;

/** One Chromium for all stages of a test file; each stage has a window of its own. */
function theBrowser(): Promise<TestBrowser> {
  started ??= startBrowser();
  return started;
}
afterAll(async () => (await started)?.stop());

export interface WebStage extends Stage {
  readonly address: string;
}

/** A stage in the local workspace: real Chromium without script, so that each act is a page that has come. */
export async function webStage(set: Omit<Scenery, 'platforms'>): Promise<WebStage> {
  const time = set.shared?.time ?? { now: curtain };
  let address = () => '';
  const platforms: Scenery['platforms'] = ({ shelf, ...tools }) => {
    const web = webPlatform({ port: 0, host: '127.0.0.1' }, { ...agreed, ...tools, shelf: shelf('web') });
    address = web.address;
    return [web];
  };
  const { desk, now, pass, away, settle, stop } = await backstage(
    { ...set, platforms },
    time,
    (role) => `web:${names[role]}`,
    (room) => ({ platform: 'web', id: room === 'staff' ? 'general' : room }),
  );
  // Everybody on this stage reads English, as in the other stages.
  for (const external of Object.values(names)) {
    const { id } = await desk.store.person({ platform: 'web', external, name: external });
    await desk.store.setPreferences(id, { language: 'en' });
  }
  const browser = await theBrowser();
  const context = await browser.open({ javaScriptEnabled: false });
  const pages = new Map<Role, Page>();

  const at = async (role: Role, room: string): Promise<Page> => {
    const page = pages.get(role) ?? (await context.newPage());
    pages.set(role, page);
    await page.goto(`${address()}/${names[role]}/${room}`);
    return page;
  };
  /** What only this person sees after an act: a fault of the form, the newest answer, or '' when a form is open. */
  const seen = async (page: Page): Promise<string> => {
    await settle();
    const faults = page.locator('.fault');
    if ((await faults.count()) > 0) return (await faults.allInnerTexts()).join('\n');
    if ((await page.locator('#panel').count()) > 0) return '';
    return readable(page.locator('.message.private').last());
  };
  const press = async (page: Page, messages: Locator, button: string): Promise<string> => {
    const message = messages.filter({ has: page.getByRole('button', { name: button, exact: true }) }).last();
    const wanted = message.getByRole('button', { name: button, exact: true }).first();
    const asks = await wanted.getAttribute('popovertarget');
    await wanted.click();
    if (asks !== null) await page.locator(`[id="${asks}"] form button`).click();
    return seen(page);
  };
  const seenBy = async (room: Room, replies: boolean) =>
    read(room === 'clients' ? 'client' : 'engineer', await pathOf(room), replies);
  const pathOf = async (room: Room | 'direct') => {
    if (room === 'own') return ownChannelOn('web', desk);
    return room === 'staff' ? 'general' : room;
  };
  const read = async (role: Role, room: string, replies: boolean): Promise<readonly string[]> => {
    const page = await at(role, room);
    const messages = await page.locator('.stream > .message:not(.private)').all();
    const texts: string[] = [];
    for (const message of messages) {
      texts.push(await readable(message));
      if (!replies) continue;
      for (const reply of await message.locator('.reply').all()) texts.push(`> ${await readable(reply)}`);
    }
    return texts;
  };

  return {
    desk,
    now,
    pass,
    away,
    address: address(),
    minutes: () => now().since(curtain).total('minutes'),
    types: async (role, command, room) => {
      const page = await at(role, room ? await pathOf(room) : home[role]);
      await page.locator('#text').fill(`/incident ${command}`);
      await page.locator('#say button').click();
      return seen(page);
    },
    presses: async (role, button, room = 'operations') => {
      const page = await at(role, await pathOf(room));
      return press(page, page.locator('.stream > .message:not(.private)'), button);
    },
    pressesAnswer: async (role, button) => {
      const page = pages.get(role) ?? (await at(role, home[role]));
      return press(page, page.locator('.message.private'), button);
    },
    submits: async (role, values = {}) => {
      const page = pages.get(role);
      if (!page) throw new Error(`${role} has no page open`);
      for (const [name, value] of Object.entries(values)) {
        const field = page.locator(`#panel [name="${name}"]`);
        const tag = await field.evaluate((element) => element.tagName);
        if (tag === 'SELECT') await field.selectOption(value);
        else await field.fill(value);
      }
      await page.locator('#panel button.primary').click();
      return seen(page);
    },
    form: async (role) => (await pages.get(role)?.locator('#panel').textContent()) ?? '',
    posts: (room) => seenBy(room, false),
    all: (room) => seenBy(room, true),
    isInOwn: async (role) => {
      const page = await at(role, 'direct');
      const links = page.locator(`#channels a[href="/${names[role]}/${await ownChannelOn('web', desk)}"]`);
      return (await links.count()) > 0;
    },
    pinnedInOwn: async () => {
      const page = await at('engineer', await pathOf('own'));
      return page.locator('.pinned a').allInnerTexts();
    },
    direct: (role) => read(role, 'direct', true),
    stop: async () => {
      await context.close();
      await stop();
    },
  };
}

/** A message as it is read, buttons as `[Text]`; its replies are read on their own. */
async function readable(message: Locator): Promise<string> {
  const blocks = message.locator('> .card, > .said');
  const texts = await blocks.evaluateAll((elements) =>
    elements.map((element) => {
      const lines: string[] = [];
      for (const part of element.children) {
        const buttons = [...part.querySelectorAll('button')].filter((button) => !button.closest('dialog'));
        // A closed thread has no inner text.
        // biome-ignore lint/performance/useDomNodeTextContent: lines as they are laid out
        const said = (part as unknown as { innerText: string }).innerText || part.textContent;
        lines.push(buttons.length > 0 ? buttons.map((button) => `[${button.textContent}]`).join(' ') : said);
      }
      return lines.join('\n') || (element.textContent ?? '');
    }),
  );
  return texts.join('\n');
}
