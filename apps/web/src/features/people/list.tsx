import { directorySources } from '@countersign/contract/device-words';
import { Add20Regular, ArrowImport20Regular, PersonBoard20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useMay } from '../../api/me.ts';
import { peopleFileAddress, type PersonSummary, personValuesQuery } from '../../api/people.ts';
import { useRecordFacet } from '../../api/record-facet.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { personColumns } from '../../parts/directory/person-columns.tsx';
import { NothingImported } from '../../parts/directory/nothing-imported.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { facetOf, valueFacet } from '../../ui/list/view.ts';
import { BulkPeople } from './bulk-people.tsx';

const known = [
  facetOf('enabled', 'Account', { true: 'Enabled', false: 'Disabled' }),
  facetOf('hasDevice', 'Devices', { true: 'Has a device', false: 'Has none' }),
  facetOf('source', 'Source', directorySources),
];
const asked = { subject: 'people', facets: [...known, 'department', 'group'], sort: 'name' };

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('directory.write');
  const { view, list } = useRecords<PersonSummary>(asked);
  const { data } = useQuery(personValuesQuery);
  const id = view.facets.group?.[0];
  const group = useRecordFacet({ key: 'group', title: 'Group', subject: 'groups', id });
  const department = valueFacet('department', 'Department', data?.department, view.facets);
  const create = mayWrite ? (
    <LinkButton appearance="primary" icon={<Add20Regular />} to={paths.newUser}>
      Add
    </LinkButton>
  ) : undefined;
  const importing = (
    <LinkButton icon={<ArrowImport20Regular />} to={paths.directoryImport({ kind: 'people' })}>
      Import
    </LinkButton>
  );
  return (
    <Page
      title="Users"
      crumbs={[{ title: 'Users and groups' }]}
      lead="Whoever is the user of a device. Open one to see what their devices get."
      shape="list"
      commands={
        create ? (
          <Commands>
            {create}
            {importing}
          </Commands>
        ) : undefined
      }
    >
      <RecordList<PersonSummary>
        name="people"
        nouns={['user', 'users']}
        columns={personColumns}
        rowKey={(person) => person.id}
        rowName={({ name }) => name}
        {...list}
        searchHint="Search name, user principal name or e-mail"
        facets={[...known, ...department, ...group]}
        exports={[
          {
            label: 'All that match as CSV, to import again',
            run: () => window.location.assign(peopleFileAddress({ search: view.search, ...view.facets })),
          },
        ]}
        onOpen={(person) => void navigate(paths.user(person.id))}
        {...(mayWrite ? { renderBulk: (chosen, done) => <BulkPeople chosen={chosen} onDone={done} /> } : {})}
        empty={
          <NothingImported
            icon={<PersonBoard20Regular />}
            title="No users yet"
            action={mayWrite ? importing : undefined}
          />
        }
      />
    </Page>
  );
}
