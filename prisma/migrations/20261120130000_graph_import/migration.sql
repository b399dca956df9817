-- AlterTable
ALTER TABLE "profile" ADD COLUMN     "complete" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "graph_extra" JSONB,
ADD COLUMN     "graph_type" TEXT;
