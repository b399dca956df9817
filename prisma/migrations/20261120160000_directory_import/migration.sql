-- CreateTable
CREATE TABLE "directory_import" (
    "no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "columns" TEXT[],
    "row_count" INTEGER NOT NULL,
    "run" JSONB,
    "job_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "directory_import_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "directory_import_row" (
    "import_no" INTEGER NOT NULL,
    "row_no" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],
    "outcome" TEXT,
    "findings" JSONB,

    CONSTRAINT "directory_import_row_pkey" PRIMARY KEY ("import_no","row_no")
);

-- CreateIndex
CREATE UNIQUE INDEX "directory_import_id_key" ON "directory_import"("id");

-- CreateIndex
CREATE UNIQUE INDEX "directory_import_job_id_key" ON "directory_import"("job_id");

-- CreateIndex
CREATE INDEX "directory_import_created_at_idx" ON "directory_import"("created_at");

-- CreateIndex
CREATE INDEX "directory_import_row_import_no_outcome_row_no_idx" ON "directory_import_row"("import_no", "outcome", "row_no");

-- AddForeignKey
ALTER TABLE "directory_import_row" ADD CONSTRAINT "directory_import_row_import_no_fkey" FOREIGN KEY ("import_no") REFERENCES "directory_import"("no") ON DELETE CASCADE ON UPDATE CASCADE;
