import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { families } from '@countersign/contract/device-words';
import type { Permission } from '@countersign/contract/permissions';
import type { SearchedKind } from '@countersign/contract/search';
import { type FilterPlatform, filterPlatforms } from '@countersign/targeting/filter/platforms';
import type { Actor } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleTo } from '../visible-to.ts';

type Sql = Prisma.Sql;

/** How one kind of record is searched: the table is `t`, and its list searches the same column. */
export type Searched = {
  access: Permission;
  from: Sql;
  name: Sql;
  /** The folded name, in the order of its index. */
  order: Sql;
  searched: Sql;
  /** What it is, for `word`, and what else tells it apart. */
  what: Sql;
  more: Sql;
  word: (what: string) => string;
  where?: (actor: Pick<Actor, 'scopeTags'>) => Sql;
};

const same = (what: string) => what;

export const searched: Record<SearchedKind, Searched> = {
  device: {
    access: 'inventory.read',
    from: Prisma.sql`device t`,
    name: Prisma.sql`t.name`,
    order: Prisma.sql`t.name_key`,
    searched: Prisma.sql`t.search_key`,
    what: Prisma.sql`t.family`,
    more: Prisma.sql`concat_ws(' · ', (select p.name from person p where p.no = t.person_no), t.serial,
      case when t.retired_at is not null then 'retired' end)`,
    word: (family) => families[family as keyof typeof families],
  },
  user: {
    access: 'inventory.read',
    from: Prisma.sql`person t`,
    name: Prisma.sql`t.name`,
    order: Prisma.sql`t.name_key`,
    searched: Prisma.sql`t.search_key`,
    what: Prisma.sql`t.upn`,
    more: Prisma.sql`concat_ws(' · ', t.department, case when t.disabled_at is not null then 'disabled' end)`,
    word: same,
  },
  group: {
    access: 'inventory.read',
    from: Prisma.sql`directory_group t`,
    name: Prisma.sql`t.name`,
    order: Prisma.sql`t.name_key`,
    searched: Prisma.sql`t.name_key`,
    what: Prisma.sql`case when t.rule is null then 'Assigned members' else 'Members by a rule' end`,
    more: Prisma.sql`t.description`,
    word: same,
  },
  profile: {
    access: 'inventory.read',
    from: Prisma.sql`profile t`,
    name: Prisma.sql`t.display_name`,
    order: Prisma.sql`t.name_key collate "C"`,
    searched: Prisma.sql`t.search_key`,
    what: Prisma.sql`t.kind`,
    more: Prisma.sql`t.description`,
    word: (kind) => {
      const { type, platform: on } = kindOf(kind as Parameters<typeof kindOf>[0]);
      return `${profileTypes[type].label} · ${platform(on).shortLabel}`;
    },
    where: (actor) => Prisma.sql`t.deleted_at is null and ${visibleTo(actor, Prisma.sql`t`)}`,
  },
  filter: {
    access: 'inventory.read',
    from: Prisma.sql`filter t`,
    name: Prisma.sql`t.name`,
    order: Prisma.sql`t.name_key collate "C"`,
    searched: Prisma.sql`t.name_key`,
    what: Prisma.sql`t.platform`,
    more: Prisma.sql`t.description`,
    word: (on) => filterPlatforms[on as FilterPlatform].label,
    where: (actor) => visibleTo(actor, Prisma.sql`t`),
  },
  account: {
    access: 'accounts.write',
    from: Prisma.sql`account t`,
    name: Prisma.sql`t.display_name`,
    order: Prisma.sql`t.name_key collate "C"`,
    searched: Prisma.sql`t.search_key`,
    what: Prisma.sql`t.email`,
    more: Prisma.sql`case when t.disabled_at is not null then 'disabled' else '' end`,
    word: same,
  },
};
