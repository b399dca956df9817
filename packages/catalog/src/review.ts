import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import { platform } from './platforms.ts';
import { profileTypes } from './profile-types.ts';
import type { SettingStep } from './setting.ts';
import { visibleSettings } from './visibility.ts';

export type ReviewRow = { key: string; label: string; value: string };
export type ReviewGroup = { step: 'basics' | SettingStep; title: string; rows: ReviewRow[] };

type Draft = { displayName: string; description: string; settings: Values };

export const stepTitles: Record<SettingStep, string> = { settings: 'Configuration settings', apps: 'Apps' };

/** The steps that settings of the kind stand in, in their order. */
export function stepsOf(kind: Kind): SettingStep[] {
  const used = new Set(Object.values(kind.settings).map(({ step = 'settings' }) => step));
  return (Object.keys(stepTitles) as SettingStep[]).filter((step) => used.has(step));
}

/** Everything that will be saved, grouped as the wizard's steps; a value that is not there yet reads "Not set". */
export function reviewOf(kind: Kind, draft: Draft): ReviewGroup[] {
  const basics = [
    { key: 'displayName', label: 'Name', value: draft.displayName },
    {
      key: 'description',
      label: 'Description',
      value: draft.description === '' ? 'None' : draft.description,
    },
    { key: 'platform', label: 'Platform', value: platform(kind.platform).label },
    { key: 'type', label: 'Profile type', value: profileTypes[kind.type].label },
  ];
  const visible = visibleSettings(kind, draft.settings);
  const groups = stepsOf(kind).map((step): ReviewGroup => {
    const keys = visible.filter((key) => (kind.settings[key]?.step ?? 'settings') === step);
    return {
      step,
      title: stepTitles[step],
      rows: keys.map((key) => reviewRow(kind, key, draft.settings[key])),
    };
  });
  return [{ step: 'basics', title: 'Basics', rows: basics }, ...groups];
}

function reviewRow(kind: Kind, key: string, value: unknown): ReviewRow {
  const setting = kind.settings[key];
  return {
    key,
    label: setting?.label ?? key,
    value: value === undefined ? 'Not set' : (setting?.show(value) ?? ''),
  };
}
