import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { createFilter, type Filter, filterQuery, filterSubjects } from '../../api/filters.ts';
import { useApiForm } from '../../api/form.ts';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { FilterForm } from './filter-form.tsx';
import { filterMistakes, type FilterValues, platformIn } from './filter-values.ts';

const crumbs = [{ title: 'Devices' }, { title: 'Filters', to: paths.filters }];

/** A filter from nothing, or with the values of another one. */
export function Component() {
  const [parameters] = useSearchParams();
  const from = parameters.get('from') ?? '';
  const source = useQuery({ ...filterQuery(from), enabled: from !== '' });
  const platform = platformIn(parameters.get('platform'));
  if (from !== '' && source.isPending) {
    return (
      <Page title="New filter" crumbs={crumbs} shape="narrow">
        <FormSkeleton />
      </Page>
    );
  }
  return <NewFilter initial={initialOf(source.data, platform)} />;
}

function initialOf(source: Filter | undefined, platform: FilterValues['platform']): FilterValues {
  if (!source) return { name: '', description: '', platform, rule: '' };
  const { name, description, rule } = source;
  return {
    name: `Copy of ${name}`.slice(0, 200),
    description,
    platform: platform === '' ? source.platform : platform,
    rule,
  };
}

function NewFilter({ initial }: { initial: FilterValues }) {
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const form = useApiForm({
    initial,
    check: filterMistakes,
    submit: async ({ platform, ...values }) => {
      if (platform === '') return;
      const made = await createFilter({ ...values, platform });
      await navigate(paths.filter(made.id));
      await changed(...filterSubjects);
      notify({ intent: 'success', title: `${made.name} is created` });
    },
  });
  return (
    <Page
      title="New filter"
      crumbs={crumbs}
      lead="Narrows an assignment to the devices that a rule is true of."
    >
      <FilterForm form={form} label="New filter" save="Create" cancelTo={paths.filters} />
    </Page>
  );
}
