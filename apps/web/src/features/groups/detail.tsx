import { RecordDetail } from '../../navigation/record-detail.tsx';
import { GroupPage } from './group-page.tsx';
import { groups } from './groups.ts';

export function Component() {
  return <RecordDetail kind={groups}>{(group) => <GroupPage group={group} />}</RecordDetail>;
}
