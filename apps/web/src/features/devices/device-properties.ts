import {
  architectures,
  type Family,
  families,
  joinTypes,
  ownerships,
} from '@countersign/contract/device-words';
import { deviceImportFields } from '@countersign/contract/import-fields';
import { windowsSkuNames } from '@countersign/targeting/windows-skus';
import type { DeviceForm } from './device-values.ts';

/** What can be typed or chosen of a device; its user is chosen by a control of its own. */
export type DeviceField = Exclude<keyof DeviceForm, 'person'>;

export type DeviceProperty = {
  field: DeviceField;
  hint?: string;
  /** What can be chosen, in the order of the list; absent: a line of text. */
  choices?: readonly (readonly [value: string, label: string])[];
  /** On other platforms it means nothing, and stands there only when something is known. */
  only?: readonly Family[];
};

const windows = ['windows'] as const;
const phones = [
  'ios',
  'androidDeviceOwner',
  'androidWorkProfile',
  'aosp',
  'androidDeviceAdministrator',
  'windowsPhone',
] as const;
const android = ['androidDeviceOwner', 'androidWorkProfile', 'aosp', 'androidDeviceAdministrator'] as const;

const truth = [
  ['true', 'Yes'],
  ['false', 'No'],
] as const;
const truthOrUnknown = [['', 'Unknown'], ...truth] as const;
const kept = 'Once known it is kept: empty it, and the last one stays.';

/** Every property of a device, in the groups in which it is read and edited. */
export const deviceGroups: readonly { title: string; properties: readonly DeviceProperty[] }[] = [
  {
    title: 'Identity',
    properties: [
      { field: 'name' },
      { field: 'family', choices: Object.entries(families) },
      { field: 'ownership', choices: Object.entries(ownerships) },
      { field: 'category' },
      { field: 'managementMode' },
      { field: 'enrolmentProfile' },
      { field: 'registered', choices: truth, hint: 'No: the directory does not know it yet.' },
      { field: 'externalKey', hint: 'What your source calls it. A later import finds it again by this key.' },
    ],
  },
  {
    title: 'System',
    properties: [
      { field: 'osVersion', hint: 'Numbers and dots, such as 10.0.22631.3447.' },
      { field: 'enrolledOsVersion', hint: 'Empty: the first version that was seen.' },
      {
        field: 'sku',
        choices: [['', 'Unknown'], ...windowsSkuNames.map((name) => [name, name] as const)],
        only: windows,
      },
      { field: 'architecture', choices: Object.entries(architectures) },
    ],
  },
  {
    title: 'Hardware',
    properties: [
      { field: 'manufacturer' },
      { field: 'model' },
      { field: 'serial', hint: kept },
      { field: 'imei', hint: kept, only: phones },
      { field: 'meid', hint: kept, only: phones },
      { field: 'mac' },
    ],
  },
  {
    title: 'Directory',
    properties: [
      { field: 'aadId' },
      { field: 'joinType', choices: Object.entries(joinTypes), only: windows },
      { field: 'domainJoined', choices: truth, only: windows },
      { field: 'fqdn', only: windows },
      { field: 'sid', only: windows },
    ],
  },
  {
    title: 'Security',
    properties: [
      { field: 'rooted', choices: truthOrUnknown, only: phones },
      { field: 'knox', choices: truth, only: android },
      { field: 'tpm', choices: truthOrUnknown, only: windows },
      { field: 'helloReady', choices: truthOrUnknown, only: windows },
    ],
  },
];

export function labelOf({ field }: DeviceProperty): string {
  return deviceImportFields[field];
}

/** As people read it; empty where nothing is known. */
export function valueText({ field, choices }: DeviceProperty, values: DeviceForm): string {
  const value = values[field];
  return choices?.find(([choice]) => choice === value)?.[1] ?? value;
}

/** Whether it says something of this device. */
export function concerns({ field, only }: DeviceProperty, values: DeviceForm): boolean {
  if (!only || only.some((family) => family === values.family)) return true;
  return !['', 'false', 'unknown'].includes(values[field]);
}
