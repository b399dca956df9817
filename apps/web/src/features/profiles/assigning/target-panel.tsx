import { platform } from '@countersign/catalog/platforms';
import { kindOf } from '@countersign/catalog/kinds';
import { causes, type CauseName, states, type State } from '@countersign/contract/causes';
import { makeStyles } from '@fluentui/react-components';
import { Laptop20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { asProblem } from '../../../api/problem.ts';
import {
  type TargetCount,
  type TargetDevice,
  type TargetQuestion,
  targetsAsCsv,
  useTargetDevices,
} from '../../../api/targets.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { PersonLink } from '../../../parts/directory/person-link.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { Column } from '../../../ui/list/pages.ts';
import { RecordList } from '../../../ui/list/record-list.tsx';
import { type ListView, untouched } from '../../../ui/list/view.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { saveFile } from '../../../ui/save-file.ts';

const useStyles = makeStyles({
  list: { display: 'flex', height: 'calc(100vh - 160px)', minHeight: '320px', minWidth: 0 },
});

const stateWord = ({ state, cause }: TargetDevice) => outcomeWord(state as State, cause as CauseName);

function outcomeWord(state: State, cause: CauseName): string {
  return state === 'pending' ? 'Gets it' : `${states[state]}: ${causes[cause].title.toLowerCase()}`;
}

const columns: readonly Column<TargetDevice>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 150,
    grow: 1,
    cell: ({ device }) => <TextLink to={paths.device(device.id)}>{device.name}</TextLink>,
    text: ({ device }) => device.name,
  },
  {
    key: 'person',
    title: 'User',
    width: 140,
    grow: 1,
    cell: ({ person }) => <PersonLink person={person} />,
    text: ({ person }) => person?.upn ?? 'None',
  },
  {
    key: 'osVersion',
    title: 'OS version',
    width: 148,
    cell: ({ device }) => device.osVersion ?? '–',
    text: ({ device }) => device.osVersion ?? '–',
  },
  {
    key: 'state',
    title: 'What becomes of it',
    width: 180,
    grow: 1,
    cell: stateWord,
    text: stateWord,
    wraps: true,
  },
];

type Props = {
  question: TargetQuestion;
  counts: TargetCount['counts'];
  /** To begin with, only those of this cause. */
  only?: CauseName | undefined;
  onClose: () => void;
};

/** The devices that an unsaved list reaches or leaves out, page by page. */
export function TargetPanel({ question, counts, only, onClose }: Props) {
  const styles = useStyles();
  const notify = useNotify();
  const [view, setView] = useState<ListView>({ ...untouched, facets: only ? { cause: [only] } : {} });
  const chosen = view.facets['cause'] ?? [];
  const choice = {
    ...question,
    ...(view.search === '' ? {} : { search: view.search }),
    ...(chosen.length === 0 ? {} : { causes: chosen }),
  };
  const pages = useTargetDevices(choice);
  const on = platform(kindOf(question.kind).platform).shortLabel;
  const download = () => {
    targetsAsCsv(choice).then(
      (text) => saveFile('devices-reached.csv', 'text/csv', text),
      (failure: unknown) => notify({ intent: 'error', title: asProblem(failure).title }),
    );
  };
  return (
    <Panel title={`Devices reached: ${on}`} wide onClose={onClose}>
      <div className={styles.list}>
        <RecordList
          name="targets"
          nouns={['device', 'devices']}
          columns={columns}
          rowKey={({ device }) => device.id}
          rowName={({ device }) => device.name}
          pages={pages}
          view={view}
          onView={setView}
          searchHint="Search name, serial number or IMEI"
          facets={[{ key: 'cause', title: 'What becomes of it', options: optionsOf(counts) }]}
          exports={[{ label: 'Export as CSV', run: download }]}
          empty={
            <EmptyState
              icon={<Laptop20Regular />}
              title="No device is reached"
              body="Include a group with devices of this platform, or users who have one."
            />
          }
        />
      </div>
    </Panel>
  );
}

function optionsOf(counts: TargetCount['counts']) {
  return counts.map(({ state, cause }) => ({ value: cause, label: outcomeWord(state, cause) }));
}
