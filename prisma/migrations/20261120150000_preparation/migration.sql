-- CreateTable
CREATE TABLE "preparation_step" (
    "step" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "preparation_step_pkey" PRIMARY KEY ("step")
);
