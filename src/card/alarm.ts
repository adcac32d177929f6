import type { AlertEvent } from '../incident/event/alerts.ts';
import { counted } from '../language/format.ts';
import { type Fact, fact } from './facts.ts';
import { joined, type Part } from './rich.ts';
import type { Voice } from './voice.ts';

/** 6 alerts */
export function alertsCounted({ w }: Voice, alerts: number): string {
  return counted(w.language, alerts, w.alerts.alerts);
}

const timesCounted = ({ w }: Voice, times: number) => counted(w.language, times, w.alerts.times);

/** An entry's words, without those of the alert itself. */
export function alertWords(voice: Voice, { what, alerts, heard }: AlertEvent): string {
  return voice.w.alerts.entry[what](alertsCounted(voice, alerts), timesCounted(voice, heard));
}

/** What monitoring says, where it said something. */
export function alarmFact(voice: Voice): readonly Fact[] {
  const { w, view } = voice;
  const { alarm } = view.filed.incident;
  if (alarm === null) return [];
  const { state, alerts, heard, link } = alarm;
  const there: Part = link === null ? '' : { kind: 'link', text: w.alerts.link, url: link };
  const parts = [
    w.alerts.state[state],
    alerts > 1 ? alertsCounted(voice, alerts) : '',
    heard > 1 ? w.alerts.heard(timesCounted(voice, heard)) : '',
    there,
  ];
  return [fact(w.alerts.label, joined(parts, ' · '))];
}
