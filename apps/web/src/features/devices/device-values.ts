import type { Architecture, Family, JoinType, Ownership } from '@countersign/contract/device-words';
import {
  bareDigits,
  imeiShape,
  macShape,
  meidShape,
  osVersionShape,
  sidShape,
} from '@countersign/contract/directory-shapes';
import type { WindowsSku } from '@countersign/targeting/windows-skus';
import type { Device, SentDevice } from '../../api/devices.ts';
import type { ApiForm } from '../../api/form.ts';

type Person = { id: string; name: string; upn: string };

/** What a person edits of a device. Empty text: not known; truths are texts, because they are chosen from lists. */
export type DeviceForm = {
  name: string;
  family: Family | '';
  ownership: Ownership;
  category: string;
  managementMode: string;
  enrolmentProfile: string;
  registered: string;
  externalKey: string;
  osVersion: string;
  enrolledOsVersion: string;
  sku: WindowsSku | '';
  architecture: Architecture;
  manufacturer: string;
  model: string;
  serial: string;
  imei: string;
  meid: string;
  mac: string;
  aadId: string;
  joinType: JoinType;
  domainJoined: string;
  fqdn: string;
  sid: string;
  rooted: string;
  knox: string;
  tpm: string;
  helloReady: string;
  person: Person | null;
};

/** What fields need of the form they stand in. */
export type DeviceFieldsForm = Pick<ApiForm<DeviceForm>, 'values' | 'base' | 'set' | 'error' | 'leave'>;

export const nothingKnown: DeviceForm = {
  name: '',
  family: '',
  ownership: 'unknown',
  category: '',
  managementMode: '',
  enrolmentProfile: '',
  registered: 'true',
  externalKey: '',
  osVersion: '',
  enrolledOsVersion: '',
  sku: '',
  architecture: 'unknown',
  manufacturer: '',
  model: '',
  serial: '',
  imei: '',
  meid: '',
  mac: '',
  aadId: '',
  joinType: 'unknown',
  domainJoined: 'false',
  fqdn: '',
  sid: '',
  rooted: '',
  knox: 'false',
  tpm: '',
  helloReady: '',
  person: null,
};

export function valuesOf(device: Device): DeviceForm {
  const { person, family, ownership, architecture, joinType, sku } = device;
  const texts = Object.fromEntries(
    Object.keys(nothingKnown).map((field) => [field, textOf(device[field as keyof Device])]),
  );
  const chosen = { family, ownership, architecture, joinType, sku: sku ?? '' } as const;
  return { ...nothingKnown, ...texts, ...chosen, person };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

const truthOrUnknown = (text: string) => (text === '' ? null : text === 'true');

/** As the API takes it, to whom empty text is none; a platform must have been chosen. */
export function sentDevice({ person, family, ...values }: DeviceForm): SentDevice | undefined {
  if (family === '') return undefined;
  return {
    ...values,
    family,
    sku: values.sku === '' ? null : values.sku,
    domainJoined: values.domainJoined === 'true',
    registered: values.registered === 'true',
    knox: values.knox === 'true',
    rooted: truthOrUnknown(values.rooted),
    tpm: truthOrUnknown(values.tpm),
    helloReady: truthOrUnknown(values.helloReady),
    personId: person?.id ?? null,
    lastSeenAt: null,
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** How each is written that is not any text. */
const shapes: Partial<Record<keyof DeviceForm, [RegExp, string]>> = {
  osVersion: [osVersionShape, 'Enter one to four numbers with dots between them, such as 17.4.1.'],
  enrolledOsVersion: [osVersionShape, 'Enter one to four numbers with dots between them, such as 17.4.1.'],
  imei: [imeiShape, 'An IMEI has 14 to 16 digits.'],
  meid: [meidShape, 'A MEID has 14 hexadecimal digits, or 18 decimal ones.'],
  mac: [macShape, 'A MAC address has 12 hexadecimal digits, such as 00:1A:2B:3C:4D:5E.'],
  aadId: [uuid, 'Enter an id such as 7c9e6679-7425-40de-944b-e07fc1f90ae7.'],
  sid: [sidShape, 'Enter a security identifier such as S-1-5-21-1004-1005-1006-1104.'],
};

const spaced = new Set(['imei', 'meid', 'mac']);

export function deviceMistakes(values: DeviceForm): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (values.name.trim() === '') mistakes.name = 'Enter a name.';
  if (values.family === '') mistakes.family = 'Choose a platform.';
  for (const [field, [shape, fix]] of Object.entries(shapes)) {
    const value = values[field as keyof DeviceForm];
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '' && !shape.test(spaced.has(field) ? bareDigits(text) : text)) mistakes[field] = fix;
  }
  return mistakes;
}
