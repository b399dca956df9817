import { usePages } from '../../../api/pages.ts';
import { type CoverageFinding, concernedFileAddress, concernedPath } from '../../../api/states.ts';
import type { TargetDevice } from '../../../api/targets.ts';
import { DevicesPanel, useDevicesView } from '../assigning/devices-panel.tsx';
import { download } from '../export/download.ts';

type Props = {
  profile: { id: string; displayName: string };
  findings: readonly CoverageFinding[];
  /** The finding that it opens with. */
  only: string;
  onClose: () => void;
};

/** The devices of a saved profile that something is to be known of. */
export function ConcernedPanel({ profile, findings, only, onClose }: Props) {
  const { view, setView, chosen } = useDevicesView(only);
  const pages = usePages<TargetDevice>('profiles', concernedPath(profile.id), chosen);
  return (
    <DevicesPanel
      title={`Devices: ${profile.displayName}`}
      pages={pages}
      view={view}
      onView={setView}
      findings={findings}
      onExport={() => download(concernedFileAddress(profile.id, chosen))}
      onClose={onClose}
    />
  );
}
