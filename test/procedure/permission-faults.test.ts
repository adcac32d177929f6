import { describe, expect, it } from 'vitest';
import { faultsOf, procedureOf } from './support.ts';

describe('permissions in a file', () => {
  const file = (rules: string) => `services: [{ key: a, name: A }]
groups: [{ key: ops, name: Operations, members: [chat:jan] }, { key: empty, name: Nobody }]
catchAll: ops
permissions:
${rules}`;
  const faults = (rules: string) => faultsOf(file(rules)).map(({ line, message }) => `${line} ${message}`);

  it('rules are read, each for several requests', () => {
    const rules = procedureOf(file('  - { may: [close, cancel], who: [holder, group:ops] }')).permissions;
    expect(rules).toEqual({ close: ['holder', 'group:ops'], cancel: ['holder', 'group:ops'] });
  });

  it('a rule that says nothing that can be kept is a fault at its place', () => {
    expect(faults('  - { may: [clos], who: [holder] }')).toEqual(['5 there is no request "clos"; did you mean close?']);
    expect(faults('  - { may: [close], who: [group:opps] }')).toEqual([
      '5 there is no group "opps"; did you mean ops?',
    ]);
    expect(faults('  - { may: [close], who: [group:empty] }')).toEqual([
      '5 the group "empty" has no members: nobody could',
    ]);
    expect(faults('  - { may: [close], who: [responders] }\n  - { may: [close], who: [holder] }')).toEqual([
      '6 "close" has a rule already: permissions[0].may[0]',
    ]);
    expect(faults('  - { may: [raise], who: [reporter] }')).toEqual([
      '5 "raise" needs somebody who is there before the incident, such as anybody or staff',
    ]);
    expect(faults('  - { may: [take], who: [holder] }')).toEqual([
      '5 "take" needs somebody who can do it before anybody holds it, such as responders',
    ]);
    expect(faults('  - { may: [sweep], who: [holder] }\n  - { may: [giveDuty], who: [owner] }')).toEqual([
      '5 "sweep" is about no incident; name somebody such as responders or manager',
      '6 "giveDuty" is about no incident; name somebody such as responders or manager',
    ]);
    expect(faults('  - { may: [sweep], who: [manager] }\n  - { may: [giveDuty], who: [holder] }')).toEqual([]);
    expect(faults('  - { may: [close], who: [boss] }')).toEqual([
      expect.stringMatching(/^5 expected anybody, reporter/),
    ]);
  });

  it('a rule names somebody for each service, or an incident of it could not be ended', () => {
    const end = 'name somebody too who is always there, such as responders';
    expect(faults('  - { may: [restore, close], who: [contact] }')).toEqual([
      `5 nobody could "restore" for "a"; ${end}`,
      `5 nobody could "close" for "a"; ${end}`,
    ]);
    const of = (services: string, rule: string) =>
      faultsOf(
        `services: [${services}]\ndefaultService: ${services.includes('key: b') ? 'b' : 'a'}\npermissions: [${rule}]`,
      ).map(({ message }) => message);
    const close = '{ may: [close], who: [contact, owner] }';
    const [without, owned] = ['{ key: a, name: A }', '{ key: b, name: B, owner: chat:ewa }'];
    expect(of(`{ key: c, name: C, contacts: [chat:jan] }, ${owned}`, close)).toEqual([]);
    expect(of(`${without}, ${owned}`, '{ may: [close], who: [owner] }')).toEqual([
      `nobody could "close" for "a"; ${end}`,
    ]);
    expect(of(without, '{ may: [close], who: [author] }')).toEqual([`nobody could "close" for "a"; ${end}`]);
    expect(of(without, '{ may: [correct], who: [author] }, { may: [confirm], who: [contact] }')).toEqual([]);
    expect(of(without, '{ may: [take], who: [group:on-call] }')).toEqual([
      'the group "on-call" has no members: nobody could',
    ]);
  });
});
