import { Button } from '@fluentui/react-components';
import { People20Regular, PersonAdd20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { roleFacet } from '../../api/role-facet.ts';
import { useTagNames } from '../../api/scope-tag-names.ts';
import { useTagged } from '../../api/scope-tags.ts';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { sightWords } from '../../parts/scope-tags/sight-words.ts';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { facetOf } from '../../ui/list/view.ts';
import { type Account, stateTitles } from './account.ts';
import { BulkAccounts } from './bulk-accounts.tsx';
import { accountColumns } from './columns.tsx';
import { NewAccountPanel } from './new-account-panel.tsx';

const facets = [roleFacet, facetOf('state', 'State', stateTitles)];
const asked = { subject: 'accounts', facets, sort: 'displayName' };

export function Component() {
  const navigate = useNavigate();
  const { view, open, list, asCsv } = useRecords<Account>(asked);
  const tagNames = useTagNames();
  const tagged = useTagged();
  const columns = useMemo(
    () => accountColumns(tagged ? (tags) => sightWords(tags, tagNames) : undefined),
    [tagged, tagNames],
  );
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
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ displayName }) => displayName}
        {...list}
        searchHint="Search name or e-mail address"
        facets={facets}
        exports={[asCsv('accounts', columns)]}
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
