import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { createGroup, groupQuery } from '../../api/groups.ts';
import { RecordNew } from '../../parts/record-new.tsx';
import { paths } from '../../paths.ts';
import { GroupFields, GroupMatches } from './group-fields.tsx';
import { copyOf, fieldsOf, groupMistakes, newValues } from './group-values.ts';
import { groups } from './groups.ts';

/** A group from nothing, or with the rule of another one. */
export function Component() {
  const [parameters] = useSearchParams();
  const from = parameters.get('from') ?? '';
  const { data, isPending } = useQuery({ ...groupQuery(from), enabled: from !== '' });
  const copied = data ? copyOf(data) : newValues;
  return (
    <RecordNew
      kind={groups}
      lead="Profiles that are assigned to it reach its devices, and the devices of its users."
      initial={from !== '' && isPending ? undefined : copied}
      check={groupMistakes}
      create={(values) => createGroup(fieldsOf(values))}
      // Who makes an assigned group goes on with its members.
      next={({ id, rule }) => paths.group(id, rule === null ? { tab: 'people' } : {})}
      renderBelow={(values) => <GroupMatches values={values} />}
    >
      {(form) => <GroupFields form={form} />}
    </RecordNew>
  );
}
