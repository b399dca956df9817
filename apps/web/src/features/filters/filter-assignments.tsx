import type { ReactNode } from 'react';
import { type FilterAssignment, filterAddress } from '../../api/filters.ts';
import { usePages } from '../../api/pages.ts';
import { TextLink } from '../../navigation/links.tsx';
import { AssignmentLines } from '../../parts/assignment-lines.tsx';
import { paths } from '../../paths.ts';

/** Which profiles are assigned with a filter, to whom, and how it is used there. */
export function FilterAssignments({ id }: { id: string }) {
  const pages = usePages<FilterAssignment>('filters', `${filterAddress(id)}/assignments`, {});
  return <AssignmentLines pages={pages} words={lineWords} none="No assignment uses it yet." />;
}

const everybody = { allUsers: 'All users', allDevices: 'All devices' };

function lineWords({ target, group, filterMode }: FilterAssignment): ReactNode {
  return (
    <>
      {target === 'group' ? <GroupLink group={group} /> : everybody[target]}
      {filterMode === 'exclude' ? ', without the devices it matches' : ', only the devices it matches'}
    </>
  );
}

function GroupLink({ group }: Pick<FilterAssignment, 'group'>) {
  if (!group) return <>A deleted group</>;
  return (
    <TextLink inline to={paths.group(group.id)}>
      {group.name}
    </TextLink>
  );
}
