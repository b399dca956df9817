-- AlterTable
ALTER TABLE "profile" ADD COLUMN     "findings_due" TIMESTAMPTZ,
ADD COLUMN     "warnings" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "profile_findings_due_idx" ON "profile"("findings_due");

-- What only SQL knows from here on; apps/api/src/database/README.md lists it.

-- The few that want attention among the many, in the order of the list.
CREATE INDEX "profile_with_warnings" ON "profile" ("name_key" COLLATE "C", "no") WHERE "deleted_at" IS NULL AND "warnings" > 0;
CREATE INDEX "profile_incomplete" ON "profile" ("name_key" COLLATE "C", "no") WHERE "deleted_at" IS NULL AND NOT "complete";
