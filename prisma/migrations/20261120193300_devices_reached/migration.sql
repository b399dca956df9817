-- DropIndex
DROP INDEX "device_family_no_idx";

-- Whom a profile without filters and rules can reach, without a look at the devices themselves: rows of forty columns.
CREATE INDEX "device_in_reach" ON "device" ("family", "no") INCLUDE ("person_no", "os_version_parts")
    WHERE "retired_at" IS NULL;
