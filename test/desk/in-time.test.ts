import { expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import { inTime, progressOn } from '../../src/desk/in-time.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { change, incident, later, procedure } from '../support/changes.ts';

async function setUp() {
  const { store } = memoryStore();
  await store.keepProcedure(procedure);
  return { store, progress: progressOn(store) };
}

it('a request whose person heard that nothing was saved writes nothing afterwards', async () => {
  const { store, progress } = await setUp();
  expect(progress.end()).toEqual({ type: 'unwritten' });
  await expect(progress.store.file(change(incident()))).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(progress.store.keepFirst('k', 'v')).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await store.incident({ number: 1 })).toBeNull();
  expect(await store.setting('k')).toBeNull();
});

it('tells what is being written from what was', async () => {
  const { progress } = await setUp();
  const one = incident();
  const filing = progress.store.file(change(one));
  expect(progress.end()).toEqual({ type: 'writing' });
  await filing;
  expect(progress.end()).toEqual({ type: 'written', number: 1 });
});

it('a write that came too late for its incident wrote nothing', async () => {
  const { progress } = await setUp();
  const one = incident();
  const moved = change(later(one));
  await progress.store.file(change(one));
  await progress.store.append(moved);
  expect(await progress.store.append(change(later(one)))).toEqual({ type: 'conflict' });
  expect(progress.end()).toEqual({ type: 'unwritten' });
});

it('waits for what comes in time, and for nothing else', async () => {
  expect(await inTime(60_000, Promise.resolve('answer'), () => 'late')).toBe('answer');
  expect(await inTime(1, new Promise<string>(() => undefined), () => 'late')).toBe('late');
  await expect(inTime(60_000, Promise.reject(new RangeError('fault')), () => 'late')).rejects.toThrow('fault');
});
