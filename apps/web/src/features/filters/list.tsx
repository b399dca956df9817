import { filterPlatformNames } from '@countersign/targeting/filter/platforms';
import { Add20Regular, Filter20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { FilterSummary } from '../../api/filters.ts';
import { useMay } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { type Facet, facetOf } from '../../ui/list/view.ts';
import { BulkFilters } from './bulk-filters.tsx';
import { filterColumns } from './columns.tsx';
import { platformLabel } from './filter-values.ts';

const facets: Facet[] = [
  {
    key: 'platform',
    title: 'Platform',
    options: filterPlatformNames.map((name) => ({ value: name, label: platformLabel(name) })),
  },
  facetOf('used', 'In use', { yes: 'Yes', no: 'No' }),
];
const asked = { subject: 'filters', facets, sort: 'name' };

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('profiles.write');
  const { list, asCsv } = useRecords<FilterSummary>(asked);
  const create = mayWrite ? (
    <LinkButton appearance="primary" icon={<Add20Regular />} to={paths.newFilter()}>
      Create
    </LinkButton>
  ) : undefined;
  return (
    <Page
      title="Filters"
      crumbs={[{ title: 'Devices' }]}
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
        {...list}
        searchHint="Search name"
        facets={facets}
        exports={[asCsv('filters', filterColumns)]}
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
