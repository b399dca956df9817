import { scenarios } from '@countersign/guidance/scenarios';
import type { Scenario } from '@countersign/guidance/step';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { preparationQuery } from './preparation.ts';
import { ProgressLine } from './progress-line.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto 1fr auto',
    gap: tokens.spacingVerticalS,
    padding: '20px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  lead: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Which CA issues decides what there is to do. */
export function Component() {
  const styles = useStyles();
  const { data, error, isPending, refetch } = useQuery(preparationQuery);
  return (
    <Page
      title="Preparation"
      crumbs={[{ title: 'Certificate authority' }]}
      lead="Before profiles can work, your CA and the servers around it have to be ready. Choose who issues your certificates; everybody here sees the same list and the same ticks."
    >
      {error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : null}
      {isPending ? <FormSkeleton fields={4} /> : null}
      {data ? (
        <ul className={styles.cards} aria-label="Scenarios">
          {scenarios.map((scenario) => (
            <li key={scenario.id}>
              <Card scenario={scenario} progress={data.scenarios.find(({ id }) => id === scenario.id)} />
            </li>
          ))}
        </ul>
      ) : null}
    </Page>
  );
}

type CardProps = { scenario: Scenario; progress: { settled: number; total: number } | undefined };

function Card({ scenario, progress }: CardProps) {
  const styles = useStyles();
  return (
    <Link to={paths.preparationOf(scenario.id)} className={styles.card}>
      <Text weight="semibold" size={400}>
        {scenario.title}
      </Text>
      <Text className={styles.lead}>{scenario.lead}</Text>
      {progress ? <ProgressLine {...progress} /> : null}
    </Link>
  );
}
