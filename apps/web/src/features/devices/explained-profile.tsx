import { useQuery } from '@tanstack/react-query';
import type { Device } from '../../api/devices.ts';
import { profileQuery } from '../../api/profiles.ts';
import type { DeviceProfile } from '../../api/received.ts';
import { ExplanationPanel } from '../../parts/states/explanation-panel.tsx';

type Props = { id: string; rows: readonly DeviceProfile[]; device: Device; onClose: () => void };

/** Why the device gets a profile or not; one that has no row is asked for its name. */
export function ExplainedProfile({ id, rows, device, onClose }: Props) {
  const listed = rows.find(({ profile }) => profile.id === id)?.profile;
  const { data, isPending } = useQuery({ ...profileQuery(id), enabled: listed === undefined });
  // Until it is known what it is called; one that is gone is told by the panel itself.
  if (!listed && isPending) return null;
  const displayName = listed?.displayName ?? data?.displayName ?? 'This profile';
  return <ExplanationPanel profile={{ id, displayName }} device={device} onClose={onClose} />;
}
