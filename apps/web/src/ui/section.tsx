import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignContent: 'start',
    minWidth: 0,
  },
  title: { margin: 0 },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  lead: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** A part of a page with a heading of its own. */
export function Section({ title, lead, children }: Props) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <Subtitle1 as="h2" className={styles.title} id={heading}>
          {title}
        </Subtitle1>
        {lead === undefined ? null : <Text className={styles.lead}>{lead}</Text>}
      </div>
      {children}
    </section>
  );
}
