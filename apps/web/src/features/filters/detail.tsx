import { RecordDetail } from '../../navigation/record-detail.tsx';
import { FilterPage } from './filter-page.tsx';
import { filters } from './filters.ts';

export function Component() {
  return <RecordDetail kind={filters}>{(filter) => <FilterPage filter={filter} />}</RecordDetail>;
}
