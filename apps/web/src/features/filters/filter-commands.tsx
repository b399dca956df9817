import { Button } from '@fluentui/react-components';
import { Copy20Regular, Delete20Regular, Edit20Regular, History20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Filter } from '../../api/filters.ts';
import { useMay } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { DeleteDialog } from './delete-dialog.tsx';

/** What can be done with a filter; those who may only read find its audit log. */
export function FilterCommands({ filter }: { filter: Filter }) {
  const [deleting, setDeleting] = useState(false);
  const mayWrite = useMay('profiles.write');
  const mayReadAudit = useMay('audit.read');
  const { id, assignments } = filter;
  if (!mayWrite && !mayReadAudit) return null;
  return (
    <Commands>
      {mayWrite ? (
        <>
          <LinkButton icon={<Edit20Regular />} to={paths.editFilter(id)}>
            Edit
          </LinkButton>
          <LinkButton icon={<Copy20Regular />} to={paths.newFilter({ from: id })}>
            Duplicate
          </LinkButton>
          <Button
            icon={<Delete20Regular />}
            disabledFocusable={assignments > 0}
            title={assignments > 0 ? 'Assignments use it. Take it out of them first.' : undefined}
            onClick={() => setDeleting(true)}
          >
            Delete
          </Button>
        </>
      ) : null}
      {mayReadAudit ? (
        <LinkButton icon={<History20Regular />} to={`${paths.audit}?subjectId=${encodeURIComponent(id)}`}>
          Its audit log
        </LinkButton>
      ) : null}
      {deleting ? <DeleteDialog filter={filter} onClose={() => setDeleting(false)} /> : null}
    </Commands>
  );
}
