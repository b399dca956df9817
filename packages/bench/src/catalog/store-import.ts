import { digest } from '@countersign/api/evaluation/slot';
import { randomUUID } from 'node:crypto';
import { fold } from '@countersign/targeting/fold';
import { platform } from '@countersign/catalog/platforms';
import type { ProfileImport } from '@countersign/contract/profile-import';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { readBare } from './graph-reading.ts';

export type Place = { app: FastifyInstance; pool: Pool; cookie: string };

/** The whole way: a request that is checked, read, matched, judged, stored, recorded and answered. */
export async function importOurs(
  { app, cookie }: Place,
  bytes: Uint8Array,
): Promise<ProfileImport['counts']> {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/profiles/import?dryRun=false',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    payload: Buffer.from(bytes),
  });
  if (reply.statusCode !== 200) throw new Error(`the import answered ${reply.statusCode}: ${reply.body}`);
  return reply.json<ProfileImport>().counts;
}

/** The least that stores the same profiles with their first versions: no certificate, link, rule, audit or reply. */
export async function importBare({ pool }: Pick<Place, 'pool'>, bytes: Uint8Array): Promise<void> {
  const rows = readBare(bytes).map(({ kind, displayName, settings }) => ({
    id: randomUUID(),
    kind: kind.id,
    type: kind.type,
    platform: kind.platform,
    family: platform(kind.platform).family,
    displayName,
    key: fold(displayName),
    settings,
    slot: digest(kind.slot(settings)),
    claim: digest(kind.claim(settings)),
    forUser: kind.forUser?.(settings) ?? false,
  }));
  await pool.query(
    `with made as (
       insert into profile (id, kind, type, platform, platform_family, display_name, name_key, search_key, description,
                            settings, catalog_version, slot, claim, for_user, created_at, modified_at)
       select id, kind, type, platform, family, "displayName", key, key, 'From elsewhere', settings, 1, slot, claim, "forUser", now(), now()
         from jsonb_to_recordset($1::jsonb) as row(id uuid, kind text, type text, platform text, family text,
              "displayName" text, key text, settings jsonb, slot text, claim text, "forUser" boolean)
       returning no, display_name, description, settings)
     insert into profile_revision (profile_no, version, generation, display_name, description, settings, effect, by_name, at)
     select no, 1, 1, display_name, description, settings, 'created', 'Bench', now() from made`,
    [JSON.stringify(rows)],
  );
}

/** What an import has left, for comparing; and a house as empty as before it. */
export async function takeProfiles(pool: Pool): Promise<unknown[]> {
  const { rows } = await pool.query(
    'select display_name, kind, description, settings, slot from profile order by name_key, no',
  );
  await pool.query('truncate profile, idempotency cascade');
  return rows;
}
