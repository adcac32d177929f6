import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Told } from './chatter.ts';
import { checkStorm } from './checks/alerts.ts';
import type { Finding } from './checks/snapshot.ts';
import { inWords, isOutage } from './faults.ts';
import type { Known } from './known.ts';
import type { Monitoring, Said } from './monitoring.ts';
import type { Replica } from './replica.ts';
import type { Process } from './scheduler.ts';
import type { Trace } from './trace.ts';

/** What processes are told that is no person's request. */
export interface Telling {
  /** Tells a process what became of a message. */
  tell(told: Told, to: Replica): void;
  /** Hands an alert to a process. */
  alert(said: Said, to: Replica): void;
}

interface Parts {
  readonly trace: Trace;
  readonly unheard: Map<Said, Process>;
  readonly now: () => Temporal.Instant;
  readonly monitoring: Monitoring;
  readonly known: Known;
  readonly procedure: Procedure;
  readonly findings: Finding[];
}

export function telling({ trace, unheard, now, monitoring, known, procedure, findings }: Parts): Telling {
  const find = (rule: string, about: string) => void findings.push({ rule, about });
  return {
    tell(told, to) {
      const { platform, change } = told;
      trace.note(platform, `tells ${to.process.name}`, change);
      told.begun ??= trace.moves();
      void to.changed(platform, change).then(
        () => {
          told.done = true;
        },
        (thrown: unknown) => {
          if (!isOutage(thrown)) find('nothing is thrown', inWords(thrown));
        },
      );
    },
    alert(said, to) {
      trace.note('alerts', `tell ${to.process.name}`, said.signal);
      said.begun ??= trace.moves();
      unheard.set(said, to.process);
      void to.hear(said.signal).then(
        (done) => {
          trace.note('alerts', 'are answered', said.signal.key, done);
          unheard.delete(said);
          said.done ??= { ...done, move: trace.moves(), at: now() };
          if (said.storm === null) return;
          const storm = monitoring.said.filter((one) => one.storm === said.storm);
          findings.push(...checkStorm(storm, procedure.alerts.stormWithin, known.incidents));
        },
        (thrown: unknown) => {
          if (!isOutage(thrown)) find('nothing is thrown', inWords(thrown));
        },
      );
    },
  };
}
