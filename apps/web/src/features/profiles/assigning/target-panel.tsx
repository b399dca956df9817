import { platform } from '@countersign/catalog/platforms';
import { kindOf } from '@countersign/catalog/kinds';
import { causes, type CauseName, states, type State } from '@countersign/contract/causes';
import { makeStyles } from '@fluentui/react-components';
import { Laptop20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type TargetDevice, type TargetQuestion, useTargetDevices } from '../../../api/targets.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { Column } from '../../../ui/list/pages.ts';
import { RecordList } from '../../../ui/list/record-list.tsx';
import type { ListView } from '../../../ui/list/view.ts';
import { Panel } from '../../../ui/panel.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', height: 'calc(100vh - 160px)', minHeight: '320px', minWidth: 0 },
});

const atFirst: ListView = { search: '', facets: {}, sort: undefined, open: undefined };

const stateWord = ({ state, cause }: TargetDevice) =>
  state === 'pending'
    ? 'Gets it'
    : `${states[state as State]}: ${causes[cause as CauseName].title.toLowerCase()}`;

const columns: readonly Column<TargetDevice>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 160,
    grow: 2,
    cell: ({ device }) => device.name,
    text: ({ device }) => device.name,
  },
  {
    key: 'person',
    title: 'User',
    width: 140,
    grow: 1,
    cell: ({ person }) => person?.name ?? '–',
    text: ({ person }) => person?.upn ?? 'None',
  },
  {
    key: 'osVersion',
    title: 'OS version',
    width: 120,
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

type Props = { question: TargetQuestion; onClose: () => void };

/** The devices that an unsaved list reaches, page by page. */
export function TargetPanel({ question, onClose }: Props) {
  const styles = useStyles();
  const [view, setView] = useState(atFirst);
  const pages = useTargetDevices(question, view.search);
  const on = platform(kindOf(question.kind).platform).shortLabel;
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
