import { type Group, groupQuery, groupSubjects } from '../../api/groups.ts';
import type { RecordKind } from '../../navigation/record-kind.ts';
import { paths } from '../../paths.ts';

export const groups: RecordKind<Group> = {
  noun: 'group',
  crumbs: [{ title: 'Users and groups' }, { title: 'Groups', to: paths.groups }],
  list: { title: 'All groups', to: paths.groups },
  pageOf: (id) => paths.group(id),
  query: groupQuery,
  subjects: groupSubjects,
  gone: 'group.not-found',
  deleted: 'group.delete',
};
