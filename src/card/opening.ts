import { type Filed, reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import { words } from '../language/words.ts';
import { glance, marked } from './voice.ts';

/** Topics are read at a glance, and no platform takes more than some hundred characters. */
const MOST_TOPIC = 200;

/** No platform that is known takes fewer characters in a name. */
const MOST_NAME = 80;

function slug(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, MOST_NAME);
}

/**
 * What a conversation of an incident's own is called. The name is of fixed words alone, since it can hardly be changed;
 * the topic has the title, in the procedure's language.
 */
export function openingWords({ number, incident, texts, procedure }: Filed): {
  readonly name: string;
  readonly topic: string;
} {
  const { language, services } = procedure;
  const service = services.find(({ key }) => key === incident.service)?.key ?? incident.service;
  const title = texts.get(standing(incident, incident.title)) ?? words(language).withdrawn;
  return {
    name: slug(marked(language, incident.kind, `${reference(number)} ${service}`)),
    topic: marked(language, incident.kind, `${reference(number)} ${glance(title, MOST_TOPIC)}`),
  };
}
