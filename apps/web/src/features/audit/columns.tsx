import { actorKinds } from '@countersign/contract/audit-actions';
import { TextLink } from '../../navigation/links.tsx';
import type { ListAddress } from '../../navigation/use-list-address.ts';
import type { Column } from '../../ui/list/pages.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { actionTitle, actorTitle, type AuditRow } from './row.ts';

export function auditColumns(opened: ListAddress['opened']): Column<AuditRow>[] {
  return [
    {
      key: 'at',
      title: 'Time',
      width: 220,
      cell: (row) => (
        <TextLink to={opened(row.no)}>
          <RelativeTime at={row.at} exact />
        </TextLink>
      ),
      text: ({ at }) => at,
    },
    { key: 'actor', title: 'Who', width: 170, grow: 2, cell: actorTitle, text: actorTitle },
    { key: 'action', title: 'Action', width: 190, grow: 2, cell: actionTitle, text: actionTitle },
    {
      key: 'subject',
      title: 'What',
      width: 170,
      grow: 2,
      cell: ({ subject }) => subject.name,
      text: ({ subject }) => subject.name,
    },
    {
      key: 'address',
      title: 'From',
      width: 140,
      cell: ({ address }) => address ?? '–',
      text: ({ address }) => address ?? '',
    },
    {
      key: 'actorKind',
      title: 'Kind of actor',
      width: 130,
      cell: ({ actor }) => actorKinds[actor.kind],
      text: ({ actor }) => actorKinds[actor.kind],
      hidden: true,
    },
    {
      key: 'sealed',
      title: 'Sealed',
      width: 100,
      cell: ({ sealed }) => (sealed ? 'Yes' : 'Not yet'),
      text: ({ sealed }) => (sealed ? 'Yes' : 'Not yet'),
      hidden: true,
    },
    { key: 'no', title: 'Number', width: 100, cell: ({ no }) => no, text: ({ no }) => no, hidden: true },
  ];
}
