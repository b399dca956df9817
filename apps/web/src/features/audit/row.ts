import type { AuditRow as AuditRowInside } from '@countersign/contract/audit';
import {
  type ActorKind,
  actorKinds,
  type AuditAction,
  auditActions,
} from '@countersign/contract/audit-actions';
import type { Wire } from '../../api/wire.ts';
import type { Facet } from '../../ui/list/view.ts';

export type AuditRow = Wire<AuditRowInside>;

/** In words; an action that this version does not know is shown as it is stored. */
export function actionTitle({ action }: AuditRow): string {
  return auditActions[action as AuditAction] ?? action;
}

export function actorTitle({ actor }: AuditRow): string {
  return actor.name === '' ? actorKinds[actor.kind] : actor.name;
}

const ranges = { hour: 3_600, day: 86_400, week: 7 * 86_400, month: 30 * 86_400 } as const;

export const auditFacets: Facet[] = [
  {
    key: 'range',
    title: 'Time',
    single: true,
    options: [
      { value: 'hour', label: 'The last hour' },
      { value: 'day', label: 'The last 24 hours' },
      { value: 'week', label: 'The last 7 days' },
      { value: 'month', label: 'The last 30 days' },
    ],
  },
  {
    key: 'action',
    title: 'Action',
    options: Object.entries(auditActions).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'actorKind',
    title: 'Who',
    options: (Object.keys(actorKinds) as ActorKind[]).map((value) => ({ value, label: actorKinds[value] })),
  },
];

/** When a range begins, to the minute, so that the same question keeps its name while one scrolls. */
export function beginningOf(range: string | undefined, now: Date): string | undefined {
  const seconds = Object.entries(ranges).find(([name]) => name === range)?.[1];
  if (seconds === undefined) return undefined;
  const minute = 60_000;
  return new Date(Math.floor((now.getTime() - seconds * 1_000) / minute) * minute).toISOString();
}
