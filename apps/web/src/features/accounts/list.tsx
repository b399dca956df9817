import { roleNames, roles } from '@countersign/contract/permissions';
import { Button } from '@fluentui/react-components';
import { People20Regular, PersonAdd20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { allRows, usePages } from '../../api/pages.ts';
import { Page } from '../../navigation/page.tsx';
import { useListAddress } from '../../navigation/use-list-address.ts';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { csvOf } from '../../ui/list/csv.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import type { Facet } from '../../ui/list/view.ts';
import { saveFile } from '../../ui/save-file.ts';
import { type Account, stateTitles } from './account.ts';
import { BulkAccounts } from './bulk-accounts.tsx';
import { accountColumns } from './columns.tsx';
import { NewAccountPanel } from './new-account-panel.tsx';

const facetKeys = ['role', 'state'];
const facets: Facet[] = [
  {
    key: 'role',
    title: 'Role',
    options: roleNames.map((role) => ({ value: role, label: roles[role].title })),
  },
  {
    key: 'state',
    title: 'State',
    options: Object.entries(stateTitles).map(([value, label]) => ({ value, label })),
  },
];

export function Component() {
  const navigate = useNavigate();
  const { view, change, open } = useListAddress(facetKeys, 'displayName');
  const query = { search: view.search, sort: view.sort, ...view.facets };
  const pages = usePages<Account>('accounts', '/accounts', query);
  const exportCsv = async () => {
    saveFile('accounts.csv', 'text/csv', csvOf(accountColumns, await allRows<Account>('/accounts', query)));
  };
  const create = (
    <Button appearance="primary" icon={<PersonAdd20Regular />} onClick={() => open('new')}>
      New account
    </Button>
  );
  return (
    <Page
      title="Accounts"
      crumbs={[{ title: 'Tenant administration' }]}
      lead="Who may sign in, and what for."
      shape="list"
      commands={<Commands>{create}</Commands>}
    >
      <RecordList
        name="accounts"
        nouns={['account', 'accounts']}
        columns={accountColumns}
        rowKey={({ id }) => id}
        rowName={({ displayName }) => displayName}
        pages={pages}
        view={view}
        onView={change}
        searchHint="Search name or e-mail address"
        facets={facets}
        exports={[{ label: 'All that match as CSV', run: () => void exportCsv() }]}
        onOpen={({ id }) => void navigate(paths.account(id))}
        renderBulk={(chosen, done) => <BulkAccounts chosen={chosen} onDone={done} />}
        empty={
          <EmptyState
            icon={<People20Regular />}
            title="No accounts yet"
            body="Create one for each colleague who needs to sign in. You get a link to hand on."
            action={create}
          />
        }
      />
      {view.open === 'new' ? <NewAccountPanel onClose={() => open(undefined)} /> : null}
    </Page>
  );
}
