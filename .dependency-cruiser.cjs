/**
 * Which way imports may point: from outer rooms to inner ones, never back.
 *
 *   incident, procedure ← card, language, notice, platform.ts ← desk ← store, delivery, clock ← adapters ← main.ts
 *
 * One line a room says all that it may import besides itself: a folder, a file, `node:`, or a package as `npm:name`.
 * Anything else is refused, so a new room needs its line here.
 */

const core = ['src/incident/', 'src/procedure/'];
const words = [...core, 'src/card/', 'src/language/', 'src/notice/', 'src/platform.ts'];
const desk = [...words, 'src/desk/'];

const rooms = {
  // The core is pure: no clock, no I/O, no SDK. The procedure is a text that zod validates; main.ts reads the file.
  'src/incident/': core,
  'src/procedure/': [...core, 'npm:yaml', 'npm:zod', 'npm:date-holidays'],
  'src/card/': words,
  'src/language/': words,
  'src/notice/': words,
  'src/platform.ts': [...words, 'node:'],
  'src/desk/': [...desk, 'node:', 'npm:pino', 'npm:zod'],
  'src/config.ts': [...words, 'node:', 'npm:zod'],
  // These three don't know one another: they meet in the desk's ports.
  'src/store/': [
    ...desk,
    'src/config.ts',
    'node:',
    'npm:pino',
    'npm:zod',
    'npm:@prisma/',
    'npm:@electric-sql/pglite',
    'npm:pglite-prisma-adapter',
    'npm:pg',
  ],
  'src/delivery/': [...desk, 'src/config.ts', 'node:', 'npm:pino'],
  'src/clock/': [...desk, 'src/config.ts', 'node:', 'npm:pino', 'npm:node-cron'],
  // Monitoring's way in: no platform, since nothing is ever told there.
  'src/alerts/': [...desk, 'node:', 'npm:zod'],
  // Reads who has duty from calendars that others keep.
  'src/calendar/': [...desk, 'node:', 'npm:ical.js'],
  // Escapes what stands in markup, for the pages of the workspace and for the status page.
  'src/html.ts': [],
  // What the status page says, and how; pure.
  'src/status/': [...words, 'src/html.ts'],
  // Its files and its answers.
  'src/publish/': [...desk, 'src/status/', 'node:'],
  'src/check-node.cjs': ['node:'],
  'src/log.ts': ['npm:pino'],
  'src/public.ts': ['src/platform.ts', 'node:'],
  // Looks at what the desk would start with.
  'src/doctor.ts': [...desk, 'src/config.ts', 'src/store/'],
  // Plays an incident on the desk itself, on paper.
  'src/rehearsal/': [...desk, 'src/start.ts', 'node:', 'npm:pino'],
  'src/procedure-tool.ts': [...desk, 'src/rehearsal/', 'node:'],
  // Puts the parts together, for main.ts and for tests that bring their own time and platforms.
  'src/start.ts': [
    ...desk,
    'src/alerts/',
    'src/config.ts',
    'src/public.ts',
    'src/publish/',
    'src/store/',
    'src/delivery/',
    'src/clock/',
    'src/calendar/',
    'node:',
    'npm:pino',
  ],
};

// An adapter knows the port and what is shown, not the rooms behind the desk, and none of its neighbours.
// Packages are free for it, but for those at home elsewhere.
const adapter = [
  ...core,
  'src/card/',
  'src/language/',
  'src/platform.ts',
  'src/desk/',
  'src/config.ts',
  'src/html.ts',
  // What a rehearsal tells, as plain data.
  'src/rehearsal/account.ts',
];

/** Packages that one folder alone may import. */
const homes = {
  '@prisma/': 'src/store/',
  '@electric-sql/': 'src/store/',
  'pglite-prisma-adapter': 'src/store/',
  pg: 'src/store/',
  'node-cron': 'src/clock/',
  'ical.js': 'src/calendar/',
  '@slack/': 'adapters/slack/',
  'discord.js': 'adapters/discord/',
};

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const place = (path) => `^${escaped(path)}${path.endsWith('/') ? '' : '$'}`;
/** A package by name (or scope, with its slash), whether it was found in node_modules or not at all. */
const npm = (name) => `(^|(^|/)node_modules/)${escaped(name)}${name.endsWith('/') ? '' : '(/|$)'}`;
const allowed = (list) =>
  list.filter((one) => one !== 'node:').map((one) => (one.startsWith('npm:') ? npm(one.slice(4)) : place(one)));

const roomRules = Object.entries(rooms).map(([room, list]) => ({
  name: `${room} imports only what its line allows`,
  severity: 'error',
  from: { path: place(room) },
  to: {
    pathNot: [place(room), ...allowed(list)],
    ...(list.includes('node:') && { dependencyTypesNot: ['core'] }),
  },
}));

const homeRules = Object.entries(homes).map(([name, home]) => ({
  name: `${name} only in ${home}`,
  severity: 'error',
  from: { path: '^(src|adapters)/', pathNot: place(home) },
  to: { path: npm(name) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...homeRules,
    {
      name: 'a new room needs its line',
      severity: 'error',
      from: { path: '^src/', pathNot: [...Object.keys(rooms).map(place), place('src/main.ts')] },
      to: {},
    },
    {
      name: 'an adapter imports only the port and what is shown',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^(src|adapters|test|prisma)/', pathNot: ['^adapters/$1/', ...allowed(adapter)] },
    },
    {
      name: 'nothing imports tests',
      severity: 'error',
      from: { path: '^(src|adapters)/' },
      to: { path: '^test/' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    // On TypeScript 7 the default parser reads no file and reports no violation.
    parser: 'swc',
    doNotFollow: { path: ['node_modules', '^src/store/generated/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
