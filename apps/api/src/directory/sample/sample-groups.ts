import type { SampleDevice } from './sample-devices.ts';
import type { SamplePerson } from './sample-people.ts';
import type { Chance } from './chance.ts';

/** Members by what they are; a share of a hundred where chance decides. */
export type SampleGroup = { name: string; description: string } & (
  | { rule: string }
  | {
      people?: (person: SamplePerson, chance: Chance) => boolean;
      devices?: (device: SampleDevice, chance: Chance) => boolean;
    }
);

const department = (name: string): SampleGroup => ({
  name,
  description: `Everybody who works in ${name}`,
  rule: `user.department -eq "${name}"`,
});

/** 25 groups: departments and kinds of devices follow rules, what people decide does not. */
export const sampleGroups: readonly SampleGroup[] = [
  ...['Engineering', 'Sales', 'Production', 'Finance', 'IT', 'Marketing'].map(department),
  {
    name: 'All staff',
    description: 'Everybody whose account is enabled',
    rule: 'user.accountEnabled -eq True',
  },
  {
    name: 'Windows 11 devices',
    description: 'Every Windows from build 22000 on',
    rule: '(device.operatingSystemSKU -ne $null) and (device.operatingSystemVersion -ge 10.0.22000)',
  },
  {
    name: 'Session hosts',
    description: 'Windows on which several people work at once',
    rule: 'device.operatingSystemSKU -eq "ServerRdsh"',
  },
  {
    name: 'Apple devices',
    description: 'Phones, tablets and computers',
    rule: 'device.manufacturer -eq "Apple"',
  },
  {
    name: 'Personal devices',
    description: 'What people brought along',
    rule: 'device.deviceOwnership -eq "Personal"',
  },
  {
    name: 'Rooted or jailbroken',
    description: 'Kept away from everything',
    rule: 'device.isRooted -eq True',
  },
  { name: 'Pilot users', description: 'The first to get a change', people: (_, chance) => chance.percent(6) },
  {
    name: 'VPN users',
    description: 'May connect from outside',
    people: ({ department: at }, chance) => at === 'Sales' || chance.percent(35),
  },
  { name: 'Wi-Fi users', description: 'May use the wireless network', people: ({ disabled }) => !disabled },
  {
    name: 'S/MIME users',
    description: 'Sign and encrypt their mail',
    people: ({ department: at }) => ['Board', 'Legal', 'Finance', 'Human Resources'].includes(at ?? ''),
  },
  { name: 'Board', description: 'The board and its office', people: ({ department: at }) => at === 'Board' },
  {
    name: 'External partners',
    description: 'Guests of projects',
    people: ({ department: at }) => at === 'External',
  },
  {
    name: 'Works council',
    description: 'Elected every four years',
    people: (_, chance) => chance.percent(3),
  },
  {
    name: 'Pilot devices',
    description: 'The first to get a change',
    devices: (_, chance) => chance.percent(5),
  },
  {
    name: 'Kiosk and field devices',
    description: 'Corporate Android without an office',
    devices: ({ family }) => family === 'androidDeviceOwner',
  },
  {
    name: 'Meeting rooms',
    description: 'Tablets and computers at the door',
    devices: ({ personNo, family }) => personNo === null && (family === 'ios' || family === 'macos'),
  },
  { name: 'Lab', description: 'Old machines that measure', devices: ({ category }) => category === 'Lab' },
  {
    name: 'Management',
    description: 'The board, and the devices of its assistants',
    people: ({ department: at }) => at === 'Board',
    devices: (_, chance) => chance.percent(1),
  },
  { name: 'New office Oslo', description: 'Nobody has moved in yet' },
];
