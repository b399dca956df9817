import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import { platform } from './platforms.ts';
import { profileTypes } from './profile-types.ts';

export type ReviewRow = { key: string; label: string; value: string };
export type ReviewGroup = { step: string; title: string; rows: ReviewRow[] };

type Draft = { displayName: string; description: string; settings: Values };

/** Everything that will be saved, grouped as the wizard's steps; a value that is not there yet reads "Not set". */
export function reviewOf(kind: Kind, draft: Draft): ReviewGroup[] {
  const settings = Object.entries(kind.settings).map(([key, setting]) => {
    const value = draft.settings[key];
    return { key, label: setting.label, value: value === undefined ? 'Not set' : setting.show(value) };
  });
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
  return [
    { step: 'basics', title: 'Basics', rows: basics },
    { step: 'settings', title: 'Configuration settings', rows: settings },
  ];
}
