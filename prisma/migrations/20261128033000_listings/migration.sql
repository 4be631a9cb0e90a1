-- CreateEnum
CREATE TYPE "RoomSource" AS ENUM ('name', 'reading', 'person');

-- CreateEnum
CREATE TYPE "ReviewVerdict" AS ENUM ('approved', 'withdrawn', 'revision');

-- CreateEnum
CREATE TYPE "ListingDeliveryStatus" AS ENUM ('making', 'ready', 'failed');

-- AlterTable
ALTER TABLE "Disclosure" ADD COLUMN     "takenDownAt" TIMESTAMPTZ(3),
ADD COLUMN     "takenDownReason" TEXT;

-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "listingId" TEXT;

-- CreateTable
CREATE TABLE "Listing" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "createdById" TEXT,
    "address" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "profile" TEXT NOT NULL DEFAULT 'other',
    "label" BOOLEAN,
    "contact" TEXT NOT NULL DEFAULT '',
    "look" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingPhoto" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "listingId" TEXT NOT NULL,
    "assetId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "room" TEXT,
    "roomSource" "RoomSource",
    "leftOut" BOOLEAN NOT NULL DEFAULT false,
    "roomGroup" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ListingPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingReview" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "photoId" TEXT NOT NULL,
    "outputId" TEXT NOT NULL,
    "verdict" "ReviewVerdict" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "deliveryId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ListingReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingDelivery" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "listingId" TEXT NOT NULL,
    "createdById" TEXT,
    "token" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "status" "ListingDeliveryStatus" NOT NULL DEFAULT 'making',
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "views" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ListingDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingDeliveryItem" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "deliveryId" TEXT NOT NULL,
    "listingPhotoId" TEXT NOT NULL,
    "outputId" TEXT,
    "position" INTEGER NOT NULL,
    "room" TEXT NOT NULL,
    "altEn" TEXT NOT NULL,
    "altEs" TEXT NOT NULL,
    "disclosureId" TEXT,
    "photoKey" TEXT NOT NULL,
    "photoDisplayKey" TEXT NOT NULL,
    "storageKey" TEXT,
    "bytes" INTEGER,
    "checks" JSONB,

    CONSTRAINT "ListingDeliveryItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Listing_workspaceId_projectId_createdAt_idx" ON "Listing"("workspaceId", "projectId", "createdAt");

-- CreateIndex
CREATE INDEX "Listing_createdById_idx" ON "Listing"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_id_workspaceId_key" ON "Listing"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "ListingPhoto_workspaceId_idx" ON "ListingPhoto"("workspaceId");

-- CreateIndex
CREATE INDEX "ListingPhoto_assetId_idx" ON "ListingPhoto"("assetId");

-- CreateIndex
CREATE UNIQUE INDEX "ListingPhoto_id_workspaceId_key" ON "ListingPhoto"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ListingPhoto_listingId_assetId_key" ON "ListingPhoto"("listingId", "assetId");

-- CreateIndex
CREATE INDEX "ListingReview_photoId_createdAt_idx" ON "ListingReview"("photoId", "createdAt");

-- CreateIndex
CREATE INDEX "ListingReview_workspaceId_idx" ON "ListingReview"("workspaceId");

-- CreateIndex
CREATE INDEX "ListingReview_byId_idx" ON "ListingReview"("byId");

-- CreateIndex
CREATE INDEX "ListingReview_deliveryId_idx" ON "ListingReview"("deliveryId");

-- CreateIndex
CREATE UNIQUE INDEX "ListingDelivery_token_key" ON "ListingDelivery"("token");

-- CreateIndex
CREATE INDEX "ListingDelivery_workspaceId_listingId_createdAt_idx" ON "ListingDelivery"("workspaceId", "listingId", "createdAt");

-- CreateIndex
CREATE INDEX "ListingDelivery_createdById_idx" ON "ListingDelivery"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "ListingDelivery_id_workspaceId_key" ON "ListingDelivery"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "ListingDeliveryItem_workspaceId_idx" ON "ListingDeliveryItem"("workspaceId");

-- CreateIndex
CREATE INDEX "ListingDeliveryItem_disclosureId_idx" ON "ListingDeliveryItem"("disclosureId");

-- CreateIndex
CREATE INDEX "ListingDeliveryItem_photoKey_idx" ON "ListingDeliveryItem"("photoKey");

-- CreateIndex
CREATE INDEX "ListingDeliveryItem_photoDisplayKey_idx" ON "ListingDeliveryItem"("photoDisplayKey");

-- CreateIndex
CREATE INDEX "ListingDeliveryItem_storageKey_idx" ON "ListingDeliveryItem"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "ListingDeliveryItem_deliveryId_position_key" ON "ListingDeliveryItem"("deliveryId", "position");

-- CreateIndex
CREATE INDEX "Feed_listingId_idx" ON "Feed"("listingId");

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_listingId_workspaceId_fkey" FOREIGN KEY ("listingId", "workspaceId") REFERENCES "Listing"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingPhoto" ADD CONSTRAINT "ListingPhoto_listingId_workspaceId_fkey" FOREIGN KEY ("listingId", "workspaceId") REFERENCES "Listing"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingPhoto" ADD CONSTRAINT "ListingPhoto_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingReview" ADD CONSTRAINT "ListingReview_photoId_workspaceId_fkey" FOREIGN KEY ("photoId", "workspaceId") REFERENCES "ListingPhoto"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingReview" ADD CONSTRAINT "ListingReview_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingReview" ADD CONSTRAINT "ListingReview_deliveryId_workspaceId_fkey" FOREIGN KEY ("deliveryId", "workspaceId") REFERENCES "ListingDelivery"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingDelivery" ADD CONSTRAINT "ListingDelivery_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingDelivery" ADD CONSTRAINT "ListingDelivery_listingId_workspaceId_fkey" FOREIGN KEY ("listingId", "workspaceId") REFERENCES "Listing"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingDelivery" ADD CONSTRAINT "ListingDelivery_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingDeliveryItem" ADD CONSTRAINT "ListingDeliveryItem_deliveryId_workspaceId_fkey" FOREIGN KEY ("deliveryId", "workspaceId") REFERENCES "ListingDelivery"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingDeliveryItem" ADD CONSTRAINT "ListingDeliveryItem_disclosureId_workspaceId_fkey" FOREIGN KEY ("disclosureId", "workspaceId") REFERENCES "Disclosure"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;


