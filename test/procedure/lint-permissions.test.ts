import { expect, test } from 'vitest';
import { BASE, linted } from './linted.ts';

const MANAGED = BASE.replace('key: back, ', 'key: back, manager: chat:marta, ');
const RULE = (who: string, may = 'close') => `permissions:\n  - may: [waive, ${may}]\n    who: [${who}]\n`;
const OTHER = `  - { key: depot, name: Depot, contacts: [chat:piotr] }\ndefaultService: shop\n`;
const nobody = (line: string, may: string, services: string, who: string) =>
  `${line}: nobody could ${may} for ${services}: the rule is for ${who} alone, and there is none; name one, or add somebody who is always there, such as responders`;
/** What is found in the rules. */
const ofRules = async (text: string) => (await linted(text)).filter((line) => line.includes('permissions['));

test('a rule for managers alone is nobody’s for a service that nobody manages', async () => {
  expect(await ofRules(BASE + RULE('manager'))).toEqual([
    nobody('11:11 permissions[0].may[0]', 'waive', 'shop', 'manager'),
    nobody('11:18 permissions[0].may[1]', 'close', 'shop', 'manager'),
  ]);
  expect(await ofRules(MANAGED + RULE('manager'))).toEqual([]);
  expect(await ofRules(BASE.replace('owner:', 'manager: chat:marta\n    owner:') + RULE('manager'))).toEqual([]);
});

test('each service without anybody whom the rule names is said; one that has somebody is not', async () => {
  expect(await ofRules(MANAGED + OTHER + RULE('manager'))).toEqual([
    nobody('13:11 permissions[0].may[0]', 'waive', 'depot', 'manager'),
    nobody('13:18 permissions[0].may[1]', 'close', 'depot', 'manager'),
  ]);
  expect(await ofRules(BASE + OTHER + RULE('manager, owner'))).toMatchObject({ length: 2 });
  expect(await ofRules(MANAGED + OTHER + RULE('manager, contact'))).toEqual([]);
  for (const who of ['manager, responders', 'manager, holder', 'manager, group:back']) {
    expect(await ofRules(BASE + OTHER + RULE(who))).toEqual([]);
  }
});

test('a category that goes to another group can leave a rule to nobody, and what needs no service can not', async () => {
  const elsewhere = 'categories: [{ key: breach, name: Breach, group: front }]\n';
  expect(await ofRules(MANAGED + elsewhere + RULE('manager'))).toMatchObject({ length: 2 });
  expect(await ofRules(BASE + RULE('manager, author').replace('waive, close', 'correct'))).toEqual([]);
  expect(await ofRules(BASE + RULE('manager').replace('waive, close', 'confirm'))).toEqual([]);
});
