import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Harness, parcel, startHarness, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
  for (const person of Object.values(harness.world.people)) person.speaks('en-GB');
});
afterEach(() => harness.stop());

const people = () => harness.world.people;
const operations = () => harness.world.channel('operations');

test.each([
  ['Report as an incident', 'raise'],
  ['Add to an incident', 'keep'],
])('“%s” hands a message on, with its words, its author, its time and where it is', async (command, to) => {
  const { world } = harness;
  const said = people().jan.say('operations', `Cards are refused, <@${people().anna.id}>`);
  await people().maria.onMessage(said, command);
  expect(harness.asked).toHaveLength(1);
  expect(harness.asked[0]).toMatchObject({
    origin: { id: operations().id },
    asked: {
      kind: 'pointed',
      to,
      message: {
        id: said.id,
        author: 'Janek',
        text: 'Cards are refused, @Anna Nowak',
        link: `https://discord.com/channels/${world.guild.id}/${operations().id}/${said.id}`,
      },
    },
  });
  const { asked } = harness.asked[0] ?? {};
  const at = asked?.kind === 'pointed' ? asked.message.at.epochMilliseconds : 0;
  expect(Math.abs(at - harness.now().epochMilliseconds)).toBeLessThan(60_000);
});

test('a message without words is not taken over, and the person is told', async () => {
  await harness.discord.deliver(parcel(operations().id, textCard('Cards are refused')));
  const [post] = operations().posts();
  if (post) await people().jan.onMessage(post, 'Report as an incident');
  expect(people().jan.ephemerals()[0]?.plain).toContain('no text');
  expect(harness.asked).toEqual([]);
});

test('what is typed is completed by what the desk suggests to that person there', async () => {
  harness.offer([{ value: 'INC-7', label: `INC-7 P3 ${'x'.repeat(200)}` }]);
  const { choices } = await people().anna.autocomplete('operations', 'incident take', 'incident', 'car');
  expect(choices.map(({ value }) => value)).toEqual(['INC-7']);
  expect(choices[0]?.name).toMatch(/^INC-7 P3 x{80,90}…$/);
  expect(harness.suggestions).toMatchObject([
    { of: 'incident', typed: 'car', actor: { external: people().anna.id }, origin: { id: operations().id } },
  ]);
});

test('services, categories and the incident that goes on are completed too', async () => {
  await people().anna.autocomplete('operations', 'incident new', 'service', 'pay');
  await people().anna.autocomplete('operations', 'incident record category', 'category', 'sl');
  await people().anna.autocomplete('operations', 'incident record merge', 'into', '');
  expect(harness.suggestions.map(({ of }) => of)).toEqual(['service', 'category', 'incident']);
});

test('more than Discord shows are left out', async () => {
  harness.offer(Array.from({ length: 40 }, (_, index) => ({ value: `INC-${index}`, label: `INC-${index}` })));
  const { choices } = await people().anna.autocomplete('operations', 'incident take', 'incident', '');
  expect(choices).toHaveLength(25);
});

test('that somebody deleted a message is told', async () => {
  const said = people().jan.say('operations', 'Cards are refused');
  operations().deleteMessage(said.id);
  await harness.world.until(() => harness.changes.length > 0, 'a change');
  expect(harness.changes).toEqual([
    { id: `${said.id}:deleted`, conversation: operations().id, message: said.id, change: 'deleted', text: null },
  ]);
});

test('what the desk edits itself is told to nobody', async () => {
  const at = operations().id;
  const sent = await harness.discord.deliver(parcel(at, textCard('Cards are refused')));
  const edit = sent.outcome === 'sent' ? sent.message : null;
  await harness.discord.deliver(parcel(at, textCard('Jan has it'), { edit }));
  const said = people().jan.say('operations', 'Good');
  operations().deleteMessage(said.id);
  await harness.world.until(() => harness.changes.length > 0, 'a change');
  expect(harness.changes.map(({ message }) => message)).toEqual([said.id]);
});
