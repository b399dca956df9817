import { roles } from '@countersign/contract/permissions';
import { Badge, Text } from '@fluentui/react-components';
import { TextLink } from '../../navigation/links.tsx';
import type { ListAddress } from '../../navigation/use-list-address.ts';
import type { Column } from '../../ui/list/pages.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { type Token, tokenStateTitles } from './token.ts';

const colors = { active: 'success', expired: 'warning', revoked: 'subtle' } as const;

export function TokenBadge({ state }: { state: Token['state'] }) {
  return (
    <Badge appearance="tint" color={colors[state]}>
      {tokenStateTitles[state]}
    </Badge>
  );
}

export function maker({ madeBy }: Token): string {
  return madeBy?.displayName ?? 'The command line';
}

export function tokenColumns(opened: ListAddress['opened']): Column<Token>[] {
  return [
    {
      key: 'name',
      title: 'Name',
      width: 180,
      grow: 2,
      sort: 'name',
      cell: ({ id, name }) => <TextLink to={opened(id)}>{name}</TextLink>,
      text: ({ name }) => name,
    },
    {
      key: 'role',
      title: 'Role',
      width: 150,
      cell: ({ role }) => roles[role].title,
      text: ({ role }) => roles[role].title,
    },
    {
      key: 'state',
      title: 'State',
      width: 110,
      cell: ({ state }) => <TokenBadge state={state} />,
      text: ({ state }) => tokenStateTitles[state],
    },
    {
      key: 'hint',
      title: 'Begins with',
      width: 130,
      cell: ({ hint }) => <Text font="monospace">{hint}…</Text>,
      text: ({ hint }) => hint,
    },
    {
      key: 'madeBy',
      title: 'Made by',
      width: 150,
      cell: maker,
      text: maker,
    },
    {
      key: 'expiresAt',
      title: 'Expires',
      width: 130,
      sort: 'expiresAt',
      cell: ({ expiresAt }) => <RelativeTime at={expiresAt} />,
      text: ({ expiresAt }) => expiresAt,
    },
    {
      key: 'lastUsedAt',
      title: 'Last used',
      width: 130,
      cell: ({ lastUsedAt }) => <RelativeTime at={lastUsedAt} />,
      text: ({ lastUsedAt }) => lastUsedAt ?? 'Never',
    },
    {
      key: 'createdAt',
      title: 'Made',
      width: 130,
      sort: 'createdAt',
      cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      text: ({ createdAt }) => createdAt,
      hidden: true,
    },
  ];
}
