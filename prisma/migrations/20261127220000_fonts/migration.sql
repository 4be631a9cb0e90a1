-- CreateEnum
CREATE TYPE "FontStatus" AS ENUM ('checking', 'ready', 'failed');

-- CreateTable
CREATE TABLE "Font" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "status" "FontStatus" NOT NULL DEFAULT 'checking',
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "licence" TEXT NOT NULL,
    "embedding" TEXT,
    "characters" INTEGER,
    "thumbKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Font_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Font_workspaceId_deletedAt_createdAt_idx" ON "Font"("workspaceId", "deletedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Font_storageKey_idx" ON "Font"("storageKey");

-- CreateIndex
CREATE INDEX "Font_thumbKey_idx" ON "Font"("thumbKey");

-- CreateIndex
CREATE UNIQUE INDEX "Font_id_workspaceId_key" ON "Font"("id", "workspaceId");

-- AddForeignKey
ALTER TABLE "Font" ADD CONSTRAINT "Font_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
