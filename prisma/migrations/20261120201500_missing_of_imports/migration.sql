-- CreateTable
CREATE TABLE "directory_import_missing" (
    "import_no" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "record_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "directory_import_missing_pkey" PRIMARY KEY ("import_no","at")
);

-- AddForeignKey
ALTER TABLE "directory_import_missing" ADD CONSTRAINT "directory_import_missing_import_no_fkey" FOREIGN KEY ("import_no") REFERENCES "directory_import"("no") ON DELETE CASCADE ON UPDATE CASCADE;
