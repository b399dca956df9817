import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FilterAssignment, filterAddress } from '../../api/filters.ts';
import { usePages } from '../../api/pages.ts';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Button } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  one: { display: 'grid', overflowWrap: 'anywhere' },
  dim: { color: tokens.colorNeutralForeground2 },
});

/** Which profiles are assigned with a filter, to whom, and how it is used there. */
export function FilterAssignments({ id }: { id: string }) {
  const styles = useStyles();
  const pages = usePages<FilterAssignment>('filters', `${filterAddress(id)}/assignments`, {});
  if (pages.problem !== undefined) return <ProblemNotice problem={pages.problem} retry={pages.retry} />;
  if (pages.rows.length === 0) {
    return <Text className={styles.dim}>{pages.loading ? 'Loading…' : 'No assignment uses it yet.'}</Text>;
  }
  return (
    <>
      <ul className={styles.list}>
        {pages.rows.map((line, index) => (
          <li key={`${index} ${line.profile.id}`} className={styles.one}>
            <TextLink to={paths.profilePage(line.profile.id)}>{line.profile.displayName}</TextLink>
            <Text size={200} className={styles.dim}>
              {lineWords(line)}
            </Text>
          </li>
        ))}
      </ul>
      {pages.more ? (
        <div>
          <Button disabledFocusable={pages.loadingMore} onClick={pages.loadMore}>
            More
          </Button>
        </div>
      ) : null}
    </>
  );
}

const everybody = { allUsers: 'All users', allDevices: 'All devices' };

function lineWords({ target, group, filterMode }: FilterAssignment): string {
  const who = target === 'group' ? (group?.name ?? 'A deleted group') : everybody[target];
  return filterMode === 'exclude'
    ? `${who}, without the devices it matches`
    : `${who}, only the devices it matches`;
}
