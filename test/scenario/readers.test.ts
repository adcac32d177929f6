import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webPlatform } from '../../adapters/web/web.ts';
import { agreed } from '../support/agreed.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { describedPng, descriptionOf } from '../support/drawing/png-words.ts';
import { type Backstage, backstage, curtain, testProcedure } from '../support/stage/stage.ts';

const UPDATE = `Część płatności kartą jest odrzucana. Ponowienie po minucie zwykle pomaga.

Some card payments are refused. Paying again after a minute usually works.`;

const PHONE = { width: 390, height: 940 };

/** Who reads the same incident, and where. */
const readers = {
  workspace: { locale: 'en-GB', viewport: { width: 1280, height: 860 } },
  'client-pl': { locale: 'pl-PL', viewport: PHONE },
  'client-en': { locale: 'en-GB', viewport: PHONE },
} as const;
type Reader = keyof typeof readers;

let database: TestDatabase;
let desk: Backstage;
let browser: TestBrowser;
const seen = new Map<Reader, { readonly words: string; readonly picture: Buffer }>();

beforeAll(async () => {
  database = await memoryDatabase();
  let workspace = () => '';
  desk = await backstage(
    {
      database: database.place,
      procedure: {
        ...testProcedure,
        timeZone: 'Europe/Warsaw',
        services: testProcedure.services.map((service) => ({
          ...service,
          public: { name: service.name, description: null },
        })),
      },
      platforms: ({ shelf, ...tools }) => {
        const web = webPlatform({ port: 0, host: '127.0.0.1' }, { ...agreed, ...tools, shelf: shelf('web') });
        workspace = web.address;
        return [web];
      },
    },
    { now: curtain },
  );
  browser = await startBrowser();
  const open = async (reader: Reader, address: string) => {
    const page = await (await browser.open({ ...readers[reader], reducedMotion: 'reduce' })).newPage();
    await page.goto(address);
    return page;
  };
  const look = async (reader: Reader, page: Awaited<ReturnType<typeof open>>) =>
    seen.set(reader, {
      words: ((await page.locator('body').textContent()) ?? '').replace(/\s+/g, ' ').trim(),
      picture: await page.screenshot(),
    });

  const anna = await open('workspace', `${workspace()}/anna/general`);
  await anna.locator('#text').fill('/incident new Cards are refused');
  await anna.locator('#text').press('Enter');
  await anna.locator('.private').getByText('INC-1 is registered').waitFor();
  await desk.settle();
  const jan = await open('workspace', `${workspace()}/jan/operations`);
  const onCard = (name: string) => jan.locator('.message:not(.private)').getByRole('button', { name }).first();
  const submit = () => jan.locator('#panel button.primary').click();
  await onCard('Take it').click();
  await jan.locator('.message:not(.private)').getByText('In progress').first().waitFor();
  await desk.settle();
  await jan.locator('#text').fill('/incident service INC-1 payments');
  await jan.locator('#text').press('Enter');
  await jan.locator('.message:not(.private)').getByText('Payments', { exact: true }).first().waitFor();
  await desk.settle();
  await onCard('Update…').click();
  await jan.locator('#panel [name="audience"]').selectOption('clients');
  await jan.locator('#panel [name="text"]').fill(UPDATE);
  await submit();
  await jan.locator('#panel').getByText('#clients').first().waitFor();
  await submit();
  await desk.settle();
  await jan.locator('.open').first().click();
  await jan.locator('#beside .card').first().waitFor();
  await look('workspace', jan);

  await desk.desk.publish();
  for (const reader of ['client-pl', 'client-en'] as const) {
    await look(reader, await open(reader, `${desk.desk.publicAddress}/status`));
  }
}, 120_000);
afterAll(async () => {
  await browser.stop();
  await desk.stop();
  await database.end();
});

const words = (reader: Reader) => seen.get(reader)?.words ?? '';

describe('one incident', () => {
  it('is all there for a responder: what, how bad, who has it, what comes next', () => {
    expect(words('workspace')).toMatch(/INC-1 P3 Cards are refused[\s\S]*Jan Zieliński[\s\S]*client update by/);
  });

  it('is, for a Polish and for an English client, what was written for clients and the next word, each in their language', () => {
    expect(words('client-pl')).toMatch(
      /Zakłócenia: Płatności[\s\S]*Część płatności[\s\S]*Some card payments[\s\S]*Następny komunikat: do/,
    );
    expect(words('client-en')).toMatch(
      /Disrupted now: Payments[\s\S]*Część płatności[\s\S]*Some card payments[\s\S]*Next update by/,
    );
    for (const reader of ['client-pl', 'client-en'] as const) {
      expect(words(reader)).not.toMatch(/Jan|Anna|Cards are refused|P3/);
    }
  });

  /** A picture carries its words as its description, so that one that has grown old fails here and not before a reader. */
  it.each(Object.keys(readers) as Reader[])('stands in both READMEs as it is seen today: %s', (reader) => {
    const now = seen.get(reader);
    if (!now) throw new Error(`Nothing was seen by ${reader}`);
    const file = `docs/${reader}.png`;
    if (process.env.UPDATE_PICTURES) writeFileSync(file, describedPng(now.picture, now.words));
    const picture = readFileSync(file);
    expect(descriptionOf(picture), 'UPDATE_PICTURES=1 vitest run test/scenario/readers.test.ts').toBe(now.words);
    expect(picture.length).toBeLessThan(250_000);
    for (const readme of ['README.md', 'README.pl.md']) expect(readFileSync(readme, 'utf8')).toContain(`](${file})`);
  });
});
