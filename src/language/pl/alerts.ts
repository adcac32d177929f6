import { rich } from '../../card/rich.ts';
import type { alertWords as en } from '../en/alerts.ts';
import { counted } from '../format.ts';

const alerts = (count: number) =>
  counted('pl', count, { one: 'alarm', few: 'alarmy', many: 'alarmów', other: 'alarmu' });
const times = (count: number) => counted('pl', count, { one: 'raz', few: 'razy', many: 'razy', other: 'raza' });

export const alertWords: typeof en = {
  label: 'Monitoring',
  link: 'zobacz w monitoringu',
  state: { firing: 'alarm trwa', resolved: 'alarm ustał' },
  counts: (all, heard) => (all > 1 ? ` · ${alerts(all)}` : '') + (heard > 1 ? ` · odebrano ${times(heard)}` : ''),
  entry: {
    raised: () => 'zgłoszenie z alarmu',
    storm: (all) => `lawina alarmów, zebrano tu ${alerts(all)}; najnowszy`,
    joined: (all) => `kolejny alarm (razem ${alerts(all)})`,
    repeated: (_, heard) => `alarmy odebrano ${times(heard)}`,
    resolved: () => 'wszystkie alarmy ustały',
    firing: () => 'alarm wrócił',
  },
  storm: (holder, all) =>
    rich`${holder}: lawina alarmów. Zebrano tu ${alerts(all)}, kolejne alarmy tej usługi też tu trafią. Najnowszy:`,
  resolved: (holder) =>
    rich`${holder}: według monitoringu wszystkie alarmy ustały. Proszę sprawdzić i, jeśli to prawda, przywrócić usługę.`,
  resolvedToo: 'Według monitoringu wszystkie alarmy ustały.',
  firing: (holder) => rich`${holder}: alarm wrócił.`,
  unknownService: (given) => `Alarm wskazuje usługę, której nie ma w procedurze: ${given}`,
};
