import { type Person, personQuery, personSubjects } from '../../api/people.ts';
import type { RecordKind } from '../../navigation/record-kind.ts';
import { paths } from '../../paths.ts';

export const people: RecordKind<Person> = {
  noun: 'user',
  crumbs: [{ title: 'Users and groups' }, { title: 'Users', to: paths.users }],
  list: { title: 'All users', to: paths.users },
  pageOf: (id) => paths.user(id),
  query: personQuery,
  subjects: personSubjects,
  gone: 'person.not-found',
  deleted: 'person.delete',
};
