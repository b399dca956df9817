import { useChanged } from '../../api/change.ts';
import { type Person, personSubjects, replacePerson } from '../../api/people.ts';
import { enabledText } from '../../parts/directory/person-words.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { valuesOf } from './person-values.ts';

/** Asks before the account of a user is disabled, or enabled again. */
export function EnabledDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const changed = useChanged();
  const notify = useNotify();
  const { id, name, version, enabled } = person;
  const act = async () => {
    const saved = await replacePerson(id, version, { ...valuesOf(person), enabled: !enabled });
    await changed(...personSubjects);
    notify({ intent: 'success', title: `${name} is ${enabledText(saved).toLowerCase()}` });
    onClose();
  };
  return (
    <ConfirmDialog
      title={`${enabled ? 'Disable' : 'Enable'} ${name}?`}
      confirm={enabled ? 'Disable' : 'Enable'}
      onConfirm={act}
      onClose={onClose}
    >
      {enabled
        ? 'It is marked here, and rules of groups can ask for it. Their devices go on getting what they are assigned to: retire the devices to stop that.'
        : 'The mark is taken away, and groups whose rules ask for enabled users follow.'}
    </ConfirmDialog>
  );
}
