import { type FilterAssignment, filterAddress } from '../../api/filters.ts';
import { usePages } from '../../api/pages.ts';
import { AssignmentLines } from '../../parts/assignment-lines.tsx';

/** Which profiles are assigned with a filter, to whom, and how it is used there. */
export function FilterAssignments({ id }: { id: string }) {
  const pages = usePages<FilterAssignment>('filters', `${filterAddress(id)}/assignments`, {});
  return <AssignmentLines pages={pages} words={lineWords} none="No assignment uses it yet." />;
}

const everybody = { allUsers: 'All users', allDevices: 'All devices' };

function lineWords({ target, group, filterMode }: FilterAssignment): string {
  const who = target === 'group' ? (group?.name ?? 'A deleted group') : everybody[target];
  return filterMode === 'exclude'
    ? `${who}, without the devices it matches`
    : `${who}, only the devices it matches`;
}
