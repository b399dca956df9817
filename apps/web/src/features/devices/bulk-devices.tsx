import { Archive20Regular, ArchiveArrowBack20Regular, Delete20Regular } from '@fluentui/react-icons';
import {
  deleteDevice,
  deviceSubjects,
  type DeviceSummary,
  retireDevice,
  takeDeviceBack,
} from '../../api/devices.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { BulkAction } from '../../parts/bulk-action.tsx';
import { totalText } from '../../ui/list/view.ts';

const nouns = ['device', 'devices'] as const;
const nameOf = ({ name }: DeviceSummary) => name;

export function BulkDevices({ chosen, onDone }: { chosen: DeviceSummary[]; onDone: () => void }) {
  const much = chosen.length > useConfirmAbove().devices;
  const devices = totalText(chosen.length, nouns);
  const all = { chosen, nouns, nameOf, subjects: deviceSubjects, onDone };
  return (
    <>
      <BulkAction
        {...all}
        name="Retire"
        done="retired"
        icon={<Archive20Regular />}
        act={retireDevice}
        much={much}
      >
        {`${devices} get no profiles any more. They stay in the list, and can be taken back.`}
      </BulkAction>
      <BulkAction
        {...all}
        name="Take back"
        done="taken back"
        icon={<ArchiveArrowBack20Regular />}
        act={takeDeviceBack}
      >
        {`${devices} get again what they are assigned to. Those that are not retired stay as they are.`}
      </BulkAction>
      <BulkAction
        {...all}
        name="Delete"
        done="deleted"
        icon={<Delete20Regular />}
        act={deleteDevice}
        much={much}
      >
        {`${devices} are deleted for good: they leave their groups and get no profiles any more. Certificates and the audit log keep their last names.`}
      </BulkAction>
    </>
  );
}
