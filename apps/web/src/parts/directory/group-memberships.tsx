import { Text } from '@fluentui/react-components';
import { PeopleTeam20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { GroupSummary as GroupInside } from '@countersign/contract/groups';
import type { Wire } from '../../api/wire.ts';
import { TextLink } from '../../navigation/links.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Column } from '../../ui/list/pages.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import { facetOf, totalText } from '../../ui/list/view.ts';

type GroupSummary = Wire<GroupInside>;

const facets = [facetOf('kind', 'Membership', { static: 'Assigned', dynamic: 'Dynamic' })];
const facetKeys = facets.map(({ key }) => key);

const membership = ({ rule }: GroupSummary) => (rule === null ? 'Assigned' : 'Dynamic');

const columns: readonly Column<GroupSummary>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 200,
    grow: 2,
    sort: 'name',
    cell: ({ id, name }) => <TextLink to={paths.group(id)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  { key: 'kind', title: 'Membership', width: 130, cell: membership, text: membership },
  {
    key: 'people',
    title: 'Users',
    width: 110,
    cell: ({ people }) => totalText(people, ['user', 'users']),
    text: ({ people }) => totalText(people, ['user', 'users']),
  },
  {
    key: 'devices',
    title: 'Devices',
    width: 110,
    cell: ({ devices }) => totalText(devices, ['device', 'devices']),
    text: ({ devices }) => totalText(devices, ['device', 'devices']),
  },
  {
    key: 'description',
    title: 'Description',
    width: 200,
    grow: 2,
    cell: ({ description }) => description,
    text: ({ description }) => description,
  },
  {
    key: 'rule',
    title: 'Rule',
    width: 220,
    grow: 1,
    cell: ({ rule }) => (
      <Text font="monospace" size={200}>
        {rule}
      </Text>
    ),
    text: ({ rule }) => rule ?? '',
    hidden: true,
  },
];

type Props = { of: { person: string } | { device: string }; empty: string };

/** The groups that a user or a device is in. */
export function GroupMemberships({ of, empty }: Props) {
  const navigate = useNavigate();
  const { list } = useRecords<GroupSummary>({ subject: 'groups', fixed: of, facetKeys, sort: 'name' });
  return (
    <RecordList
      name="memberships"
      nouns={['group', 'groups']}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      {...list}
      searchHint="Search name"
      facets={facets}
      onOpen={({ id }) => void navigate(paths.group(id))}
      empty={<EmptyState icon={<PeopleTeam20Regular />} title="In no group" body={empty} />}
    />
  );
}
