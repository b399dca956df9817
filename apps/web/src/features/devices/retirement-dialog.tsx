import { useChanged } from '../../api/change.ts';
import { type Device, deviceSubjects, retireDevice, takeDeviceBack } from '../../api/devices.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTakenAway } from './taken-away.ts';

type Props = { device: Device; typed: boolean; onClose: () => void };

/** Asks before a device gets nothing any more, and before it gets everything again. */
export function RetirementDialog({ device, typed, onClose }: Props) {
  const changed = useChanged();
  const notify = useNotify();
  const taken = useTakenAway(device);
  const { name } = device;
  const finished = async (title: string) => {
    await changed(...deviceSubjects);
    notify({ intent: 'success', title });
    onClose();
  };
  if (device.retiredAt !== null) {
    return (
      <ConfirmDialog
        title={`Take ${name} back?`}
        confirm="Take back"
        onConfirm={() => takeDeviceBack(device).then(() => finished(`${name} is taken back`))}
        onClose={onClose}
      >
        It gets again whatever is assigned to it, to its user and to their groups.
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      title={`Retire ${name}?`}
      confirm="Retire"
      typed={typed ? name : undefined}
      onConfirm={() => retireDevice(device).then(() => finished(`${name} is retired`))}
      onClose={onClose}
    >
      {`${taken} It stays in the list and in its groups, and can be taken back.`}
    </ConfirmDialog>
  );
}
