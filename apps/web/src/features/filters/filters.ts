import { type Filter, filterQuery, filterSubjects } from '../../api/filters.ts';
import type { RecordKind } from '../../navigation/record-kind.ts';
import { paths } from '../../paths.ts';

export const filters: RecordKind<Filter> = {
  noun: 'filter',
  crumbs: [{ title: 'Devices' }, { title: 'Filters', to: paths.filters }],
  list: { title: 'All filters', to: paths.filters },
  pageOf: (id) => paths.filter(id),
  query: filterQuery,
  subjects: filterSubjects,
  gone: 'filter.not-found',
  deleted: 'filter.delete',
};
