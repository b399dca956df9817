import { Prisma } from '@countersign/api/generated/prisma/client';
import { fold } from '@countersign/targeting/fold';

type AuditData = Prisma.AuditCreateManyInput;
type Person = { id: string; name: string };
type Event = Pick<AuditData, 'action' | 'subjectKind' | 'before' | 'after'> & { ofToken?: true };

const minute = 60_000;

/** What happens in an organisation in a week, again and again: signing in most of all, and changes small and large. */
const events: Event[] = [
  { action: 'session.start', subjectKind: 'account' },
  {
    action: 'account.change',
    subjectKind: 'account',
    before: { displayName: 'Ada Lovelace', roles: ['reader'] },
    after: { displayName: 'Ada King, Countess of Lovelace', roles: ['reader', 'helpDesk'] },
  },
  { action: 'session.end', subjectKind: 'account' },
  {
    action: 'token.create',
    subjectKind: 'token',
    after: { name: 'Nightly report', role: 'reader', expiresAt: '2027-01-31T00:00:00.000Z' },
    ofToken: true,
  },
  {
    action: 'account.create',
    subjectKind: 'account',
    after: { email: 'grace.hopper@example.org', displayName: 'Grace Hopper', roles: ['profileManager'] },
  },
  {
    action: 'settings.change',
    subjectKind: 'settings',
    before: { organisation: 'Example', confirmAbove: 100, auditKeptDays: 730 },
    after: { organisation: 'Example Ltd', confirmAbove: 250, auditKeptDays: 1_095 },
  },
  {
    action: 'audit.export',
    subjectKind: 'audit',
    after: { format: 'csv', filter: { actorKind: ['account'], from: '2026-01-01T00:00:00.000Z' } },
  },
];

/** The newest row is a minute old, and each one before it a minute older. */
export function makeAuditRows({ count, now, people }: { count: number; now: Date; people: Person[] }) {
  return Array.from({ length: count }, (_, index): AuditData => {
    const { ofToken, ...event } = pick(events, index);
    const actor = pick(people, index * 7);
    const subject = pick(people, index * 3 + 1);
    return {
      before: Prisma.DbNull,
      after: Prisma.DbNull,
      ...event,
      at: new Date(now.getTime() - (count - index) * minute),
      actorKind: ofToken ? 'token' : 'account',
      actorId: actor.id,
      actorName: actor.name,
      subjectId: subject.id,
      subjectName: subject.name,
      address: `192.0.2.${index % 250}`,
      requestId: crypto.randomUUID(),
      searchKey: fold(`${actor.name}\n${subject.name}`),
    };
  });
}

function pick<T>(from: T[], index: number): T {
  const picked = from[index % from.length];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}
