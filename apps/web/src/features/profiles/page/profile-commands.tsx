import { Button } from '@fluentui/react-components';
import {
  Copy20Regular,
  CopyArrowRight20Regular,
  Delete20Regular,
  Edit20Regular,
  History20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useMay } from '../../../api/me.ts';
import type { Profile } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { DeleteDialog } from './delete-dialog.tsx';

/** What can be done with a profile; those who may only read find its audit log. */
export function ProfileCommands({ profile }: { profile: Profile }) {
  const [deleting, setDeleting] = useState(false);
  const mayWrite = useMay('profiles.write');
  const mayReadAudit = useMay('audit.read');
  // Asked for with the page, so that the dialog does not change under the hands of whoever opens it.
  const { revocations } = useConfirmAbove();
  const { id } = profile;
  if (!mayWrite && !mayReadAudit) return null;
  return (
    <Commands>
      {mayWrite ? (
        <>
          <LinkButton icon={<Edit20Regular />} to={paths.editProfile(id)}>
            Edit
          </LinkButton>
          <LinkButton icon={<Copy20Regular />} to={paths.newProfile({ from: id })}>
            Duplicate
          </LinkButton>
          <LinkButton icon={<CopyArrowRight20Regular />} to={paths.newProfile({ from: id, platforms: '' })}>
            Duplicate to another platform
          </LinkButton>
          <Button icon={<Delete20Regular />} onClick={() => setDeleting(true)}>
            Delete
          </Button>
        </>
      ) : null}
      {mayReadAudit ? (
        <LinkButton icon={<History20Regular />} to={`${paths.audit}?subjectId=${encodeURIComponent(id)}`}>
          Its audit log
        </LinkButton>
      ) : null}
      {deleting ? (
        <DeleteDialog profile={profile} typed={revocations < 1} onClose={() => setDeleting(false)} />
      ) : null}
    </Commands>
  );
}
