import { Button } from '@fluentui/react-components';
import { Key20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useOpenRecord } from '../../api/open-record.ts';
import { roleFacet } from '../../api/role-facet.ts';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { facetOf } from '../../ui/list/view.ts';
import { tokenColumns } from './columns.tsx';
import { NewTokenPanel } from './new-token-panel.tsx';
import { RevokeChosen } from './revoke-chosen.tsx';
import { type Token, tokenStateTitles } from './token.ts';
import { TokenPanel } from './token-panel.tsx';

const facets = [roleFacet, facetOf('state', 'State', tokenStateTitles)];
const asked = { subject: 'tokens', facets, sort: '-createdAt' };

export function Component() {
  const { view, open, opened, pages, list, asCsv } = useRecords<Token>(asked);
  const columns = useMemo(() => tokenColumns(opened), [opened]);
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
        {...list}
        searchHint="Search name"
        facets={facets}
        exports={[asCsv('api-tokens', columns)]}
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
