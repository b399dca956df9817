import { Button } from '@fluentui/react-components';
import { History20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { useOpenRecord } from '../../api/open-record.ts';
import { usePages } from '../../api/pages.ts';
import { Page } from '../../navigation/page.tsx';
import { useListAddress } from '../../navigation/use-list-address.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { auditColumns } from './columns.tsx';
import { auditFacets, type AuditRow, beginningOf } from './row.ts';
import { AuditRowPanel } from './row-panel.tsx';
import { VerificationPanel } from './verification-panel.tsx';

const knownFacets = [...auditFacets, 'actorId', 'subjectId'];

export function Component() {
  const { view, change, open, opened } = useListAddress(knownFacets);
  const [, setParameters] = useSearchParams();
  const mayExport = useMay('audit.export');
  const { range = [], ...facets } = view.facets;
  const [chosenRange] = range;
  const [arrived] = useState(() => new Date());
  const from = beginningOf(chosenRange, arrived);
  const query = { search: view.search, ...facets, from };
  const pages = usePages<AuditRow>('audit', '/audit', query);
  const columns = useMemo(() => auditColumns(opened), [opened]);
  const shown = useOpenRecord<AuditRow>({
    subject: 'audit',
    path: '/audit',
    rows: pages.rows,
    idOf: ({ no }) => no,
    id: view.open === 'verification' ? undefined : view.open,
  });
  const download = (format: 'csv' | 'json') =>
    window.location.assign(addressOf('/audit/export', { ...query, format }));
  const closeVerification = () =>
    setParameters((before) => {
      before.delete('open');
      before.delete('job');
      return before;
    });
  return (
    <Page
      title="Audit log"
      crumbs={[{ title: 'Tenant administration' }]}
      lead="Every change, in the order it happened. Rows are sealed and cannot be edited."
      shape="list"
      commands={
        <Commands>
          <Button icon={<ShieldCheckmark20Regular />} onClick={() => open('verification')}>
            Verify
          </Button>
        </Commands>
      }
    >
      <RecordList
        name="audit"
        nouns={['row', 'rows']}
        columns={columns}
        rowKey={({ no }) => no}
        rowName={({ no }) => `row ${no}`}
        pages={pages}
        view={view}
        onView={change}
        searchHint="Search who or what"
        facets={auditFacets}
        exports={
          mayExport
            ? [
                { label: 'All that match as CSV', run: () => download('csv') },
                { label: 'All that match as JSON', run: () => download('json') },
              ]
            : []
        }
        onOpen={({ no }) => open(no)}
        empty={
          <EmptyState
            icon={<History20Regular />}
            title="Nothing has happened yet"
            body="The first change anybody makes will stand here."
          />
        }
      />
      {shown ? <AuditRowPanel row={shown} onClose={() => open(undefined)} /> : null}
      {view.open === 'verification' ? <VerificationPanel onClose={closeVerification} /> : null}
    </Page>
  );
}
