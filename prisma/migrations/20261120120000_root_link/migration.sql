-- AlterTable
ALTER TABLE "profile" ADD COLUMN     "root_profile_no" INTEGER,
ADD COLUMN     "root_type" TEXT NOT NULL DEFAULT 'trusted';

-- AlterTable
ALTER TABLE "profile_revision" ADD COLUMN     "root_profile_no" INTEGER;

-- CreateIndex
CREATE INDEX "profile_root_profile_no_idx" ON "profile"("root_profile_no");

-- CreateIndex
CREATE UNIQUE INDEX "profile_no_platform_family_type_key" ON "profile"("no", "platform_family", "type");

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_root_profile_no_platform_family_root_type_fkey" FOREIGN KEY ("root_profile_no", "platform_family", "root_type") REFERENCES "profile"("no", "platform_family", "type") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What only SQL knows from here on; apps/api/src/database/README.md lists it.

-- The column is there for the foreign key alone: whoever is linked to is a trusted profile, and those stand on nothing.
ALTER TABLE "profile" ADD CONSTRAINT "profile_root_is_trusted" CHECK ("root_type" = 'trusted');
ALTER TABLE "profile" ADD CONSTRAINT "profile_trusted_has_no_root" CHECK ("type" <> 'trusted' OR "root_profile_no" IS NULL);
