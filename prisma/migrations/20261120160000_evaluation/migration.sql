-- AlterTable
ALTER TABLE "profile" ADD COLUMN     "applicability" JSONB,
ADD COLUMN     "assignment_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "evaluated_at" TIMESTAMPTZ,
ADD COLUMN     "for_user" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "missing_root_count" INTEGER,
ADD COLUMN     "scope_tags" TEXT[] DEFAULT ARRAY['0']::TEXT[];

-- AlterTable
ALTER TABLE "profile_revision" ADD COLUMN     "applicability" JSONB;

-- CreateTable
CREATE TABLE "filter" (
    "no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "platform" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ast" JSONB NOT NULL,
    "scope_tags" TEXT[] DEFAULT ARRAY['0']::TEXT[],
    "created_at" TIMESTAMPTZ NOT NULL,
    "modified_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "filter_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "assignment" (
    "no" SERIAL NOT NULL,
    "profile_no" INTEGER NOT NULL,
    "mode" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "group_no" INTEGER,
    "group_name" TEXT,
    "filter_no" INTEGER,
    "filter_mode" TEXT NOT NULL DEFAULT 'none',
    "ord" INTEGER NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "profile_device" (
    "profile_no" INTEGER NOT NULL,
    "device_no" INTEGER NOT NULL,
    "intent" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "assignment_no" INTEGER,
    "delivered_generation" INTEGER,
    "other_profile_no" INTEGER,
    "since" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "profile_device_pkey" PRIMARY KEY ("profile_no","device_no")
);

-- CreateTable
CREATE TABLE "state_count_delta" (
    "no" BIGSERIAL NOT NULL,
    "profile_no" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "state_count_delta_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "state_count" (
    "profile_no" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "state_count_pkey" PRIMARY KEY ("profile_no","state","cause")
);

-- CreateTable
CREATE TABLE "evaluation_queue" (
    "no" BIGSERIAL NOT NULL,
    "profile_no" INTEGER,
    "device_no" INTEGER,
    "why" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "evaluation_queue_pkey" PRIMARY KEY ("no")
);

-- CreateIndex
CREATE UNIQUE INDEX "filter_id_key" ON "filter"("id");

-- CreateIndex
CREATE UNIQUE INDEX "filter_name_key_key" ON "filter"("name_key");

-- CreateIndex
CREATE INDEX "assignment_group_no_idx" ON "assignment"("group_no");

-- CreateIndex
CREATE INDEX "assignment_filter_no_idx" ON "assignment"("filter_no");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_profile_no_ord_key" ON "assignment"("profile_no", "ord");

-- CreateIndex
CREATE INDEX "profile_device_device_no_profile_no_idx" ON "profile_device"("device_no", "profile_no");

-- CreateIndex
CREATE INDEX "state_count_delta_profile_no_idx" ON "state_count_delta"("profile_no");

-- CreateIndex
CREATE INDEX "evaluation_queue_profile_no_idx" ON "evaluation_queue"("profile_no");

-- CreateIndex
CREATE INDEX "evaluation_queue_device_no_idx" ON "evaluation_queue"("device_no");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_profile_no_fkey" FOREIGN KEY ("profile_no") REFERENCES "profile"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_group_no_fkey" FOREIGN KEY ("group_no") REFERENCES "directory_group"("no") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_filter_no_fkey" FOREIGN KEY ("filter_no") REFERENCES "filter"("no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was long text is compared as its digest: an index row holds 2,704 bytes at most.
UPDATE "profile" SET
    "slot" = encode(sha256(convert_to("slot", 'UTF8')), 'hex'),
    "claim" = encode(sha256(convert_to("claim", 'UTF8')), 'hex'),
    "for_user" = "type" <> 'trusted' AND "settings" ->> 'certificateType' IS DISTINCT FROM 'machine';

-- What failed and what is in conflict, of a profile; what a device has to fetch or to remove.
CREATE INDEX "profile_device_trouble" ON "profile_device" ("profile_no", "state", "device_no")
    WHERE "state" IN ('error', 'conflict');
CREATE INDEX "profile_device_due" ON "profile_device" ("device_no")
    WHERE "state" = 'pending' OR "intent" = 'remove';

-- Counts by delta rows: exact at every moment, and no row that everybody has to wait for (semantics.md 3).
CREATE FUNCTION count_states() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO state_count_delta (profile_no, state, cause, n)
            SELECT profile_no, state, cause, count(*) FROM added WHERE intent = 'apply'
            GROUP BY profile_no, state, cause;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO state_count_delta (profile_no, state, cause, n)
            SELECT profile_no, state, cause, -count(*) FROM gone WHERE intent = 'apply'
            GROUP BY profile_no, state, cause;
    ELSE
        INSERT INTO state_count_delta (profile_no, state, cause, n)
            SELECT profile_no, state, cause, sum(n) FROM (
                SELECT profile_no, state, cause, 1 AS n FROM added WHERE intent = 'apply'
                UNION ALL
                SELECT profile_no, state, cause, -1 FROM gone WHERE intent = 'apply') AS changes
            GROUP BY profile_no, state, cause HAVING sum(n) <> 0;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER profile_device_count_added AFTER INSERT ON "profile_device"
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_states();
CREATE TRIGGER profile_device_count_changed AFTER UPDATE ON "profile_device"
    REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_states();
CREATE TRIGGER profile_device_count_gone AFTER DELETE ON "profile_device"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_states();

-- Without a foreign key, which would cost each of a million rows a look: a device that goes takes its rows along.
CREATE FUNCTION forget_devices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM profile_device WHERE device_no IN (SELECT no FROM gone);
    RETURN NULL;
END $$;

CREATE TRIGGER device_forget AFTER DELETE ON "device"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_devices();

-- Queues, nearly empty and turned over again and again.
ALTER TABLE "state_count_delta" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
ALTER TABLE "evaluation_queue" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
