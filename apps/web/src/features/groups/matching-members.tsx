import { readFilter } from '@countersign/targeting/filter/read';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useGroupPreview } from '../../api/groups.ts';
import { PreviewList } from '../../parts/rule-editor/preview-list.tsx';
import { useRested } from '../../ui/use-rested.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { untouched } from '../../ui/list/view.ts';
import { devices, type MemberKind, people } from './member-kinds.tsx';

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
  return about === 'user' ? (
    <Matching kind={people} rule={asked} resting={asked !== rule} />
  ) : (
    <Matching kind={devices} rule={asked} resting={asked !== rule} />
  );
}

type MatchingProps<Row> = {
  kind: MemberKind<Row>;
  rule: string;
  /** Another rule is written already, and asked in a moment. */
  resting: boolean;
};

function Matching<Row extends { id: string; name: string }>({ kind, rule, resting }: MatchingProps<Row>) {
  const { subject, nouns, icon } = kind;
  const [view, setView] = useState(untouched);
  const found = useGroupPreview<Row>({ rule, search: view.search });
  return (
    <PreviewList
      name={`group-preview-${subject}`}
      nouns={nouns}
      columns={kind.columns}
      found={{ ...found, outdated: found.outdated || resting }}
      view={view}
      onView={setView}
      searchHint={kind.searchHint}
      empty={
        <EmptyState
          icon={icon}
          title={`No ${nouns[0]} matches`}
          body="Look whether the values are spelled as the directory has them."
        />
      }
    />
  );
}
