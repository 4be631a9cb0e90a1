-- Catalogues: rows that each get their photo, their job and their place in the books in one transaction.

-- CreateEnum
CREATE TYPE "FeedStatus" AS ENUM ('running', 'paused', 'cancelled', 'done');

-- CreateEnum
CREATE TYPE "FeedRowStatus" AS ENUM ('waiting', 'fetching', 'running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Feed" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "createdById" TEXT,
    "name" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "template" JSONB NOT NULL,
    "status" "FeedStatus" NOT NULL DEFAULT 'running',
    "pauseCode" TEXT,
    "pauseDetail" TEXT,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedRow" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "feedId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "overrides" JSONB NOT NULL,
    "status" "FeedRowStatus" NOT NULL DEFAULT 'waiting',
    "assetId" TEXT,
    "jobId" TEXT,
    "errorCode" TEXT,
    "errorDetail" TEXT,

    CONSTRAINT "FeedRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Feed_workspaceId_projectId_createdAt_idx" ON "Feed"("workspaceId", "projectId", "createdAt");

-- CreateIndex
CREATE INDEX "Feed_createdById_idx" ON "Feed"("createdById");

-- CreateIndex
CREATE INDEX "Feed_finishedAt_idx" ON "Feed"("finishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_id_workspaceId_key" ON "Feed"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "FeedRow_feedId_status_index_idx" ON "FeedRow"("feedId", "status", "index");

-- CreateIndex
CREATE INDEX "FeedRow_workspaceId_idx" ON "FeedRow"("workspaceId");

-- CreateIndex
CREATE INDEX "FeedRow_assetId_idx" ON "FeedRow"("assetId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedRow_id_workspaceId_key" ON "FeedRow"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedRow_feedId_index_key" ON "FeedRow"("feedId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "FeedRow_feedId_sku_key" ON "FeedRow"("feedId", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "FeedRow_jobId_workspaceId_key" ON "FeedRow"("jobId", "workspaceId");

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedRow" ADD CONSTRAINT "FeedRow_feedId_workspaceId_fkey" FOREIGN KEY ("feedId", "workspaceId") REFERENCES "Feed"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedRow" ADD CONSTRAINT "FeedRow_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedRow" ADD CONSTRAINT "FeedRow_jobId_workspaceId_fkey" FOREIGN KEY ("jobId", "workspaceId") REFERENCES "Job"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;
