import { Prisma } from '../generated/prisma/client.ts';

const memberships = {
  person: { table: 'group_person', no: 'person_no', of: 'p.no' },
  device: { table: 'group_device', no: 'device_no', of: 'd.no' },
} as const;

/**
 * The groups that somebody chose for a person or device, as an import reads them. Who is in a dynamic one follows from its rule,
 * and a name with a semicolon in it would come back as two.
 */
export function groupNamesOf(kind: keyof typeof memberships): Prisma.Sql {
  const { table, no, of } = memberships[kind];
  return Prisma.sql`(select string_agg(g.name, '; ' order by g.name_key) from ${Prisma.raw(table)} m
    join directory_group g on g.no = m.group_no
    where m.${Prisma.raw(no)} = ${Prisma.raw(of)} and g.rule is null and position(';' in g.name) = 0)`;
}
