import type { Kind } from '@countersign/catalog/kind';
import type { ComponentProps } from 'react';
import { useTagNames } from '../../../api/scope-tag-names.ts';
import { ConflictDialog } from '../../../ui/conflict/conflict-dialog.tsx';
import { conflictFields } from './conflict-fields.ts';
import type { EditValues } from './edit-values.ts';

type Props = Omit<ComponentProps<typeof ConflictDialog<EditValues>>, 'fields'> & { kind: Kind };

/** Somebody else saved the profile first: both versions, setting by setting. */
export function EditConflict({ kind, ...versions }: Props) {
  return <ConflictDialog {...versions} fields={conflictFields(kind, useTagNames())} />;
}
