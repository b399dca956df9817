import type { DeviceFields } from '@countersign/contract/devices';
import type { z } from 'zod';
import type { deviceFields } from '@countersign/contract/devices';

type Given = z.input<typeof deviceFields>;

/** What the devices of a family have in common, and what varies. */
export type Fleet = {
  family: DeviceFields['family'];
  count: number;
  prefix: string;
  /** So many of a hundred have a primary user. */
  owned: number;
  versions: readonly string[];
  models: readonly { manufacturer: string; model: string }[];
  phone?: true;
} & Pick<Given, 'ownership' | 'managementMode' | 'category' | 'enrolmentProfile' | 'architecture'>;

const lenovo = (model: string) => ({ manufacturer: 'Lenovo', model });
const dell = (model: string) => ({ manufacturer: 'Dell Inc.', model });
const apple = (model: string) => ({ manufacturer: 'Apple', model });
const samsung = (model: string) => ({ manufacturer: 'Samsung', model });
const google = (model: string) => ({ manufacturer: 'Google', model });
const zebra = (model: string) => ({ manufacturer: 'Zebra Technologies', model });

/** 600 devices on all platforms, a few of them older than what profiles work on. */
export const fleets: readonly Fleet[] = [
  {
    family: 'windows',
    count: 250,
    prefix: 'NOR-W',
    owned: 96,
    ownership: 'corporate',
    managementMode: 'mdm',
    category: 'Laptop',
    enrolmentProfile: 'Autopilot standard',
    architecture: 'amd64',
    versions: ['10.0.22631.4460', '10.0.22631.3447', '10.0.26100.2314', '10.0.19045.5131', '10.0.19044.1288'],
    models: [
      lenovo('20XW'),
      lenovo('21HM'),
      dell('Latitude 7440'),
      dell('Precision 3581'),
      { manufacturer: 'HP', model: 'EliteBook 840 G10' },
    ],
  },
  {
    family: 'windows',
    count: 24,
    prefix: 'NOR-AVD',
    owned: 0,
    ownership: 'corporate',
    managementMode: 'mdm',
    category: 'Session host',
    architecture: 'amd64',
    versions: ['10.0.22631.4460', '10.0.26100.2314'],
    models: [{ manufacturer: 'Microsoft Corporation', model: 'Virtual Machine' }],
  },
  {
    family: 'windows',
    count: 6,
    prefix: 'NOR-OLD',
    owned: 50,
    ownership: 'corporate',
    managementMode: 'mdm',
    category: 'Lab',
    architecture: 'x86',
    versions: ['6.3.9600'],
    models: [dell('OptiPlex 3020')],
  },
  {
    family: 'ios',
    count: 110,
    prefix: 'NOR-I',
    owned: 94,
    phone: true,
    ownership: 'corporate',
    managementMode: 'mdm',
    category: 'Phone',
    enrolmentProfile: 'Apple automated',
    architecture: 'arm64',
    versions: ['18.1.1', '17.7.2', '17.4.1', '16.7.10', '15.8.3'],
    models: [apple('iPhone 15'), apple('iPhone 13'), apple('iPhone SE'), apple('iPad Air'), apple('iPad')],
  },
  {
    family: 'macos',
    count: 60,
    prefix: 'NOR-M',
    owned: 97,
    ownership: 'corporate',
    managementMode: 'mdm',
    category: 'Laptop',
    architecture: 'arm64',
    versions: ['15.1.1 (24B91)', '14.7.1 (23H222)', '13.7.1', '12.7.6'],
    models: [apple('MacBook Pro'), apple('MacBook Air'), apple('Mac mini')],
  },
  {
    family: 'androidDeviceOwner',
    count: 50,
    prefix: 'NOR-A',
    owned: 60,
    phone: true,
    ownership: 'corporate',
    managementMode: 'fully managed',
    category: 'Field',
    enrolmentProfile: 'Fully managed phones',
    architecture: 'arm64',
    versions: ['15', '14', '13', '12'],
    models: [samsung('SM-G556B'), google('Pixel 8'), zebra('TC58')],
  },
  {
    family: 'androidWorkProfile',
    count: 60,
    prefix: 'Android',
    owned: 100,
    phone: true,
    ownership: 'personal',
    managementMode: 'work profile',
    architecture: 'arm64',
    versions: ['15', '14', '13', '12', '11'],
    models: [
      samsung('SM-S921B'),
      samsung('SM-A546B'),
      google('Pixel 9'),
      { manufacturer: 'Xiaomi', model: '23127PN0CG' },
    ],
  },
  {
    family: 'aosp',
    count: 15,
    prefix: 'NOR-H',
    owned: 30,
    ownership: 'corporate',
    managementMode: 'AOSP',
    category: 'Headset',
    enrolmentProfile: 'Headsets',
    architecture: 'arm64',
    versions: ['12', '10'],
    models: [
      { manufacturer: 'HTC', model: 'VIVE Focus 3' },
      { manufacturer: 'RealWear', model: 'Navigator 520' },
    ],
  },
  {
    family: 'androidDeviceAdministrator',
    count: 20,
    prefix: 'NOR-D',
    owned: 80,
    phone: true,
    ownership: 'corporate',
    managementMode: 'device administrator',
    category: 'Field',
    architecture: 'arm64',
    versions: ['12', '11', '10', '9', '8.1.0'],
    models: [samsung('SM-T590'), zebra('TC52')],
  },
  {
    family: 'windowsPhone',
    count: 5,
    prefix: 'NOR-P',
    owned: 100,
    phone: true,
    ownership: 'corporate',
    managementMode: 'mdm',
    architecture: 'unknown',
    versions: ['8.10.15148'],
    models: [{ manufacturer: 'Nokia', model: 'Lumia 930' }],
  },
];
