import { roleNames, roles } from '@countersign/contract/permissions';
import { Button } from '@fluentui/react-components';
import { Key20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useOpenRecord } from '../../api/open-record.ts';
import { allRows, usePages } from '../../api/pages.ts';
import { Page } from '../../navigation/page.tsx';
import { useListAddress } from '../../navigation/use-list-address.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { csvOf } from '../../ui/list/csv.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import type { Facet } from '../../ui/list/view.ts';
import { saveFile } from '../../ui/save-file.ts';
import { tokenColumns } from './columns.tsx';
import { NewTokenPanel } from './new-token-panel.tsx';
import { RevokeChosen } from './revoke-chosen.tsx';
import { type Token, tokenStateTitles } from './token.ts';
import { TokenPanel } from './token-panel.tsx';

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
    options: Object.entries(tokenStateTitles).map(([value, label]) => ({ value, label })),
  },
];

export function Component() {
  const { view, change, open, opened } = useListAddress(facetKeys, '-createdAt');
  const query = { search: view.search, sort: view.sort, ...view.facets };
  const pages = usePages<Token>('tokens', '/tokens', query);
  const columns = useMemo(() => tokenColumns(opened), [opened]);
  const exportCsv = async () => {
    saveFile('api-tokens.csv', 'text/csv', csvOf(columns, await allRows<Token>('/tokens', query)));
  };
  const create = (
    <Button appearance="primary" icon={<Key20Regular />} onClick={() => open('new')}>
      New token
    </Button>
  );
  const shown = useOpenRecord<Token>({
    subject: 'tokens',
    path: '/tokens',
    rows: pages.rows,
    idOf: ({ id }) => id,
    id: view.open === 'new' ? undefined : view.open,
  });
  const close = () => open(undefined);
  return (
    <Page
      title="API tokens"
      crumbs={[{ title: 'Tenant administration' }]}
      lead="Keys for scripts and pipelines. Each has one role and ends by itself."
      shape="list"
      commands={<Commands>{create}</Commands>}
    >
      <RecordList
        name="tokens"
        nouns={['token', 'tokens']}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        pages={pages}
        view={view}
        onView={change}
        searchHint="Search name"
        facets={facets}
        exports={[{ label: 'All that match as CSV', run: () => void exportCsv() }]}
        onOpen={({ id }) => open(id)}
        renderBulk={(chosen, done) => <RevokeChosen chosen={chosen} onDone={done} />}
        empty={
          <EmptyState
            icon={<Key20Regular />}
            title="No tokens yet"
            body="A token lets a program use the API in place of a person. It can do what its role allows, and no more."
            action={create}
          />
        }
      />
      {view.open === 'new' ? <NewTokenPanel onClose={close} /> : null}
      {shown ? <TokenPanel token={shown} onClose={close} /> : null}
    </Page>
  );
}
