import { RecordDetail } from '../../navigation/record-detail.tsx';
import { PersonPage } from './person-page.tsx';
import { people } from './people.ts';

export function Component() {
  return <RecordDetail kind={people}>{(person) => <PersonPage person={person} />}</RecordDetail>;
}
