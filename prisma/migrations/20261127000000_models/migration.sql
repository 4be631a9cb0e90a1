-- CreateEnum
CREATE TYPE "Model3dStatus" AS ENUM ('checking', 'needs_size', 'ready', 'failed');

-- CreateTable
CREATE TABLE "Model3d" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "status" "Model3dStatus" NOT NULL DEFAULT 'checking',
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "units" TEXT,
    "widthCm" DOUBLE PRECISION,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "placement" TEXT NOT NULL DEFAULT 'floor',
    "extentJson" JSONB,
    "scale" DOUBLE PRECISION,
    "triangles" INTEGER,
    "warnings" TEXT[],
    "thumbKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Model3d_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Model3d_workspaceId_deletedAt_createdAt_idx" ON "Model3d"("workspaceId", "deletedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Model3d_id_workspaceId_key" ON "Model3d"("id", "workspaceId");

-- AddForeignKey
ALTER TABLE "Model3d" ADD CONSTRAINT "Model3d_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
