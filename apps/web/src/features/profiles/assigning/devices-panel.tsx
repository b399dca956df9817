import { causes, type CauseName, states, type State } from '@countersign/contract/causes';
import { makeStyles } from '@fluentui/react-components';
import { Laptop20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CoverageFinding } from '../../../api/states.ts';
import type { TargetCount, TargetDevice } from '../../../api/targets.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { PersonLink } from '../../../parts/directory/person-link.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { Column, ListPages } from '../../../ui/list/pages.ts';
import { RecordList } from '../../../ui/list/record-list.tsx';
import { type Facet, type ListView, untouched } from '../../../ui/list/view.ts';
import { Panel } from '../../../ui/panel.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', height: 'calc(100vh - 160px)', minHeight: '320px', minWidth: 0 },
});

const stateWord = ({ state, cause }: TargetDevice) =>
  state === null ? 'Not reached' : outcomeWord(state as State, cause as CauseName);

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

/** What the list is narrowed to, and how one asks for it. */
export function useDevicesView(only: string | undefined) {
  const facets = only === undefined ? {} : { concerned: [only] };
  const [view, setView] = useState<ListView>({ ...untouched, facets });
  const { cause = [], concerned = [] } = view.facets;
  const chosen = {
    ...(view.search === '' ? {} : { search: view.search }),
    ...(cause.length === 0 ? {} : { causes: cause }),
    ...(concerned.length === 0 ? {} : { concerned }),
  };
  return { view, setView, chosen };
}

type Props = {
  title: string;
  pages: ListPages<TargetDevice>;
  view: ListView;
  onView: (next: ListView) => void;
  /** What some of them have in common. */
  findings: readonly CoverageFinding[];
  counts?: TargetCount['counts'];
  onExport: () => void;
  onClose: () => void;
};

/** The devices that a profile reaches, leaves out, or that something is said of, page by page. */
export function DevicesPanel({
  title,
  pages,
  view,
  onView,
  findings,
  counts = [],
  onExport,
  onClose,
}: Props) {
  const styles = useStyles();
  return (
    <Panel title={title} wide onClose={onClose}>
      <div className={styles.list}>
        <RecordList
          name="targets"
          nouns={['device', 'devices']}
          columns={columns}
          rowKey={({ device }) => device.id}
          rowName={({ device }) => device.name}
          pages={pages}
          view={view}
          onView={onView}
          searchHint="Search name, serial number or IMEI"
          facets={[...facetOfFindings(findings), ...facetOfCounts(counts)]}
          exports={[{ label: 'Export as CSV', run: onExport }]}
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

function facetOfFindings(findings: readonly CoverageFinding[]): Facet[] {
  const options = findings.flatMap(({ shows }) => (shows ? [{ value: shows.key, label: shows.title }] : []));
  return options.length === 0 ? [] : [{ key: 'concerned', title: 'What to know', options }];
}

function facetOfCounts(counts: TargetCount['counts']): Facet[] {
  if (counts.length === 0) return [];
  const options = counts.map(({ state, cause }) => ({ value: cause, label: outcomeWord(state, cause) }));
  return [{ key: 'cause', title: 'What becomes of it', options }];
}
