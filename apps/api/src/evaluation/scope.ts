import { platforms } from '@countersign/catalog/platforms';
import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** As many parts as a version has (device.os_version_parts). */
const parts = 4;
const highest = 2_147_483_647;

/** A version as the column has it. What an upper bound leaves open is included: "to 10" has 10.1 in it. */
function versionOf(text: string, open: number): Sql {
  const given = text.split('.').map(Number);
  return Prisma.sql`${Array.from({ length: parts }, (_, at) => given[at] ?? open)}::int[]`;
}

/** Whether device `d` has a version on which the platform of assignment `a` works; a version that is not known does. */
export function inRange(): Sql {
  const cases = Object.entries(platforms).map(([name, { works }]) => {
    const ranges = works.map(({ devices, from, to }: { devices?: string; from?: string; to?: string }) =>
      Prisma.join(
        [
          ...(devices === undefined ? [] : [Prisma.sql`d.knox`]),
          ...(from === undefined ? [] : [Prisma.sql`d.os_version_parts >= ${versionOf(from, 0)}`]),
          ...(to === undefined ? [] : [Prisma.sql`d.os_version_parts <= ${versionOf(to, highest)}`]),
        ],
        ' and ',
      ),
    );
    return Prisma.sql`when ${name} then (${Prisma.join(ranges, ') or (', '(', ')')})`;
  });
  return Prisma.sql`(coalesce(cardinality(d.os_version_parts), 0) = 0 or case a.platform ${Prisma.join(cases, ' ')} end)`;
}
