import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { Finding } from '@countersign/contract/problem';
import type { ReactNode } from 'react';
import { Facts } from '../../../../ui/facts.tsx';
import { FindingList } from '../../certificate/finding-list.tsx';
import type { StepKey } from '../steps.ts';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '12px 16px 16px',
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0, flexGrow: 1 },
  told: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0, whiteSpace: 'pre-line' },
});

type Props = {
  title: string;
  /** Where it is changed. */
  step: StepKey;
  rows?: readonly { key: string; label: string; value: string }[];
  /** What is said of a row, by its key. */
  findings?: ReadonlyMap<string, readonly Finding[]>;
  children?: ReactNode;
};

/** A part of the review, with the way back to where it is changed. */
export function ReviewGroupCard({ title, step, rows = [], findings, children }: Props) {
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
      {rows.length === 0 ? null : (
        <Facts
          facts={rows.map(({ key, label, value }) => [
            label,
            <Told key={key} label={label} value={value} findings={findings?.get(key)} />,
          ])}
        />
      )}
      {children}
    </section>
  );
}

type ToldProps = { label: string; value: string; findings: readonly Finding[] | undefined };

function Told({ label, value, findings = [] }: ToldProps) {
  const styles = useStyles();
  return (
    <div className={styles.told}>
      {value}
      <FindingList findings={findings} label={`What is to be said of ${label}`} />
    </div>
  );
}
