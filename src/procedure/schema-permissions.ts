import { filledListOf, listOf, mapping, matching } from './schema-parts.ts';

const who = matching(
  /^(?:anybody|reporter|untaken-reporter|contact|author|staff|responders|holder|owner|manager|group:[a-z][a-z0-9-]*|person:[a-z][a-z0-9-]*:\S+)$/,
  'anybody, reporter, untaken-reporter, contact, author, staff, responders, holder, owner, manager, group:key-of-a-group or person:platform:person',
);

/** Rules of who may do what. Whether a request of that name can be made is checked apart from the shape. */
export const permissions = listOf(
  'rules',
  mapping('a rule with may and who', {
    may: filledListOf('requests', matching(/^[a-z][A-Za-z]{0,39}$/, 'a request by name, such as close')).describe(
      'What they may, by the names in the README',
    ),
    who: filledListOf('people', who).describe('Who may, and nobody else'),
  }),
);
