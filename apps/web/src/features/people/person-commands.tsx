import { Button } from '@fluentui/react-components';
import {
  Delete20Regular,
  Edit20Regular,
  History20Regular,
  PersonAvailable20Regular,
  PersonProhibited20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useMay } from '../../api/me.ts';
import type { Person } from '../../api/people.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { EnabledDialog } from './enabled-dialog.tsx';

/** What can be done with a user; those who may only read find their audit log. */
export function PersonCommands({ person }: { person: Person }) {
  const [question, setQuestion] = useState<'enabled' | 'delete'>();
  const mayWrite = useMay('directory.write');
  const mayReadAudit = useMay('audit.read');
  const { id, enabled } = person;
  if (!mayWrite && !mayReadAudit) return null;
  return (
    <Commands>
      {mayWrite ? (
        <>
          <LinkButton icon={<Edit20Regular />} to={paths.editUser(id)}>
            Edit
          </LinkButton>
          <Button
            icon={enabled ? <PersonProhibited20Regular /> : <PersonAvailable20Regular />}
            onClick={() => setQuestion('enabled')}
          >
            {enabled ? 'Disable' : 'Enable'}
          </Button>
          <Button icon={<Delete20Regular />} onClick={() => setQuestion('delete')}>
            Delete
          </Button>
        </>
      ) : null}
      {mayReadAudit ? (
        <LinkButton icon={<History20Regular />} to={`${paths.audit}?subjectId=${encodeURIComponent(id)}`}>
          Their audit log
        </LinkButton>
      ) : null}
      {question === 'enabled' ? (
        <EnabledDialog person={person} onClose={() => setQuestion(undefined)} />
      ) : null}
      {question === 'delete' ? <DeleteDialog person={person} onClose={() => setQuestion(undefined)} /> : null}
    </Commands>
  );
}
