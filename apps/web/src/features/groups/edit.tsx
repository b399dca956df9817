import { ifGrouped, replaceGroup } from '../../api/groups.ts';
import { RecordEdit } from '../../parts/record-edit.tsx';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { GroupFields, GroupMatches } from './group-fields.tsx';
import { fieldsOf, groupMistakes, type GroupValues, ruleOf, valuesOf } from './group-values.ts';
import { groups } from './groups.ts';

const conflictFields: ConflictField<GroupValues>[] = [
  { field: 'name', label: 'Name', text: ({ name }) => name },
  { field: 'description', label: 'Description', text: ({ description }) => description },
  { field: 'kind', label: 'Membership', text: ({ kind }) => kind },
  { field: 'user', label: 'Rule about users', text: ({ user }) => user },
  { field: 'device', label: 'Rule about devices', text: ({ device }) => device },
];

export function Component() {
  return (
    <RecordEdit
      kind={groups}
      valuesOf={valuesOf}
      check={groupMistakes}
      replace={({ id }, values, version) => replaceGroup(id, version, fieldsOf(values))}
      ifSaved={({ id }, values, before) => {
        // Without a rule its members stay as they are.
        const harmless = ruleOf(values) === ruleOf(before) || ruleOf(values) === null;
        return harmless ? undefined : ifGrouped(id, fieldsOf(values));
      }}
      fields={conflictFields}
      renderBelow={(values) => <GroupMatches values={values} />}
    >
      {(form) => <GroupFields form={form} before={form.base.kind} />}
    </RecordEdit>
  );
}
