import { roleNames, roles } from '@countersign/contract/permissions';
import { facetOf } from '../ui/list/view.ts';

/** What has a role, be it a person or a program, is narrowed by it. */
export const roleFacet = facetOf(
  'role',
  'Role',
  Object.fromEntries(roleNames.map((role) => [role, roles[role].title])),
);
