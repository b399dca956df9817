import { platform } from '@countersign/catalog/platforms';
import { kindOf } from '@countersign/catalog/kinds';
import { asProblem } from '../../../api/problem.ts';
import {
  type TargetCount,
  type TargetQuestion,
  targetsAsCsv,
  useTargetDevices,
} from '../../../api/targets.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { DevicesPanel, useDevicesView } from './devices-panel.tsx';

type Props = {
  question: TargetQuestion;
  told: Pick<TargetCount, 'counts' | 'findings'>;
  /** To begin with, only those that the finding with this key counts. */
  only?: string | undefined;
  onClose: () => void;
};

/** The devices that an unsaved list reaches or leaves out. */
export function TargetPanel({ question, told: { counts, findings }, only, onClose }: Props) {
  const notify = useNotify();
  const { view, setView, chosen } = useDevicesView(only);
  const choice = { ...question, ...chosen };
  const pages = useTargetDevices(choice);
  const download = () => {
    targetsAsCsv(choice).then(
      (text) => saveFile('devices-reached.csv', 'text/csv', text),
      (failure: unknown) => notify({ intent: 'error', title: asProblem(failure).title }),
    );
  };
  return (
    <DevicesPanel
      title={`Devices reached: ${platform(kindOf(question.kind).platform).shortLabel}`}
      pages={pages}
      view={view}
      onView={setView}
      findings={findings}
      counts={counts}
      onExport={download}
      onClose={onClose}
    />
  );
}
