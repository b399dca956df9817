import { PeopleTeam20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { GroupSummary } from '../../api/groups.ts';
import { useRecords } from '../../navigation/use-records.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { facetOf } from '../../ui/list/view.ts';
import { membershipColumns } from './group-columns.tsx';

const facets = [facetOf('kind', 'Membership', { static: 'Assigned', dynamic: 'Dynamic' })];

type Props = { of: { person: string } | { device: string }; empty: string };

/** The groups that a user or a device is in. */
export function GroupMemberships({ of, empty }: Props) {
  const navigate = useNavigate();
  const { list } = useRecords<GroupSummary>({ subject: 'groups', fixed: of, facets, sort: 'name' });
  return (
    <RecordList
      name="memberships"
      nouns={['group', 'groups']}
      columns={membershipColumns}
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
