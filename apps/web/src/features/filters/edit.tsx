import { type Filter, ifFiltered, replaceFilter } from '../../api/filters.ts';
import { useTagNames } from '../../api/scope-tag-names.ts';
import { RecordEdit } from '../../parts/record-edit.tsx';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { FilterFields, FilterMatches } from './filter-fields.tsx';
import { filterMistakes, type FilterValues, valuesOf } from './filter-values.ts';
import { filters } from './filters.ts';

const conflictFields = (tagNames: (tags: readonly string[]) => string): ConflictField<FilterValues>[] => [
  { field: 'name', label: 'Name', text: ({ name }) => name },
  { field: 'description', label: 'Description', text: ({ description }) => description },
  { field: 'rule', label: 'Rule', text: ({ rule }) => rule },
  { field: 'scopeTags', label: 'Scope tags', text: ({ scopeTags }) => tagNames(scopeTags) },
];

export function Component() {
  const tagNames = useTagNames();
  return (
    <RecordEdit
      kind={filters}
      lead={({ assignments }) => usedWords(assignments)}
      valuesOf={valuesOf}
      check={filterMistakes}
      replace={(filter, values, version) => replaceFilter(filter.id, version, sent(filter, values))}
      ifSaved={(filter, values, before) =>
        values.rule === before.rule ? undefined : ifFiltered(filter.id, sent(filter, values))
      }
      fields={conflictFields(tagNames)}
      renderBelow={({ platform, rule }) => <FilterMatches platform={platform} rule={rule} />}
    >
      {(form) => <FilterFields form={form} fixed />}
    </RecordEdit>
  );
}

/** The platform cannot be changed any more. */
function sent({ platform }: Filter, values: FilterValues) {
  return { ...values, platform };
}

/** What another rule will do. */
function usedWords(assignments: number): string | undefined {
  if (assignments === 0) return undefined;
  return assignments === 1
    ? 'One assignment uses it. Another rule changes at once which devices that profile reaches.'
    : `${assignments} assignments use it. Another rule changes at once which devices those profiles reach.`;
}
