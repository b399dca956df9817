import { directorySources } from '@countersign/contract/device-words';
import { Add20Regular, ArrowImport20Regular, PeopleTeam20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { type GroupSummary, groupsFileAddress } from '../../api/groups.ts';
import { useMay } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { groupColumns } from '../../parts/directory/group-columns.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { facetOf } from '../../ui/list/view.ts';

const facets = [
  facetOf('kind', 'Membership', { static: 'Assigned', dynamic: 'Dynamic' }),
  facetOf('source', 'Source', directorySources),
];
/** Narrowed by the page of a user or device as well. */
const asked = { subject: 'groups', facets: [...facets, 'person', 'device'], sort: 'name' };

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('directory.write');
  const { view, list } = useRecords<GroupSummary>(asked);
  const create = mayWrite ? (
    <LinkButton appearance="primary" icon={<Add20Regular />} to={paths.newGroup()}>
      Create
    </LinkButton>
  ) : undefined;
  return (
    <Page
      title="Groups"
      crumbs={[{ title: 'Users and groups' }]}
      lead="Users and devices that profiles are assigned to together."
      shape="list"
      commands={
        mayWrite ? (
          <Commands>
            {create}
            <LinkButton icon={<ArrowImport20Regular />} to={paths.directoryImport({ kind: 'groups' })}>
              Import
            </LinkButton>
          </Commands>
        ) : undefined
      }
    >
      <RecordList
        name="groups"
        nouns={['group', 'groups']}
        columns={groupColumns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        {...list}
        searchHint="Search name"
        facets={facets}
        exports={[
          {
            label: 'All that match as CSV',
            run: () => window.location.assign(groupsFileAddress({ search: view.search, ...view.facets })),
          },
        ]}
        onOpen={({ id }) => void navigate(paths.group(id))}
        empty={
          <EmptyState
            icon={<PeopleTeam20Regular />}
            title="No groups yet"
            body="Choose who is in one by hand, or write a rule that users or devices follow by themselves."
            action={create}
          />
        }
      />
    </Page>
  );
}
