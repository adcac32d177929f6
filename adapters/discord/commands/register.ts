import { type REST, Routes } from 'discord.js';
import { verdict } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Identities } from '../look-up/identity.ts';
import { definitions } from './definitions.ts';

/**
 * Registers the commands where they differ from what is registered: Discord lets an app create 200 a day and takes a
 * moment to show changed ones. False when it has to be tried again. Never throws.
 */
export function createRegister(rest: REST, identities: Identities, log: Log): () => Promise<boolean> {
  return async () => {
    const us = await identities.get();
    if (us === null) return false;
    const route = Routes.applicationCommands(us.application);
    try {
      const query = new URLSearchParams({ with_localizations: 'true' });
      const registered = (await rest.get(route, { query })) as readonly object[];
      const wanted = definitions();
      if (same(registered, wanted)) return true;
      await rest.put(route, { body: wanted });
      log.info({ commands: wanted.length }, 'The commands were registered');
      return true;
    } catch (error) {
      const { kind, reason } = verdict(error);
      log.error({ reason }, 'The commands could not be registered');
      return kind === 'refused';
    }
  };
}

/** Commands are one set, whatever their order. */
function same(registered: readonly object[], wanted: readonly object[]): boolean {
  const texts = (list: readonly object[]) => list.map((one) => JSON.stringify(essence(one))).sort();
  return JSON.stringify(texts(registered)) === JSON.stringify(texts(wanted));
}

/** What of a command is said by whoever registers it; the rest is Discord's own. */
const SAID = new Set([
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'type',
  'options',
  'choices',
  'value',
  'autocomplete',
  'required',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'contexts',
  'integration_types',
]);

/** A command's own texts in a fixed order, without what says no more than its absence. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    const numbers = value.every((one) => typeof one === 'number');
    return numbers ? value.toSorted((one, other) => one - other) : value.map(essence);
  }
  if (typeof value !== 'object' || value === null) return value;
  const localizations = Object.keys(value).every((key) => /^[a-z]{2}(-[A-Z0-9]+)?$/.test(key));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => localizations || SAID.has(key))
      .map(([key, one]) => [key, essence(one)] as const)
      .filter(([, one]) => one !== null && one !== false && one !== '' && !(Array.isArray(one) && one.length === 0))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
