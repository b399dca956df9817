import { Button } from '@fluentui/react-components';
import {
  Archive20Regular,
  ArchiveArrowBack20Regular,
  Delete20Regular,
  Edit20Regular,
  History20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { Device } from '../../api/devices.ts';
import { useMay } from '../../api/me.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { RetirementDialog } from './retirement-dialog.tsx';

/** What can be done with a device; those who may only read find its audit log. */
export function DeviceCommands({ device }: { device: Device }) {
  const [question, setQuestion] = useState<'retirement' | 'delete'>();
  const mayWrite = useMay('directory.write');
  const mayRetire = useMay('devices.retire');
  const mayReadAudit = useMay('audit.read');
  // Asked for with the page, so that the dialog does not change under the hands of whoever opens it.
  const typed = useConfirmAbove().devices < 1;
  const { id, retiredAt } = device;
  if (!mayWrite && !mayRetire && !mayReadAudit) return null;
  return (
    <Commands>
      {mayWrite ? (
        <LinkButton icon={<Edit20Regular />} to={paths.editDevice(id)}>
          Edit
        </LinkButton>
      ) : null}
      {mayRetire ? (
        <>
          <Button
            icon={retiredAt === null ? <Archive20Regular /> : <ArchiveArrowBack20Regular />}
            onClick={() => setQuestion('retirement')}
          >
            {retiredAt === null ? 'Retire' : 'Take back'}
          </Button>
          <Button icon={<Delete20Regular />} onClick={() => setQuestion('delete')}>
            Delete
          </Button>
        </>
      ) : null}
      {mayReadAudit ? (
        <LinkButton icon={<History20Regular />} to={`${paths.audit}?subjectId=${encodeURIComponent(id)}`}>
          Its audit log
        </LinkButton>
      ) : null}
      {question === 'retirement' ? (
        <RetirementDialog device={device} typed={typed} onClose={() => setQuestion(undefined)} />
      ) : null}
      {question === 'delete' ? (
        <DeleteDialog device={device} typed={typed} onClose={() => setQuestion(undefined)} />
      ) : null}
    </Commands>
  );
}
