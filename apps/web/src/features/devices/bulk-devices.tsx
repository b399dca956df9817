import { Button } from '@fluentui/react-components';
import { Archive20Regular, ArchiveArrowBack20Regular, Delete20Regular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useChanged } from '../../api/change.ts';
import {
  deleteDevice,
  deviceSubjects,
  type DeviceSummary,
  retireDevice,
  takeDeviceBack,
} from '../../api/devices.ts';
import { inTurn } from '../../api/in-turn.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { useOutcome } from '../../api/use-outcome.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';

type Action = {
  name: string;
  done: string;
  icon: ReactElement;
  will: (devices: string) => string;
  act: (device: DeviceSummary) => Promise<unknown>;
  /** What it takes from devices is asked for twice above the limit. */
  takes: boolean;
};

const nouns = ['device', 'devices'] as const;

const actions: Action[] = [
  {
    name: 'Retire',
    done: 'retired',
    icon: <Archive20Regular />,
    will: (devices) => `${devices} get no profiles any more. They stay in the list, and can be taken back.`,
    act: retireDevice,
    takes: true,
  },
  {
    name: 'Take back',
    done: 'taken back',
    icon: <ArchiveArrowBack20Regular />,
    will: (devices) =>
      `${devices} get again what they are assigned to. Those that are not retired stay as they are.`,
    act: takeDeviceBack,
    takes: false,
  },
  {
    name: 'Delete',
    done: 'deleted',
    icon: <Delete20Regular />,
    will: (devices) =>
      `${devices} are deleted for good: they leave their groups and get no profiles any more. Certificates and the audit log keep their last names.`,
    act: deleteDevice,
    takes: true,
  },
];

/** The same for several devices; each is asked of the server by itself, so one refusal does not stop the rest. */
export function BulkDevices({ chosen, onDone }: { chosen: DeviceSummary[]; onDone: () => void }) {
  const [asked, setAsked] = useState<Action>();
  const changed = useChanged();
  const tell = useOutcome();
  const limit = useConfirmAbove().devices;
  const devices = totalText(chosen.length, nouns);
  const act = async (action: Action) => {
    const outcome = await inTurn(chosen, action.act);
    await changed(...deviceSubjects);
    tell(outcome, nouns, action.done, ({ name }) => name);
    setAsked(undefined);
    onDone();
  };
  return (
    <>
      {actions.map((action) => (
        <Button key={action.name} appearance="subtle" icon={action.icon} onClick={() => setAsked(action)}>
          {action.name}
        </Button>
      ))}
      {asked ? (
        <ConfirmDialog
          title={`${asked.name} ${devices}?`}
          confirm={asked.name}
          typed={asked.takes && chosen.length > limit ? `${asked.name.toLowerCase()} ${devices}` : undefined}
          onConfirm={() => act(asked)}
          onClose={() => setAsked(undefined)}
        >
          {asked.will(devices)}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
