import { makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { doorstepQuery } from '../../api/queries.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { ThemeMenu } from '../../ui/theme/theme-menu.tsx';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateRows: 'auto 1fr auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { display: 'flex', justifyContent: 'flex-end' },
  middle: { display: 'grid', placeItems: 'center' },
  card: {
    width: 'min(400px, 100%)',
    boxSizing: 'border-box',
    display: 'grid',
    gap: tokens.spacingVerticalXL,
    padding: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
    '@media (max-width: 480px)': { padding: '24px 16px' },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
  },
  title: { margin: 0 },
  heading: { display: 'grid', gap: tokens.spacingVerticalS },
  lead: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** The pages before the door: a card with one thing to do. */
export function DoorstepFrame({ title, lead, children }: Props) {
  const styles = useStyles();
  const doorstep = useQuery(doorstepQuery);
  const name = doorstep.data?.organisation.name ?? 'Countersign';
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <ThemeMenu />
      </header>
      <main className={styles.middle}>
        <section className={styles.card}>
          <div className={styles.brand}>
            <BrandMark />
            <Text size={400} weight="semibold" truncate wrap={false} title={name}>
              {name}
            </Text>
          </div>
          <div className={styles.heading}>
            <Title2 as="h1" className={styles.title}>
              {title}
            </Title2>
            {lead === undefined ? null : <Text className={styles.lead}>{lead}</Text>}
          </div>
          {children}
        </section>
      </main>
    </div>
  );
}

type Props = { title: string; lead?: ReactNode; children?: ReactNode };
