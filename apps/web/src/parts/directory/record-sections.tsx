import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  sections: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))',
    gap: '32px 40px',
    alignItems: 'start',
    minWidth: 0,
  },
});

type Fact = readonly [name: string, fact: ReactNode];
type Props = { sections: readonly { title: string; facts: readonly Fact[] }[] };

/** All that is known of a record, group by group, beside each other where there is room. */
export function RecordSections({ sections }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.sections}>
      {sections.map(({ title, facts }) => (
        <Section key={title} title={title}>
          <Facts facts={facts} />
        </Section>
      ))}
    </div>
  );
}
