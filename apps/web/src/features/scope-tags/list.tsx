import { Button } from '@fluentui/react-components';
import { Tag20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useMe } from '../../api/me.ts';
import { useOpenRecord } from '../../api/open-record.ts';
import type { ScopeTag } from '../../api/scope-tags.ts';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { isNarrowed } from '../../ui/list/view.ts';
import { scopeTagColumns } from './columns.tsx';
import { TagPanel } from './tag-panel.tsx';

const asked = { subject: 'scope-tags', facets: [], sort: 'name' };

export function Component() {
  const { view, open, opened, pages, list, asCsv } = useRecords<ScopeTag>(asked);
  const columns = useMemo(() => scopeTagColumns(opened), [opened]);
  const limited = useMe().account.scopeTags.length > 0;
  const create = (
    <Button
      appearance="primary"
      icon={<Tag20Regular />}
      disabledFocusable={limited}
      title={limited ? 'Only an account that sees everything may manage scope tags' : undefined}
      onClick={() => open('new')}
    >
      New scope tag
    </Button>
  );
  const shown = useOpenRecord<ScopeTag>({
    subject: 'scope-tags',
    path: '/scope-tags',
    rows: pages.rows,
    idOf: ({ id }) => id,
    id: view.open === 'new' ? undefined : view.open,
  });
  const close = () => open(undefined);
  const onlyDefault = !pages.loading && !isNarrowed(view) && pages.rows.length === 1;
  const first = (
    <EmptyState
      icon={<Tag20Regular />}
      title="Everybody sees everything"
      body="With a scope tag some colleagues see only their part: make one for a site or a team, give it to its profiles and filters, and then to the accounts that are to see only these. Until then all have the tag Default, and nobody is asked."
      action={create}
    />
  );
  return (
    <Page
      title="Scope tags"
      crumbs={[{ title: 'Tenant administration' }]}
      lead="Which accounts see which profiles and filters."
      shape="list"
      commands={<Commands>{create}</Commands>}
    >
      <RecordList
        name="scope-tags"
        nouns={['scope tag', 'scope tags']}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        {...list}
        {...(onlyDefault ? { pages: { ...pages, rows: [], total: { count: 0, exact: true } } } : {})}
        searchHint="Search name"
        exports={[asCsv('scope-tags', columns)]}
        onOpen={({ id }) => open(id)}
        empty={first}
      />
      {view.open === 'new' ? <TagPanel onClose={close} /> : null}
      {shown ? <TagPanel key={shown.id} tag={shown} onClose={close} /> : null}
    </Page>
  );
}
