import { expect, test } from 'vitest';
import type { Group } from '../../api/groups.ts';
import { tabsOf } from './tabs.ts';

const counts = { people: { count: 2, exact: true }, devices: { count: 0, exact: true } };
const group = (ruleAbout: Group['ruleAbout']) => ({ ...counts, ruleAbout }) as Group;

test.each([
  [null, ['Overview', 'Users (2)', 'Devices (0)', 'Assigned profiles']],
  ['user' as const, ['Overview', 'Users (2)', 'Assigned profiles']],
  ['device' as const, ['Overview', 'Devices (0)', 'Assigned profiles']],
])('S002-70 a group whose rule is about %s has the tabs %j', (about, titles) => {
  expect(tabsOf(group(about)).map(({ title }) => title)).toEqual(titles);
});
