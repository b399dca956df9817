import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ListPages } from './pages.ts';
import { extentText } from './view.ts';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

type Props = {
  pages: Omit<ListPages<unknown>, 'rows'> & { rows: unknown[] };
  nouns: readonly [string, string];
};

/** How many there are, and more of them for those who do not scroll. */
export function ListFooter({ pages, nouns }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.footer}>
      <output>{extentText(pages.rows.length, pages.more, pages.total, nouns)}</output>
      {pages.more ? (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={pages.loadingMore}
          onClick={pages.loadMore}
        >
          {pages.loadingMore ? 'Loading…' : 'Load more'}
        </Button>
      ) : null}
    </div>
  );
}
