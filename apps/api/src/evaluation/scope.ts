import { type PlatformName, platforms } from '@countersign/catalog/platforms';
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

/** Whether device `d` has a version on which a platform works; a version that is not known does. */
export function worksOn(name: PlatformName): Sql {
  return Prisma.sql`(${unknown} or ${withinOf(name)})`;
}

/** The same for the platform of assignment `a`. */
export function inRange(): Sql {
  const cases = Object.keys(platforms).map(
    (name) => Prisma.sql`when ${name} then ${withinOf(name as PlatformName)}`,
  );
  return Prisma.sql`(${unknown} or case a.platform ${Prisma.join(cases, ' ')} end)`;
}

const unknown = Prisma.sql`coalesce(cardinality(d.os_version_parts), 0) = 0`;

function withinOf(name: PlatformName): Sql {
  const ranges = platforms[name].works.map(
    ({ devices, from, to }: { devices?: string; from?: string; to?: string }) =>
      Prisma.join(
        [
          ...(devices === undefined ? [] : [Prisma.sql`d.knox`]),
          ...(from === undefined ? [] : [Prisma.sql`d.os_version_parts >= ${versionOf(from, 0)}`]),
          ...(to === undefined ? [] : [Prisma.sql`d.os_version_parts <= ${versionOf(to, highest)}`]),
        ],
        ' and ',
      ),
  );
  return Prisma.sql`(${Prisma.join(ranges, ') or (', '(', ')')})`;
}
