import { useOpenRecord } from '../../../api/open-record.ts';
import type { ListAddress } from '../../../navigation/use-list-address.ts';
import { ExplanationPanel } from '../../../parts/states/explanation-panel.tsx';
import { DevicePicker } from './device-picker.tsx';

type Device = { id: string; name: string };

type Props = {
  profile: { id: string; displayName: string };
  devices: readonly Device[];
  address: ListAddress;
};

/** The panel that the address names: the explanation of a device, or the choice of one that is not in the list. */
export function OpenExplanation({ profile, devices, address: { view, open, opened } }: Props) {
  const asked = view.open === 'another' ? undefined : view.open;
  const device = useOpenRecord<Device>({
    subject: 'devices',
    path: '/devices',
    rows: devices,
    idOf: ({ id }) => id,
    id: asked,
  });
  const close = () => open(undefined);
  if (view.open === 'another') return <DevicePicker opened={opened} onClose={close} />;
  return device ? <ExplanationPanel profile={profile} device={device} onClose={close} /> : null;
}
