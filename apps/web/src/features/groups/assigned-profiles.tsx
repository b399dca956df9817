import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import type { ReactNode } from 'react';
import { type Group, type GroupAssignment, groupAddress } from '../../api/groups.ts';
import { usePages } from '../../api/pages.ts';
import { AssignmentLines } from '../../parts/assignment-lines.tsx';
import { FilterLink } from '../../parts/named-links.tsx';
import { Section } from '../../ui/section.tsx';

/** What members get by the group, and what it keeps from them. */
export function AssignedProfiles({ group }: { group: Group }) {
  const pages = usePages<GroupAssignment>('groups', `${groupAddress(group.id)}/assignments`, {});
  return (
    <Section
      title="Assigned profiles"
      lead="The profiles whose assignments name this group. An exclusion wins over whatever includes the same device."
    >
      <AssignmentLines pages={pages} words={lineWords} none="No profile is assigned to it yet." />
    </Section>
  );
}

/** "Included, only devices of the filter Corporate · SCEP certificate for iOS/iPadOS". */
function lineWords({ profile, mode, filter, filterMode }: GroupAssignment): ReactNode {
  const what = `${profileTypes[profile.type].label} for ${platform(profile.platform).label}`;
  return (
    <>
      {mode === 'include' ? 'Included' : 'Excluded'}
      {filter && filterMode !== 'none' ? (
        <>
          {filterMode === 'include' ? ', only' : ', without'} devices of the filter{' '}
          <FilterLink filter={filter} />
        </>
      ) : null}
      {` · ${what}`}
    </>
  );
}
