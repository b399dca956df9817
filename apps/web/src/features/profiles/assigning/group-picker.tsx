import type { GroupSummary } from '@countersign/contract/groups';
import { Button, Checkbox, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePages } from '../../../api/pages.ts';
import type { Wire } from '../../../api/wire.ts';
import type { ListPages } from '../../../ui/list/pages.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useRested } from '../../../ui/use-rested.ts';
import type { Line, Mode } from './lines.ts';
import { type FoundPerson, PeopleFound } from './people-found.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, listStyle: 'none' },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  start: { justifySelf: 'start' },
  outdated: { opacity: 0.7 },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

type Group = Wire<GroupSummary>;
type Named = Pick<Group, 'id' | 'name'>;

type Props = {
  mode: Mode;
  lines: readonly Line[];
  onAdd: (groups: readonly Named[]) => void;
  onClose: () => void;
};

const titles: Record<Mode, string> = { include: 'Groups to include', exclude: 'Groups to leave out' };

/** Groups by their name, or by a person who is in them: profiles go to groups, never to one person (X20). */
export function GroupPicker({ mode, lines, onAdd, onClose }: Props) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [person, setPerson] = useState<FoundPerson>();
  const [chosen, setChosen] = useState<readonly Named[]>([]);
  const asked = useRested(search.trim());
  const groups = usePages<Group>('groups', '/groups', {
    sort: 'name',
    ...(person ? { person: person.id } : { search: asked }),
  });
  const toggle = ({ id, name }: Named, on: boolean) =>
    setChosen((before) => [...before.filter((one) => one.id !== id), ...(on ? [{ id, name }] : [])]);
  const add = () => {
    if (chosen.length > 0) onAdd(chosen);
    onClose();
  };
  return (
    <Panel
      title={titles[mode]}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" onClick={add}>
            {addWords(chosen.length)}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {person ? (
        <div className={styles.part}>
          <Button
            className={styles.start}
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            onClick={() => setPerson(undefined)}
          >
            Back to the search
          </Button>
          <Text className={styles.quiet}>
            {person.name} ({person.upn}) is in these groups. Everybody else in a group gets the profile too.
          </Text>
        </div>
      ) : (
        <Field label="Search groups and people">
          <SearchBox value={search} maxLength={200} onChange={(_event, { value }) => setSearch(value)} />
        </Field>
      )}
      <section className={styles.part} aria-label={person ? `Groups of ${person.name}` : 'Groups found'}>
        <Text as="h3" weight="semibold" className={styles.title}>
          {person ? `Groups of ${person.name}` : 'Groups'}
        </Text>
        <Found groups={groups} mode={mode} lines={lines} chosen={chosen} onToggle={toggle} />
      </section>
      {person || asked === '' ? null : <PeopleFound search={asked} onChoose={setPerson} />}
    </Panel>
  );
}

function addWords(count: number): string {
  if (count === 0) return 'Done';
  return count === 1 ? 'Add 1 group' : `Add ${count} groups`;
}

type FoundProps = {
  groups: ListPages<Group>;
  mode: Mode;
  lines: readonly Line[];
  chosen: readonly Named[];
  onToggle: (group: Named, on: boolean) => void;
};

function Found({ groups, mode, lines, chosen, onToggle }: FoundProps) {
  const styles = useStyles();
  if (groups.problem !== undefined) return <ProblemNotice problem={groups.problem} retry={groups.retry} />;
  if (groups.loading) return <Text className={styles.quiet}>Looking…</Text>;
  if (groups.rows.length === 0) return <Text className={styles.quiet}>No group is found.</Text>;
  return (
    <>
      <ul className={groups.outdated ? `${styles.list} ${styles.outdated}` : styles.list}>
        {groups.rows.map((group) => {
          const there = lines.find((line) => line.group?.id === group.id);
          return (
            <li key={group.id}>
              <Checkbox
                disabled={there !== undefined}
                checked={there?.mode === mode || chosen.some(({ id }) => id === group.id)}
                label={
                  <span className={styles.label}>
                    <span>{group.name}</span>
                    <Text size={200} className={styles.quiet}>
                      {there ? `Already ${there.mode}d` : holds(group)}
                    </Text>
                  </span>
                }
                onChange={(_event, { checked }) => onToggle(group, checked === true)}
              />
            </li>
          );
        })}
      </ul>
      {groups.more ? (
        <Button className={styles.start} disabledFocusable={groups.loadingMore} onClick={groups.loadMore}>
          More groups
        </Button>
      ) : null}
    </>
  );
}

/** "12 users, 3 devices · by a rule". */
function holds({ people, devices, rule }: Group): string {
  const parts = [
    ...(people.count > 0 ? [`${counted(people)} ${people.count === 1 ? 'user' : 'users'}`] : []),
    ...(devices.count > 0 ? [`${counted(devices)} ${devices.count === 1 ? 'device' : 'devices'}`] : []),
  ];
  const members = parts.length === 0 ? 'Nobody in it yet' : parts.join(', ');
  return rule === null ? members : `${members} · by a rule`;
}

function counted({ count, exact }: Group['people']): string {
  return `${new Intl.NumberFormat('en').format(count)}${exact ? '' : '+'}`;
}
