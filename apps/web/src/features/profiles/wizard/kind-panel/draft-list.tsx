import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useMe } from '../../../../api/me.ts';
import { LinkButton } from '../../../../navigation/links.tsx';
import { paths } from '../../../../paths.ts';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { draftsOf } from '../draft/stored-drafts.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '12px 16px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    flexBasis: '200px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
});

const shown = 3;

/** New profiles that were begun in this browser and not finished. */
export function DraftList() {
  const styles = useStyles();
  const userId = useMe().account.id;
  const drafts = useMemo(() => draftsOf(localStorage, userId), [userId]);
  const [kept, setKept] = useState(() =>
    drafts
      .list(new Date())
      .filter(({ name }) => name.startsWith('new:'))
      .slice(0, shown),
  );
  if (kept.length === 0) return null;
  const discard = (name: string) => {
    drafts.remove(name);
    setKept((before) => before.filter((draft) => draft.name !== name));
  };
  return (
    <section className={styles.all} aria-label="Drafts">
      <Text weight="semibold">Go on with a draft</Text>
      <ul className={styles.list}>
        {kept.map(({ name, title, savedAt, address }) => (
          <li key={name} className={styles.item}>
            <span className={styles.words}>
              {title}
              <Text size={200}>
                <RelativeTime at={savedAt} />
              </Text>
            </span>
            <LinkButton to={`${paths.newProfile()}${address}`}>Go on</LinkButton>
            <Button appearance="subtle" aria-label={`Discard ${title}`} onClick={() => discard(name)}>
              Discard
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
