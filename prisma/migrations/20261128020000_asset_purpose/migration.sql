-- CreateEnum
CREATE TYPE "AssetPurpose" AS ENUM ('photo', 'mask');

-- AlterTable
ALTER TABLE "Asset" ADD COLUMN "purpose" "AssetPurpose" NOT NULL DEFAULT 'photo';
