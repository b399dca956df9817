import { filterPlatformNames } from '@countersign/targeting/filter/platforms';
import { Add20Regular, Filter20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { FilterSummary } from '../../api/filters.ts';
import { useMay } from '../../api/me.ts';
import { allRows, usePages } from '../../api/pages.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { useListAddress } from '../../navigation/use-list-address.ts';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { csvOf } from '../../ui/list/csv.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import type { Facet } from '../../ui/list/view.ts';
import { saveFile } from '../../ui/save-file.ts';
import { BulkFilters } from './bulk-filters.tsx';
import { filterColumns } from './columns.tsx';
import { platformLabel } from './filter-values.ts';

const facetKeys = ['platform', 'used'];
const facets: Facet[] = [
  {
    key: 'platform',
    title: 'Platform',
    options: filterPlatformNames.map((name) => ({ value: name, label: platformLabel(name) })),
  },
  {
    key: 'used',
    title: 'In use',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
];

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('profiles.write');
  const { view, change } = useListAddress(facetKeys, 'name');
  const query = { search: view.search, sort: view.sort, ...view.facets };
  const pages = usePages<FilterSummary>('filters', '/filters', query);
  const exportCsv = async () => {
    saveFile(
      'filters.csv',
      'text/csv',
      csvOf(filterColumns, await allRows<FilterSummary>('/filters', query)),
    );
  };
  const create = mayWrite ? (
    <LinkButton appearance="primary" icon={<Add20Regular />} to={paths.newFilter()}>
      Create
    </LinkButton>
  ) : undefined;
  return (
    <Page
      title="Filters"
      crumbs={[{ title: 'Devices' }, { title: 'Filters' }]}
      lead="Each narrows an assignment to the devices that a rule is true of."
      shape="list"
      commands={create ? <Commands>{create}</Commands> : undefined}
    >
      <RecordList<FilterSummary>
        name="filters"
        nouns={['filter', 'filters']}
        columns={filterColumns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        pages={pages}
        view={view}
        onView={change}
        searchHint="Search name"
        facets={facets}
        exports={[{ label: 'All that match as CSV', run: () => void exportCsv() }]}
        onOpen={({ id }) => void navigate(paths.filter(id))}
        {...(mayWrite ? { renderBulk: (chosen, done) => <BulkFilters chosen={chosen} onDone={done} /> } : {})}
        empty={
          <EmptyState
            icon={<Filter20Regular />}
            title="No filters yet"
            body="With a filter a profile reaches only some devices of a group: those you own, those of one model, those that are up to date."
            action={create}
          />
        }
      />
    </Page>
  );
}
