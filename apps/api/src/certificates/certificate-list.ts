import type { CertificateQuery, StoredCertificate } from '@countersign/contract/certificates';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { type Seeing, visibleTo } from '../visible-to.ts';
import { type SortColumn, listPage } from '../lists/keyset.ts';

type ListRow = {
  sha256: string;
  name: string;
  subject: string;
  verdict: StoredCertificate['verdict'];
  notAfter: Date;
  profiles: number;
};

const columnsFor = (
  actor: Seeing,
) => Prisma.sql`encode(c.sha256, 'hex') as sha256, c.name, c.facts->'subject'->>'text' as subject, c.verdict,
  c.not_after as "notAfter",
  (select count(*)::int from profile p where p.certificate_sha256 = c.sha256 and p.deleted_at is null
    and ${visibleTo(actor, Prisma.sql`p`)}) as profiles`;

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`c.name_key collate "C"`, as: 'text' },
  expiry: { by: Prisma.sql`c.not_after`, as: 'timestamptz' },
};

export async function listCertificates(
  { pool, actor }: { pool: pg.Pool; actor: Seeing },
  query: CertificateQuery,
): Promise<Page<StoredCertificate>> {
  const where = [];
  if (query.search) {
    const text = anywhere(query.search);
    where.push(Prisma.sql`(c.name_key like ${text} or c.subject_key like ${text})`);
  }
  if (query.verdict) where.push(Prisma.sql`c.verdict = any(${query.verdict}::text[])`);
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order certificates by ${query.sort}`);
  return listPage<ListRow, StoredCertificate>({
    pool,
    select: columnsFor(actor),
    from: Prisma.sql`certificate_file c`,
    where,
    sort,
    descending,
    tie: Prisma.sql`c.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: (row) => row,
  });
}
