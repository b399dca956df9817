import { Button, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { GroupSummary } from '../../../api/groups.ts';
import { usePages } from '../../../api/pages.ts';
import { membersText } from '../../../parts/directory/group-words.ts';
import { FoundChoices } from '../../../parts/found-choices.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useRested } from '../../../ui/use-rested.ts';
import type { Line, Mode } from './lines.ts';
import { type FoundPerson, PeopleFound } from './people-found.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  start: { justifySelf: 'start' },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

type Named = Pick<GroupSummary, 'id' | 'name'>;

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
  const groups = usePages<GroupSummary>('groups', '/groups', {
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
        <FoundChoices
          found={groups}
          nouns={['group', 'groups']}
          nameOf={({ name }) => name}
          about={(group) => about(group, lines)}
          isLocked={({ id }) => lines.some(({ group }) => group?.id === id)}
          isChosen={({ id }) =>
            chosen.some((one) => one.id === id) ||
            lines.some((line) => line.mode === mode && line.group?.id === id)
          }
          onToggle={toggle}
        />
      </section>
      {person || asked === '' ? null : <PeopleFound search={asked} onChoose={setPerson} />}
    </Panel>
  );
}

function addWords(count: number): string {
  if (count === 0) return 'Done';
  return count === 1 ? 'Add 1 group' : `Add ${count} groups`;
}

function about(group: GroupSummary, lines: readonly Line[]): string {
  const there = lines.find((line) => line.group?.id === group.id);
  if (there) return `Already ${there.mode}d`;
  return `${membersText(group)}${group.rule === null ? '' : ' · by a rule'}`;
}
