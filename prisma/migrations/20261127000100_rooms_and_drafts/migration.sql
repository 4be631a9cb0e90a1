-- CreateEnum
CREATE TYPE "ReadingStatus" AS ENUM ('pending', 'ready', 'failed');

-- CreateTable
CREATE TABLE "RoomReading" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "assetId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "marks" JSONB NOT NULL,
    "marksHash" TEXT NOT NULL,
    "status" "ReadingStatus" NOT NULL DEFAULT 'pending',
    "room" JSONB,
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoomReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "assetId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("assetId")
);

-- CreateIndex
CREATE INDEX "RoomReading_workspaceId_assetId_idx" ON "RoomReading"("workspaceId", "assetId");

-- CreateIndex
CREATE UNIQUE INDEX "RoomReading_assetId_version_marksHash_key" ON "RoomReading"("assetId", "version", "marksHash");

-- CreateIndex
CREATE INDEX "Draft_workspaceId_idx" ON "Draft"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_assetId_workspaceId_key" ON "Draft"("assetId", "workspaceId");

-- AddForeignKey
ALTER TABLE "RoomReading" ADD CONSTRAINT "RoomReading_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomReading" ADD CONSTRAINT "RoomReading_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;
