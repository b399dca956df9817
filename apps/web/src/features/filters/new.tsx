import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { createFilter, type Filter, filterQuery } from '../../api/filters.ts';
import { useTagsOfNew } from '../../api/scope-tag-names.ts';
import { RecordNew } from '../../parts/record-new.tsx';
import { FilterFields, FilterMatches } from './filter-fields.tsx';
import { filterMistakes, type FilterValues, platformIn } from './filter-values.ts';
import { filters } from './filters.ts';

/** A filter from nothing, or with the values of another one. */
export function Component() {
  const [parameters] = useSearchParams();
  const from = parameters.get('from') ?? '';
  const source = useQuery({ ...filterQuery(from), enabled: from !== '' });
  const scopeTags = useTagsOfNew();
  const platform = platformIn(parameters.get('platform'));
  return (
    <RecordNew
      kind={filters}
      lead="Narrows an assignment to the devices that a rule is true of."
      initial={from !== '' && source.isPending ? undefined : initialOf(source.data, { platform, scopeTags })}
      check={filterMistakes}
      create={async (values) =>
        values.platform === '' ? undefined : createFilter({ ...values, platform: values.platform })
      }
      renderBelow={(values) => <FilterMatches platform={values.platform} rule={values.rule} />}
    >
      {(form) => <FilterFields form={form} />}
    </RecordNew>
  );
}

function initialOf(
  source: Filter | undefined,
  { platform, scopeTags }: Pick<FilterValues, 'platform' | 'scopeTags'>,
): FilterValues {
  if (!source) return { name: '', description: '', platform, rule: '', scopeTags };
  const { name, description, rule } = source;
  return {
    name: `Copy of ${name}`.slice(0, 200),
    description,
    platform: platform === '' ? source.platform : platform,
    rule,
    scopeTags,
  };
}
