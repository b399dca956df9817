import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../api/profiles.ts';
import { ifAssigned } from '../../../api/what-if.ts';
import { Section } from '../../../ui/section.tsx';
import { LineGroups } from './line-groups.tsx';
import { changesBetween, type Line } from './lines.ts';
import { sentLines } from './sent-lines.ts';
import { Reach } from './reach.tsx';
import { type Asking, useTargetQuestions } from './use-target-question.ts';
import { WhatIfReport } from '../what-if/what-if-report.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '28px',
    maxWidth: '960px',
    minWidth: 0,
  },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  profile: Profile;
  asking: readonly Asking[];
  lines: readonly Line[];
  saved: readonly Line[];
};

/** What changes in the list, what that does to devices, and what is to be known of those that get it then. */
export function AssignReview({ profile, asking, lines, saved }: Props) {
  const styles = useStyles();
  const questions = useTargetQuestions(asking, lines);
  const changes = changesBetween(saved, lines);
  return (
    <div className={styles.all}>
      <Section title="What changes">
        {changes.length === 0 ? (
          <Text className={styles.quiet}>Nothing: the list is as it was saved.</Text>
        ) : (
          <ul className={styles.list} aria-label="What changes">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </Section>
      {changes.length === 0 ? null : <WhatIfReport question={ifAssigned(profile.id, sentLines(lines))} />}
      <Section title="Assignments">
        <LineGroups lines={lines} />
      </Section>
      {questions.map((question) => (
        <Reach key={question.kind} question={question} named={false} />
      ))}
    </div>
  );
}
