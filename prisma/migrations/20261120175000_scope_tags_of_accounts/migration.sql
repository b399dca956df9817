-- AlterTable
ALTER TABLE "account" ADD COLUMN     "scope_tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
