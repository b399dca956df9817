import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import type { ScopeTag } from '../../api/scope-tags.ts';
import { TextLink } from '../../navigation/links.tsx';
import type { ListAddress } from '../../navigation/use-list-address.ts';
import type { Column } from '../../ui/list/pages.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';

const useStyles = makeStyles({ mark: { marginInlineStart: tokens.spacingHorizontalS } });

function Name({ tag, to }: { tag: ScopeTag; to: ComponentProps<typeof TextLink>['to'] }) {
  const styles = useStyles();
  return (
    <>
      <TextLink to={to}>{tag.name}</TextLink>
      {tag.builtIn ? (
        <Badge appearance="tint" color="subtle" className={styles.mark}>
          Built in
        </Badge>
      ) : null}
    </>
  );
}

function counted(key: 'profiles' | 'filters' | 'accounts', title: string): Column<ScopeTag> {
  return { key, title, width: 100, cell: (tag) => tag[key], text: (tag) => String(tag[key]) };
}

export function scopeTagColumns(opened: ListAddress['opened']): Column<ScopeTag>[] {
  return [
    {
      key: 'name',
      title: 'Name',
      width: 180,
      grow: 2,
      sort: 'name',
      wraps: true,
      cell: (tag) => <Name tag={tag} to={opened(tag.id)} />,
      text: ({ name }) => name,
    },
    {
      key: 'description',
      title: 'Description',
      width: 220,
      grow: 3,
      wraps: true,
      cell: ({ description }) => description,
      text: ({ description }) => description,
    },
    counted('profiles', 'Profiles'),
    counted('filters', 'Filters'),
    counted('accounts', 'Accounts'),
    {
      key: 'modifiedAt',
      title: 'Last modified',
      width: 130,
      cell: ({ modifiedAt }) => (modifiedAt === null ? null : <RelativeTime at={modifiedAt} />),
      text: ({ modifiedAt }) => modifiedAt ?? '',
      hidden: true,
    },
    {
      key: 'id',
      title: 'Id',
      width: 90,
      cell: ({ id }) => id,
      text: ({ id }) => id,
      hidden: true,
    },
  ];
}
