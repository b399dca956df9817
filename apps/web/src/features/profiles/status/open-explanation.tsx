import { useQuery } from '@tanstack/react-query';
import { deviceQuery } from '../../../api/devices.ts';
import type { ListAddress } from '../../../navigation/use-list-address.ts';
import { ExplanationPanel } from '../../../parts/states/explanation-panel.tsx';
import { keyOpen } from './concerned-address.ts';
import { DevicePicker } from './device-picker.tsx';

type Device = { id: string; name: string };
type Profile = { id: string; displayName: string };

type Props = { profile: Profile; devices: readonly Device[]; address: ListAddress };

/** The panel that the address names: the explanation of a device, or the choice of one that is not in the list. */
export function OpenExplanation({ profile, devices, address: { view, open, opened } }: Props) {
  const close = () => open(undefined);
  if (view.open === undefined || keyOpen(view.open) !== undefined) return null;
  if (view.open === 'another') return <DevicePicker opened={opened} onClose={close} />;
  const listed = devices.find(({ id }) => id === view.open);
  if (listed) return <ExplanationPanel profile={profile} device={listed} onClose={close} />;
  return <Unlisted profile={profile} id={view.open} onClose={close} />;
}

/** A device without a row here is asked for its name; one that is gone is told by the panel itself. */
function Unlisted({ profile, id, onClose }: { profile: Profile; id: string; onClose: () => void }) {
  const { data, isPending } = useQuery(deviceQuery(id));
  if (isPending) return null;
  return (
    <ExplanationPanel
      profile={profile}
      device={{ id, name: data?.name ?? 'this device' }}
      onClose={onClose}
    />
  );
}
