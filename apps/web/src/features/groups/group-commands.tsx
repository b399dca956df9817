import { Button } from '@fluentui/react-components';
import { Copy20Regular, Delete20Regular, Edit20Regular, History20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Group } from '../../api/groups.ts';
import { useMay } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { DeleteDialog } from './delete-dialog.tsx';

/** What can be done with a group; those who may only read find its audit log. */
export function GroupCommands({ group }: { group: Group }) {
  const [deleting, setDeleting] = useState(false);
  const mayWrite = useMay('directory.write');
  const mayReadAudit = useMay('audit.read');
  const { id, rule } = group;
  if (!mayWrite && !mayReadAudit) return null;
  return (
    <Commands>
      {mayWrite ? (
        <>
          <LinkButton icon={<Edit20Regular />} to={paths.editGroup(id)}>
            Edit
          </LinkButton>
          {rule === null ? null : (
            <LinkButton icon={<Copy20Regular />} to={paths.newGroup({ from: id })}>
              Duplicate
            </LinkButton>
          )}
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
      {deleting ? <DeleteDialog group={group} onClose={() => setDeleting(false)} /> : null}
    </Commands>
  );
}
