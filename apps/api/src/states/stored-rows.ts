import type { Question } from '../evaluation/wanted.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** What was evaluated last, in the words of the evaluation: whatever a device has done since, it is one that gets it. */
export function storedRows(no: number): Question {
  return {
    table: Prisma.sql`(select e.device_no, e.cause, e.other_profile_no,
        case when e.state in ('conflict', 'notApplicable') then e.state else 'pending' end as state
      from profile_device e where e.profile_no = ${no} and e.intent = 'apply') stored`,
  };
}
