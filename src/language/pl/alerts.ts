import { rich } from '../../card/rich.ts';
import type { alertWords as en } from '../en/alerts.ts';

export const alertWords: typeof en = {
  label: 'Monitoring',
  link: 'zobacz w monitoringu',
  state: { firing: 'alarm trwa', resolved: 'żaden alarm już nie trwa' },
  alerts: { one: 'alarm', few: 'alarmy', many: 'alarmów', other: 'alarmu' },
  times: { one: 'raz', few: 'razy', many: 'razy', other: 'raza' },
  heard: (times) => `odebrano ${times}`,
  entry: {
    raised: () => 'zgłoszenie z alarmu',
    storm: (alerts) => `lawina alarmów, zebrano tu ${alerts}; najnowszy`,
    joined: (alerts) => `kolejny alarm (razem ${alerts})`,
    repeated: (_, times) => `alarmy odebrano ${times}`,
    resolved: () => 'żaden alarm już nie trwa',
    firing: () => 'alarm znowu trwa',
  },
  storm: (holder, alerts) =>
    rich`${holder}: lawina alarmów. Zebrano tu ${alerts}, kolejne alarmy tej usługi też tu trafią. Najnowszy:`,
  resolved: (holder) =>
    rich`${holder}: według monitoringu żaden alarm już nie trwa. Prosimy sprawdzić i, jeśli to prawda, przywrócić usługę.`,
  resolvedToo: 'Według monitoringu żaden alarm już nie trwa.',
  firing: (holder) => rich`${holder}: alarm znowu trwa.`,
  unknownService: (given) => `Alarm wskazuje usługę, której nie ma w procedurze: ${given}`,
};
