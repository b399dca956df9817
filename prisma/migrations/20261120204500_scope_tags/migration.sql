-- CreateTable
CREATE TABLE "scope_tag" (
    "no" SERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL,
    "modified_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scope_tag_pkey" PRIMARY KEY ("no")
);

-- CreateIndex
CREATE UNIQUE INDEX "scope_tag_id_key" ON "scope_tag"("id");

-- CreateIndex
CREATE UNIQUE INDEX "scope_tag_name_key_key" ON "scope_tag"("name_key");

-- AlterTable
ALTER TABLE "profile_revision" ADD COLUMN     "scope_tags" TEXT[] DEFAULT ARRAY['0']::TEXT[];

UPDATE "profile_revision" r SET "scope_tags" = p."scope_tags" FROM "profile" p
  WHERE p."no" = r."profile_no" AND p."scope_tags" <> r."scope_tags";

-- Tags that imports brought along have a number and no name yet.
INSERT INTO "scope_tag" ("id", "name", "name_key", "description", "created_at", "modified_at")
  SELECT id, 'Scope tag ' || id, 'scope tag ' || id, 'Came with an import', now(), now()
  FROM (
    SELECT unnest("scope_tags") AS id FROM "profile"
    UNION SELECT unnest("scope_tags") FROM "filter"
    UNION SELECT unnest("scope_tags") FROM "account"
  ) used
  WHERE id <> '0';

-- The next ones are numbered after them.
SELECT setval(pg_get_serial_sequence('"scope_tag"', 'no'),
  greatest(max("no"), coalesce(max("id"::bigint) FILTER (WHERE "id"::bigint < 2000000000), 0)))
  FROM "scope_tag" HAVING count(*) > 0;
