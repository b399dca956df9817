import { describe, expect, test } from 'vitest';
import type { Assignment } from '../assignment/assignment.ts';
import { consumerFindings } from './consumers.ts';

const to = (target: Assignment['target'], groupId: string | null = null): Assignment => ({
  mode: 'include',
  target,
  groupId,
  filterId: null,
  filterMode: 'none',
});
const group = (groupId: string) => to('group', groupId);
const not = (groupId: string): Assignment => ({ ...group(groupId), mode: 'exclude' });

describe('S000-10 S003-21 +c9 what uses the profile and goes where it does not', () => {
  const rows: [string, Assignment[], missed: number, 'warning' | 'hint' | undefined][] = [
    ['to nobody', [], 3, 'warning'],
    ['to nobody, and the group is empty', [], 0, 'hint'],
    ['to the same group', [group('sales')], 0, undefined],
    ['to the same group, with a filter that keeps some out', [group('sales')], 2, 'warning'],
    ['to another group with the same people', [group('staff')], 0, 'hint'],
    ['to another group', [group('staff')], 5, 'warning'],
    ['to all devices', [to('allDevices')], 0, undefined],
    ['to all devices without the group', [to('allDevices'), not('sales')], 0, 'hint'],
    ['to all devices without another group', [to('allDevices'), not('staff')], 0, undefined],
    ['to all users', [to('allUsers')], 0, 'hint'],
    ['to all users, and the group holds devices without one', [to('allUsers')], 1, 'warning'],
  ];
  test.each(rows)('the profile is assigned %s', (_what, lines, devices, level) => {
    const groups = [{ id: 'sales', name: 'Sales', missed: { devices, of: 5 } }];
    const found = consumerFindings(lines, [{ kind: 'Wi-Fi', name: 'Office', groups }]);
    expect(found.map((finding) => finding.level)).toEqual(level ? [level] : []);
    for (const finding of found) {
      expect(finding).toMatchObject({ code: 'consumerUncovered' });
      expect(finding.message).toContain('Wi-Fi “Office” goes to group Sales');
    }
  });

  test('the number of devices is told', () => {
    const groups = [{ id: 'sales', name: 'Sales', missed: { devices: 37, of: 4_120, about: '1' } }];
    expect(consumerFindings([], [{ kind: 'VPN', name: 'Branch', groups }])).toEqual([
      {
        code: 'consumerUncovered',
        level: 'warning',
        message:
          'VPN “Branch” goes to group Sales, which this profile does not reach: 37 of the 4,120 devices of that group. Assign both alike.',
        counted: { devices: 37, of: 4_120 },
        shows: { key: 'consumerUncovered.1', title: 'In group Sales of VPN “Branch”, and not reached' },
      },
    ]);
  });

  test('what goes to no group that is known says nothing', () => {
    expect(consumerFindings([], [{ kind: 'E-mail', name: 'Mail', groups: [] }])).toEqual([]);
  });
});
