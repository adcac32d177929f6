import { stepsOf } from '../incident/decide/steps.ts';
import type { Event } from '../incident/event.ts';
import type { Level } from '../incident/terms.ts';
import { act, type Chosen, type Stage, say } from './acts.ts';

/** More deadlines than this without what is waited for: it doesn't come by this procedure. */
const MOST_DEADLINES = 60;
const MINUTE = 60;
const LONG = 30 * 24 * 60 * MINUTE;

/**
 * One incident that shows what the procedure does when people are slow: nobody takes it until the last resort was called,
 * clients are promised a word that doesn't come until the desk asked twice, and nobody closes it until reminded.
 */
export async function play(
  stage: Stage,
  pass: (seconds: number) => Promise<void>,
  { service, category, priority }: Chosen,
  [impact, urgency]: readonly [Level, Level],
): Promise<void> {
  const { procedure, words, desk } = stage;
  const until = async (seen: (event: Event) => boolean): Promise<void> => {
    for (let deadline = 0; deadline < MOST_DEADLINES; deadline += 1) {
      const filed = await desk.store.incident({ number: 1 });
      if (filed && (await desk.store.timeline(filed.incident.id)).some(({ event }) => seen(event))) return;
      await pass(LONG);
    }
  };

  const title = words.titles[priority];
  const values = { title, service, impact, urgency, ...(category === null ? {} : { category }) };
  const raised = { kind: 'submitted', form: 'raise', context: '', values } as const;
  await act(stage, stage.reporter, raised, words.raises(title));
  await until((event) => event.type === 'escalated' && event.step >= stepsOf(procedure, event.path ?? null).length);
  await pass(2 * MINUTE);
  await say(stage, 'take INC-1', words.takes);
  await pass(3 * MINUTE);
  const filed = await desk.store.incident({ number: 1 });
  if (filed?.incident.clientsListen) {
    await say(stage, `update INC-1 clients: ${words.update}`, words.updates(words.update));
    await until((event) => event.type === 'reminded' && event.of === 'updateOwed');
  } else await pass(20 * MINUTE);
  await say(stage, `restore INC-1 fix ${words.fix}`, words.restores(words.fix));
  await until((event) => event.type === 'reminded' && event.of === 'closing');
}
