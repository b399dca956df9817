import type { DeviceSummary } from '@countersign/contract/devices';
import type { PersonSummary } from '@countersign/contract/people';
import { readFilter } from '@countersign/targeting/filter/read';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Laptop20Regular, Person20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useGroupPreview } from '../../api/groups.ts';
import { PreviewList } from '../../parts/rule-editor/preview-list.tsx';
import { useRested } from '../../ui/use-rested.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { untouched } from '../../ui/list/view.ts';
import { deviceColumns, personColumns } from './member-columns.tsx';

const useStyles = makeStyles({ dim: { color: tokens.colorNeutralForeground2 } });

type Props = { about: 'user' | 'device'; rule: string };

/** Whom the rule would put into the group, asked again while it is written. */
export function MatchingMembers({ about, rule }: Props) {
  const styles = useStyles();
  const asked = useRested(rule);
  if (!readFilter(asked, about).condition) {
    const who = about === 'user' ? 'users' : 'devices';
    return (
      <Text className={styles.dim}>Here stand the {who} it matches, once the rule is without errors.</Text>
    );
  }
  return about === 'user' ? <Users rule={asked} /> : <Devices rule={asked} />;
}

function Users({ rule }: { rule: string }) {
  const [view, setView] = useState(untouched);
  const found = useGroupPreview<'user'>({ rule, search: view.search }, true);
  return (
    <PreviewList<PersonSummary>
      name="group-preview-users"
      nouns={['user', 'users']}
      columns={personColumns}
      found={found}
      view={view}
      onView={setView}
      searchHint="Search name or e-mail address"
      empty={<EmptyState icon={<Person20Regular />} title="No user matches" body={spelling} />}
    />
  );
}

function Devices({ rule }: { rule: string }) {
  const [view, setView] = useState(untouched);
  const found = useGroupPreview<'device'>({ rule, search: view.search }, true);
  return (
    <PreviewList<DeviceSummary>
      name="group-preview-devices"
      nouns={['device', 'devices']}
      columns={deviceColumns}
      found={found}
      view={view}
      onView={setView}
      searchHint="Search name, serial number or IMEI"
      empty={<EmptyState icon={<Laptop20Regular />} title="No device matches" body={spelling} />}
    />
  );
}

const spelling = 'Look whether the values are spelled as the directory has them.';
