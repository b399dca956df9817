import type { OrganisationSettings } from '@countersign/contract/settings';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';

/** The settings as text in fields; the names are those that the server blames. */
export type SettingsValues = {
  name: string;
  'confirmAbove.devices': string;
  'confirmAbove.revocations': string;
};

export const settingsFields: ConflictField<SettingsValues>[] = [
  { field: 'name', label: 'Name of the organisation', text: ({ name }) => name },
  {
    field: 'confirmAbove.devices',
    label: 'Devices at one click',
    text: (values) => `Up to ${values['confirmAbove.devices']}`,
  },
  {
    field: 'confirmAbove.revocations',
    label: 'Revocations at one click',
    text: (values) => `Up to ${values['confirmAbove.revocations']}`,
  },
];

export function settingsValues({ name, confirmAbove }: OrganisationSettings): SettingsValues {
  return {
    name,
    'confirmAbove.devices': String(confirmAbove.devices),
    'confirmAbove.revocations': String(confirmAbove.revocations),
  };
}

export function settingsFrom(values: SettingsValues): OrganisationSettings {
  return {
    name: values.name.trim(),
    confirmAbove: {
      devices: Number(values['confirmAbove.devices']),
      revocations: Number(values['confirmAbove.revocations']),
    },
  };
}

export function settingsMistakes(values: SettingsValues): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (values.name.trim() === '') mistakes.name = 'Enter a name.';
  for (const field of ['confirmAbove.devices', 'confirmAbove.revocations'] as const) {
    if (!/^\d{1,7}$/u.test(values[field].trim())) mistakes[field] = 'Enter a whole number, 0 or more.';
  }
  return mistakes;
}
