import { choice, named, type Option, text } from './option-parts.ts';

/** Who has duty, and what can be said about it. */
export const duty: readonly Option[] = [
  choice({ en: 'what', pl: 'co' }, { en: 'To change it', pl: 'Aby to zmienić' }, 'what', [
    named('cover', 'somebody has duty instead', 'zastępstwo'),
    named('away', 'I am away', 'nieobecność'),
    named('back', 'I am back', 'koniec nieobecności'),
  ]),
  text({ en: 'rota', pl: 'grafik' }, { en: 'Which rota, for cover', pl: 'Który grafik, przy zastępstwie' }, 'rota'),
  {
    name: { en: 'person', pl: 'osoba' },
    does: { en: 'Who has duty instead', pl: 'Kto przejmuje dyżur' },
    field: 'person',
    kind: { type: 'person' },
  },
  text(
    { en: 'from', pl: 'od' },
    { en: 'From when: 16:30 or 2026-12-24 18:00; now without it', pl: 'Od kiedy: 16:30 albo 2026-12-24 18:00' },
    'from',
  ),
  text(
    { en: 'until', pl: 'do' },
    { en: 'Until when: 08:00 or 2026-12-25 08:00', pl: 'Do kiedy: 8:00 albo 2026-12-25 8:00' },
    'to',
  ),
];
