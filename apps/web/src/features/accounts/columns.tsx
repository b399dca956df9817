import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { idColumn, modifiedColumn } from '../../ui/list/record-columns.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { type Account, roleTitles, stateTitles } from './account.ts';
import { StateBadge } from './state-badge.tsx';

const beforeSight: readonly Column<Account>[] = [
  {
    key: 'displayName',
    title: 'Name',
    width: 150,
    grow: 2,
    wraps: true,
    sort: 'displayName',
    cell: ({ id, displayName }) => <TextLink to={paths.account(id)}>{displayName}</TextLink>,
    text: ({ displayName }) => displayName,
  },
  {
    key: 'email',
    title: 'E-mail address',
    width: 212,
    grow: 2,
    sort: 'email',
    cell: ({ email }) => email,
    text: ({ email }) => email,
  },
  {
    key: 'roles',
    title: 'Roles',
    width: 190,
    grow: 3,
    wraps: true,
    cell: ({ roles }) => roleTitles(roles),
    text: ({ roles }) => roleTitles(roles),
  },
];

const afterSight: readonly Column<Account>[] = [
  {
    key: 'state',
    title: 'State',
    width: 110,
    cell: ({ state }) => <StateBadge state={state} />,
    text: ({ state }) => stateTitles[state],
  },
  {
    key: 'lastSignInAt',
    title: 'Last sign-in',
    width: 130,
    cell: ({ lastSignInAt }) => <RelativeTime at={lastSignInAt} />,
    text: ({ lastSignInAt }) => lastSignInAt ?? 'Never',
  },
  { ...modifiedColumn, hidden: true },
  {
    key: 'createdAt',
    title: 'Created',
    width: 130,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
    text: ({ createdAt }) => createdAt,
    hidden: true,
  },
  idColumn,
];

/** What each sees is told as soon as that can be a part. */
export function accountColumns(
  sight: ((tags: readonly string[]) => string) | undefined,
): readonly Column<Account>[] {
  if (sight === undefined) return [...beforeSight, ...afterSight];
  const sees: Column<Account> = {
    key: 'sees',
    title: 'Sees',
    width: 132,
    grow: 1,
    wraps: true,
    cell: ({ scopeTags }) => sight(scopeTags),
    text: ({ scopeTags }) => sight(scopeTags),
  };
  return [...beforeSight, sees, ...afterSight];
}
