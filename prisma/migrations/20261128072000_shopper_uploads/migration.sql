-- AlterEnum
ALTER TYPE "AssetPurpose" ADD VALUE 'shopper';

-- CreateTable
CREATE TABLE "ShopperUpload" (
    "assetId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "configuratorId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "orderedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShopperUpload_pkey" PRIMARY KEY ("assetId")
);

-- CreateIndex
CREATE INDEX "ShopperUpload_configuratorId_orderedAt_idx" ON "ShopperUpload"("configuratorId", "orderedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ShopperUpload_assetId_workspaceId_key" ON "ShopperUpload"("assetId", "workspaceId");

-- AddForeignKey
ALTER TABLE "ShopperUpload" ADD CONSTRAINT "ShopperUpload_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopperUpload" ADD CONSTRAINT "ShopperUpload_configuratorId_workspaceId_fkey" FOREIGN KEY ("configuratorId", "workspaceId") REFERENCES "Configurator"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;
