-- CreateTable
CREATE TABLE "person" (
    "no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "external_key" TEXT,
    "upn" TEXT NOT NULL,
    "upn_key" TEXT COLLATE "C" NOT NULL,
    "mail" TEXT,
    "mail_key" TEXT COLLATE "C",
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "given_name" TEXT,
    "given_name_key" TEXT COLLATE "C",
    "surname" TEXT,
    "surname_key" TEXT COLLATE "C",
    "department" TEXT,
    "department_key" TEXT COLLATE "C",
    "sam" TEXT,
    "sam_key" TEXT COLLATE "C",
    "dn" TEXT,
    "sid" TEXT,
    "disabled_at" TIMESTAMPTZ,
    "source" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "modified_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "device" (
    "no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "external_key" TEXT,
    "family" TEXT NOT NULL,
    "management_mode" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "serial" TEXT,
    "imei" TEXT,
    "meid" TEXT,
    "mac" TEXT,
    "aad_id" TEXT,
    "ownership" TEXT NOT NULL DEFAULT 'unknown',
    "category" TEXT,
    "category_key" TEXT COLLATE "C",
    "enrolment_profile" TEXT,
    "enrolment_profile_key" TEXT COLLATE "C",
    "join_type" TEXT NOT NULL DEFAULT 'unknown',
    "fqdn" TEXT,
    "domain_joined" BOOLEAN NOT NULL DEFAULT false,
    "sid" TEXT,
    "sku" TEXT,
    "sku_key" TEXT COLLATE "C",
    "os_version" TEXT,
    "os_version_key" TEXT COLLATE "C",
    "os_version_parts" INTEGER[],
    "enrolled_os_version" TEXT,
    "manufacturer" TEXT,
    "manufacturer_key" TEXT COLLATE "C",
    "model" TEXT,
    "model_key" TEXT COLLATE "C",
    "architecture" TEXT NOT NULL DEFAULT 'unknown',
    "rooted" BOOLEAN,
    "knox" BOOLEAN NOT NULL DEFAULT false,
    "tpm" BOOLEAN,
    "hello_ready" BOOLEAN,
    "registered" BOOLEAN NOT NULL DEFAULT true,
    "person_no" INTEGER,
    "last_seen_at" TIMESTAMPTZ,
    "retired_at" TIMESTAMPTZ,
    "source" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "modified_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "device_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "directory_group" (
    "no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "external_key" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "rule" TEXT,
    "rule_ast" JSONB,
    "rule_about" TEXT,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "modified_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "directory_group_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "group_person" (
    "group_no" INTEGER NOT NULL,
    "person_no" INTEGER NOT NULL,
    "by_rule" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "group_person_pkey" PRIMARY KEY ("group_no","person_no")
);

-- CreateTable
CREATE TABLE "group_device" (
    "group_no" INTEGER NOT NULL,
    "device_no" INTEGER NOT NULL,
    "by_rule" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "group_device_pkey" PRIMARY KEY ("group_no","device_no")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_id_key" ON "person"("id");

-- CreateIndex
CREATE UNIQUE INDEX "person_external_key_key" ON "person"("external_key");

-- CreateIndex
CREATE UNIQUE INDEX "person_upn_key_key" ON "person"("upn_key");

-- CreateIndex
CREATE INDEX "person_by_name" ON "person"("name_key", "no");

-- CreateIndex
CREATE INDEX "person_search_trgm" ON "person" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "device_id_key" ON "device"("id");

-- CreateIndex
CREATE UNIQUE INDEX "device_external_key_key" ON "device"("external_key");

-- CreateIndex
CREATE INDEX "device_person_no_idx" ON "device"("person_no");

-- CreateIndex
CREATE INDEX "device_family_no_idx" ON "device"("family", "no");

-- CreateIndex
CREATE INDEX "device_by_name" ON "device"("name_key", "no");

-- CreateIndex
CREATE INDEX "device_search_trgm" ON "device" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "directory_group_id_key" ON "directory_group"("id");

-- CreateIndex
CREATE UNIQUE INDEX "directory_group_external_key_key" ON "directory_group"("external_key");

-- CreateIndex
CREATE UNIQUE INDEX "directory_group_name_key_key" ON "directory_group"("name_key");

-- CreateIndex
CREATE INDEX "directory_group_name_trgm" ON "directory_group" USING GIN ("name_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "group_person_person_no_group_no_idx" ON "group_person"("person_no", "group_no");

-- CreateIndex
CREATE INDEX "group_device_device_no_group_no_idx" ON "group_device"("device_no", "group_no");

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_person_no_fkey" FOREIGN KEY ("person_no") REFERENCES "person"("no") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_person" ADD CONSTRAINT "group_person_group_no_fkey" FOREIGN KEY ("group_no") REFERENCES "directory_group"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_person" ADD CONSTRAINT "group_person_person_no_fkey" FOREIGN KEY ("person_no") REFERENCES "person"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_device" ADD CONSTRAINT "group_device_group_no_fkey" FOREIGN KEY ("group_no") REFERENCES "directory_group"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_device" ADD CONSTRAINT "group_device_device_no_fkey" FOREIGN KEY ("device_no") REFERENCES "device"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- What only SQL knows: the collation "C" of the folded columns above, so that comparing them is comparing bytes.
