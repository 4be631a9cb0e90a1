-- CreateEnum
CREATE TYPE "PrivacyTaskKind" AS ENUM ('export', 'erase');

-- CreateEnum
CREATE TYPE "PrivacyTaskScope" AS ENUM ('person', 'workspace');

-- CreateEnum
CREATE TYPE "PrivacyTaskStatus" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "ModerationPhase" AS ENUM ('input', 'output');

-- CreateEnum
CREATE TYPE "AbuseReason" AS ENUM ('misleading', 'private', 'offensive', 'copyright', 'other');

-- DropForeignKey
ALTER TABLE "Job" DROP CONSTRAINT "Job_createdById_fkey";

-- DropForeignKey
ALTER TABLE "LedgerEntry" DROP CONSTRAINT "LedgerEntry_jobId_workspaceId_fkey";

-- DropForeignKey
ALTER TABLE "Refund" DROP CONSTRAINT "Refund_jobId_workspaceId_fkey";

-- DropForeignKey
ALTER TABLE "Refund" DROP CONSTRAINT "Refund_userId_fkey";

-- AlterTable
ALTER TABLE "Job" ALTER COLUMN "createdById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Refund" ALTER COLUMN "userId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RetentionPolicy" (
    "workspaceId" TEXT NOT NULL,
    "originalsDays" INTEGER,
    "outputsDays" INTEGER,
    "failedDays" INTEGER,
    "personHours" INTEGER,
    "binDays" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RetentionPolicy_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "assetId" TEXT NOT NULL,
    "givenById" TEXT,
    "basis" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrivacyTask" (
    "id" TEXT NOT NULL,
    "kind" "PrivacyTaskKind" NOT NULL,
    "scope" "PrivacyTaskScope" NOT NULL,
    "userId" TEXT,
    "workspaceId" TEXT,
    "status" "PrivacyTaskStatus" NOT NULL DEFAULT 'waiting',
    "fraction" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "storageKey" TEXT,
    "bytes" BIGINT,
    "expiresAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PrivacyTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModerationVerdict" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "phase" "ModerationPhase" NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModerationVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Share" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "outputId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "takenDownAt" TIMESTAMPTZ(3),
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AbuseReport" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "shareId" TEXT NOT NULL,
    "reason" "AbuseReason" NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AbuseReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Consent_workspaceId_assetId_idx" ON "Consent"("workspaceId", "assetId");

-- CreateIndex
CREATE INDEX "Consent_assetId_idx" ON "Consent"("assetId");

-- CreateIndex
CREATE INDEX "Consent_givenById_idx" ON "Consent"("givenById");

-- CreateIndex
CREATE INDEX "PrivacyTask_userId_createdAt_idx" ON "PrivacyTask"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "PrivacyTask_workspaceId_createdAt_idx" ON "PrivacyTask"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "PrivacyTask_status_dueAt_idx" ON "PrivacyTask"("status", "dueAt");

-- CreateIndex
CREATE INDEX "PrivacyTask_storageKey_idx" ON "PrivacyTask"("storageKey");

-- CreateIndex
CREATE INDEX "ModerationVerdict_workspaceId_createdAt_idx" ON "ModerationVerdict"("workspaceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Share_token_key" ON "Share"("token");

-- CreateIndex
CREATE INDEX "Share_workspaceId_createdAt_idx" ON "Share"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Share_outputId_idx" ON "Share"("outputId");

-- CreateIndex
CREATE INDEX "Share_createdById_idx" ON "Share"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Share_id_workspaceId_key" ON "Share"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "AbuseReport_workspaceId_createdAt_idx" ON "AbuseReport"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "AbuseReport_resolvedAt_createdAt_idx" ON "AbuseReport"("resolvedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Asset_deletedAt_idx" ON "Asset"("deletedAt");

-- CreateIndex
CREATE INDEX "Asset_storageKey_idx" ON "Asset"("storageKey");

-- CreateIndex
CREATE INDEX "Asset_displayKey_idx" ON "Asset"("displayKey");

-- CreateIndex
CREATE INDEX "Asset_thumbKey_idx" ON "Asset"("thumbKey");

-- CreateIndex
CREATE INDEX "Job_createdById_idx" ON "Job"("createdById");

-- CreateIndex
CREATE INDEX "Job_previewKey_idx" ON "Job"("previewKey");

-- CreateIndex
CREATE INDEX "Model3d_storageKey_idx" ON "Model3d"("storageKey");

-- CreateIndex
CREATE INDEX "Model3d_thumbKey_idx" ON "Model3d"("thumbKey");

-- CreateIndex
CREATE INDEX "Output_imageKey_idx" ON "Output"("imageKey");

-- CreateIndex
CREATE INDEX "Output_jpegKey_idx" ON "Output"("jpegKey");

-- CreateIndex
CREATE INDEX "Output_maskKey_idx" ON "Output"("maskKey");

-- CreateIndex
CREATE INDEX "Output_displayKey_idx" ON "Output"("displayKey");

-- CreateIndex
CREATE INDEX "Output_thumbKey_idx" ON "Output"("thumbKey");

-- CreateIndex
CREATE UNIQUE INDEX "Output_id_workspaceId_key" ON "Output"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "PhotoUpload_storageKey_idx" ON "PhotoUpload"("storageKey");

-- CreateIndex
CREATE INDEX "Refund_userId_idx" ON "Refund"("userId");

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_jobId_workspaceId_fkey" FOREIGN KEY ("jobId", "workspaceId") REFERENCES "Job"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionPolicy" ADD CONSTRAINT "RetentionPolicy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivacyTask" ADD CONSTRAINT "PrivacyTask_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivacyTask" ADD CONSTRAINT "PrivacyTask_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationVerdict" ADD CONSTRAINT "ModerationVerdict_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_outputId_workspaceId_fkey" FOREIGN KEY ("outputId", "workspaceId") REFERENCES "Output"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AbuseReport" ADD CONSTRAINT "AbuseReport_shareId_workspaceId_fkey" FOREIGN KEY ("shareId", "workspaceId") REFERENCES "Share"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;


