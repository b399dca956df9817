import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { personQuery } from '../../api/people.ts';
import { RecordDetail } from '../../navigation/record-detail.tsx';
import { paths } from '../../paths.ts';
import { crumbs } from './crumbs.ts';
import { PersonPage } from './person-page.tsx';

export function Component() {
  const { id = '' } = useParams();
  const person = useQuery(personQuery(id));
  return (
    <RecordDetail
      record={person}
      noun="user"
      gone="person.not-found"
      crumbs={crumbs}
      list={{ title: 'All users', to: paths.users }}
      deleted="person.delete"
    >
      {(found) => <PersonPage key={id} person={found} />}
    </RecordDetail>
  );
}
