import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePress } from '../../../src/card/press.ts';
import { incidentCard, note, raisedCard } from './samples.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.stop());

describe('delivering', () => {
  it('what is under a card is shown within it, however far back the card lies', async () => {
    const card = await workspace.deliver('operations', incidentCard);
    for (let count = 0; count < 200; count += 1) await workspace.deliver('operations', note(`Other ${count}`));
    await workspace.deliver('operations', note('Taken by Jan.'), { under: card });
    const page = await workspace.read('/jan/operations');
    expect(page).toContain('1 reply');
    expect(page.indexOf(`id="m-${card}"`)).toBeLessThan(page.indexOf('Taken by Jan.'));
  });

  it('what is under a message that is nowhere stands alone', async () => {
    await workspace.deliver('operations', note('Alone.'), { under: 'gone' });
    expect(await workspace.read('/jan/operations')).toContain('Alone.');
  });
});

describe('times', () => {
  it('are in the reader’s zone, with the date only when it is not today', async () => {
    await workspace.deliver('operations', incidentCard);
    const page = await workspace.read('/jan/operations');
    expect(page).toContain('<time datetime="2026-03-10T13:07:00Z">14:07</time>');
    expect(page).toContain('<time datetime="2026-03-09T22:50:00Z">yesterday, 23:50</time>');
  });

  it('gain the date when the day has gone, and the year after the year', async () => {
    await workspace.deliver('clients', note('Said in March.'));
    workspace.setNow(Temporal.Instant.from('2026-03-20T08:00:00Z'));
    expect(await workspace.read('/anna/clients')).toContain('>10 March, 14:23</time>');
    expect(await workspace.read('/piotr/clients')).toContain('>10 marca, 14:23</time>');
    workspace.setNow(Temporal.Instant.from('2027-01-01T00:00:00Z'));
    expect(await workspace.read('/anna/clients')).toContain('>10 March 2026, 14:23</time>');
  });
});

describe('the incident beside', () => {
  const beside = (page: string) => /<aside[\s\S]*<\/aside>/.exec(page)?.[0] ?? '';

  it('is the chosen card with its thread, else the newest card that offers something to do', async () => {
    const first = await workspace.deliver('operations', incidentCard);
    await workspace.deliver('operations', note('Asked for help.'), { under: first });
    const second = await workspace.deliver('operations', raisedCard);
    expect(beside(await workspace.read('/jan/operations'))).toContain('INC-42');
    expect(beside(await workspace.read('/jan/operations'))).toContain('Asked for help.');
    expect(beside(await workspace.read(`/jan/operations?beside=m-${second}`))).toContain('INC-43');
    expect(beside(await workspace.read(`/jan/operations?beside=m-${first}`))).toContain('INC-42');
  });

  it('is the card that shows how it stands, not a later post whose buttons may be used up', async () => {
    await workspace.deliver('operations', incidentCard);
    const close = { label: 'Close…', press: writePress('close', 42, 5), style: 'primary', confirm: null } as const;
    await workspace.deliver('operations', { ...raisedCard, blocks: [{ kind: 'buttons', buttons: [close] }] });
    expect(beside(await workspace.read('/jan/operations'))).toContain('Cards are refused');
  });

  it('says what the space is for when there is none', async () => {
    expect(beside(await workspace.read('/anna/general'))).toContain('stays in view here');
  });
});
