import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Facts } from '../../../../ui/facts.tsx';
import type { StepKey } from '../steps.ts';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: '12px 16px 16px',
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0, flexGrow: 1 },
});

type Props = {
  title: string;
  /** Where it is changed. */
  step: StepKey;
  rows?: readonly { label: string; value: string }[];
  children?: ReactNode;
};

/** A part of the review, with the way back to where it is changed. */
export function ReviewGroupCard({ title, step, rows = [], children }: Props) {
  const styles = useStyles();
  const { goTo } = useWizard();
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          {title}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<Edit16Regular />}
          aria-label={`Edit ${title}`}
          onClick={() => goTo(step)}
        >
          Edit
        </Button>
      </div>
      {rows.length === 0 ? null : <Facts facts={rows.map(({ label, value }) => [label, value])} />}
      {children}
    </section>
  );
}
