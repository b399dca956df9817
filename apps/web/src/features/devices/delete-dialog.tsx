import { deleteDevice, type Device } from '../../api/devices.ts';
import { useDeletion } from '../../navigation/use-deletion.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import { devices } from './devices.ts';
import { useTakenAway } from './taken-away.ts';

type Props = { device: Device; typed: boolean; onClose: () => void };

/** Asks before a device goes. When somebody changed it meanwhile, it says so. */
export function DeleteDialog({ device, typed, onClose }: Props) {
  const remove = useDeletion(devices, deleteDevice);
  const taken = useTakenAway(device);
  const { name, groups } = device;
  const left = groups === 0 ? '' : ` and leaves ${totalText(groups, ['group', 'groups'])}`;
  return (
    <ConfirmDialog
      title={`Delete ${name}?`}
      confirm="Delete"
      typed={typed ? name : undefined}
      onConfirm={() => remove(device)}
      onClose={onClose}
    >
      {`One device is deleted for good${left}. ${taken} Certificates and the audit log keep its last name.`}
    </ConfirmDialog>
  );
}
