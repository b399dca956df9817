import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { deleteDevice, type Device, deviceQuery, deviceSubjects } from '../../api/devices.ts';
import { asProblem } from '../../api/problem.ts';
import { paths } from '../../paths.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useTakenAway } from './taken-away.ts';

type Props = { device: Device; typed: boolean; onClose: () => void };

/** Asks before a device goes. When somebody changed it meanwhile, it says so. */
export function DeleteDialog({ device, typed, onClose }: Props) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const taken = useTakenAway(device);
  const { id, name, groups } = device;
  const remove = async () => {
    try {
      await deleteDevice(device);
    } catch (thrown) {
      if (asProblem(thrown).code === 'precondition.failed') await changed(...deviceSubjects);
      throw thrown;
    }
    // First away from here: the page must not ask for what is gone.
    await navigate(paths.devices);
    queryClient.removeQueries({ queryKey: deviceQuery(id).queryKey });
    await changed(...deviceSubjects);
    notify({ intent: 'success', title: `${name} is deleted` });
  };
  const left = groups === 0 ? '' : ` and leaves ${totalText(groups, ['group', 'groups'])}`;
  return (
    <ConfirmDialog
      title={`Delete ${name}?`}
      confirm="Delete"
      typed={typed ? name : undefined}
      onConfirm={remove}
      onClose={onClose}
    >
      {`One device is deleted for good${left}. ${taken} Certificates and the audit log keep its last name.`}
    </ConfirmDialog>
  );
}
