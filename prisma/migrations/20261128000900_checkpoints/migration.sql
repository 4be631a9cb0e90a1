-- CreateEnum
CREATE TYPE "CheckpointState" AS ENUM ('offered', 'installed', 'shipped');

-- CreateEnum
CREATE TYPE "CheckpointTaskKind" AS ENUM ('pull', 'import', 'verify', 'prepare', 'measure', 'remove');

-- CreateEnum
CREATE TYPE "CheckpointTaskStatus" AS ENUM ('waiting', 'running', 'paused', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "CheckpointStore" (
    "id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "folder" TEXT NOT NULL,
    "importFolder" TEXT NOT NULL,
    "importable" TEXT[],
    "hasToken" BOOLEAN NOT NULL,
    "threads" INTEGER NOT NULL,
    "memoryBytes" BIGINT NOT NULL,
    "freeBytes" BIGINT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CheckpointStore_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "storeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "CheckpointState" NOT NULL,
    "title" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "pipelines" TEXT[],
    "licence" TEXT NOT NULL,
    "licenceUrl" TEXT NOT NULL,
    "licenceTerms" TEXT,
    "paidUse" BOOLEAN NOT NULL,
    "licenceReadOn" TEXT,
    "source" TEXT NOT NULL,
    "repository" TEXT,
    "origin" TEXT,
    "command" TEXT,
    "totalBytes" BIGINT NOT NULL,
    "memoryBytes" BIGINT NOT NULL,
    "measuredFigures" BOOLEAN NOT NULL,
    "recommended" BOOLEAN NOT NULL,
    "defaultSteps" INTEGER,
    "defaultGuidance" DOUBLE PRECISION,
    "installedAt" TIMESTAMPTZ(3),
    "diskBytes" BIGINT,
    "prepared" TEXT,
    "verifiedAt" TIMESTAMPTZ(3),
    "problemCode" TEXT,
    "problemDetail" TEXT,
    "nativeWidth" INTEGER,
    "nativeHeight" INTEGER,
    "fixedSize" BOOLEAN,
    "sizeMultiple" INTEGER,
    "controls" INTEGER,
    "scheduler" TEXT,
    "familySteps" INTEGER,
    "familyGuidance" DOUBLE PRECISION,
    "encodeMs" DOUBLE PRECISION,
    "step512Ms" DOUBLE PRECISION,
    "decode512Ms" DOUBLE PRECISION,
    "stepNativeMs" DOUBLE PRECISION,
    "decodeNativeMs" DOUBLE PRECISION,
    "measuredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("storeId","name")
);

-- CreateTable
CREATE TABLE "CheckpointTask" (
    "id" TEXT NOT NULL,
    "storeId" TEXT NOT NULL,
    "checkpoint" TEXT NOT NULL,
    "kind" "CheckpointTaskKind" NOT NULL,
    "input" JSONB NOT NULL,
    "status" "CheckpointTaskStatus" NOT NULL DEFAULT 'waiting',
    "wish" TEXT,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "phase" TEXT,
    "file" TEXT,
    "fileNumber" INTEGER,
    "fileCount" INTEGER,
    "doneBytes" BIGINT NOT NULL DEFAULT 0,
    "totalBytes" BIGINT NOT NULL DEFAULT 0,
    "bytesPerSecond" DOUBLE PRECISION,
    "resumedBytes" BIGINT,
    "trouble" TEXT,
    "retries" INTEGER NOT NULL DEFAULT 0,
    "freedBytes" BIGINT,
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "errorReason" TEXT,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CheckpointTask_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CheckpointTask_storeId_status_createdAt_idx" ON "CheckpointTask"("storeId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "CheckpointTask_createdById_idx" ON "CheckpointTask"("createdById");

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_storeId_fkey" FOREIGN KEY ("storeId") REFERENCES "CheckpointStore"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointTask" ADD CONSTRAINT "CheckpointTask_storeId_fkey" FOREIGN KEY ("storeId") REFERENCES "CheckpointStore"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointTask" ADD CONSTRAINT "CheckpointTask_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;




-- Whoever watches checkpoints watches all of them: there are few.
CREATE FUNCTION "announce_checkpoints"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('escena_changes', 'checkpoints');
  RETURN NULL;
END $$;

CREATE TRIGGER "CheckpointStore_announce" AFTER INSERT OR UPDATE OR DELETE ON "CheckpointStore"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_checkpoints"();
CREATE TRIGGER "Checkpoint_announce" AFTER INSERT OR UPDATE OR DELETE ON "Checkpoint"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_checkpoints"();
CREATE TRIGGER "CheckpointTask_announce" AFTER INSERT OR UPDATE OR DELETE ON "CheckpointTask"
  FOR EACH STATEMENT EXECUTE FUNCTION "announce_checkpoints"();
