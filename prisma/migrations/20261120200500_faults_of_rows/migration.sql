ALTER TABLE "directory_import_row" ADD COLUMN "faults" JSONB;
