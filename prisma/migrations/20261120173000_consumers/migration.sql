-- CreateTable
CREATE TABLE "consumer" (
    "no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "modified_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consumer_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "consumer_profile" (
    "consumer_no" INTEGER NOT NULL,
    "profile_no" INTEGER NOT NULL,

    CONSTRAINT "consumer_profile_pkey" PRIMARY KEY ("consumer_no","profile_no")
);

-- CreateTable
CREATE TABLE "consumer_group" (
    "consumer_no" INTEGER NOT NULL,
    "group_no" INTEGER NOT NULL,

    CONSTRAINT "consumer_group_pkey" PRIMARY KEY ("consumer_no","group_no")
);

-- CreateIndex
CREATE UNIQUE INDEX "consumer_id_key" ON "consumer"("id");

-- CreateIndex
CREATE INDEX "consumer_by_name" ON "consumer"("name_key", "no");

-- CreateIndex
CREATE INDEX "consumer_profile_profile_no_idx" ON "consumer_profile"("profile_no");

-- CreateIndex
CREATE INDEX "consumer_group_group_no_idx" ON "consumer_group"("group_no");

-- AddForeignKey
ALTER TABLE "consumer_profile" ADD CONSTRAINT "consumer_profile_consumer_no_fkey" FOREIGN KEY ("consumer_no") REFERENCES "consumer"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer_profile" ADD CONSTRAINT "consumer_profile_profile_no_fkey" FOREIGN KEY ("profile_no") REFERENCES "profile"("no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer_group" ADD CONSTRAINT "consumer_group_consumer_no_fkey" FOREIGN KEY ("consumer_no") REFERENCES "consumer"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer_group" ADD CONSTRAINT "consumer_group_group_no_fkey" FOREIGN KEY ("group_no") REFERENCES "directory_group"("no") ON DELETE CASCADE ON UPDATE CASCADE;
