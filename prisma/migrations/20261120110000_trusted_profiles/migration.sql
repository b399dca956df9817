-- CreateTable
CREATE TABLE "certificate_file" (
    "sha256" BYTEA NOT NULL,
    "no" SERIAL NOT NULL,
    "der" BYTEA NOT NULL,
    "facts" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "not_after" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "certificate_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "profile" (
    "no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "platform_family" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "catalog_version" INTEGER NOT NULL,
    "certificate_sha256" BYTEA,
    "slot" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL,
    "modified_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "profile_revision" (
    "profile_no" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "generation" INTEGER NOT NULL,
    "display_name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "effect" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "profile_revision_pkey" PRIMARY KEY ("profile_no","version")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "actor" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("actor","route","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "certificate_file_no_key" ON "certificate_file"("no");

-- CreateIndex
CREATE INDEX "certificate_file_subject_key_idx" ON "certificate_file"("subject_key");

-- CreateIndex
CREATE INDEX "certificate_file_name_trgm" ON "certificate_file" USING GIN ("name_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "certificate_file_not_after_idx" ON "certificate_file"("not_after");

-- CreateIndex
CREATE UNIQUE INDEX "profile_id_key" ON "profile"("id");

-- CreateIndex
CREATE INDEX "profile_certificate_sha256_idx" ON "profile"("certificate_sha256");

-- CreateIndex
CREATE INDEX "profile_slot_idx" ON "profile"("slot");

-- CreateIndex
CREATE INDEX "profile_search_trgm" ON "profile" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_certificate_sha256_fkey" FOREIGN KEY ("certificate_sha256") REFERENCES "certificate_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_revision" ADD CONSTRAINT "profile_revision_profile_no_fkey" FOREIGN KEY ("profile_no") REFERENCES "profile"("no") ON DELETE CASCADE ON UPDATE CASCADE;


-- What only SQL knows from here on; apps/api/src/database/README.md lists it.

-- The orders of the list. Collation "C" is named, because another server's default may differ from ours.
CREATE INDEX "profile_by_name" ON "profile" ("name_key" COLLATE "C", "no") WHERE "deleted_at" IS NULL;
CREATE INDEX "profile_by_modified" ON "profile" ("modified_at", "no") WHERE "deleted_at" IS NULL;
