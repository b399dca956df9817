-- AlterTable
ALTER TABLE "evaluation_queue" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "retry_at" TIMESTAMPTZ;
