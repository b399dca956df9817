-- CreateIndex
CREATE INDEX "device_by_family_name" ON "device"("family", "name_key", "no");

-- CreateIndex
CREATE INDEX "device_by_modified" ON "device"("modified_at", "no");

-- CreateIndex
CREATE INDEX "person_by_modified" ON "person"("modified_at", "no");

-- The orders of the list of devices: without a version before the oldest, never seen as long ago as can be.
CREATE INDEX "device_by_version" ON "device" ((coalesce("os_version_parts", '{}')), "no");
CREATE INDEX "device_by_seen" ON "device" ((coalesce("last_seen_at", '-infinity')), "no");
