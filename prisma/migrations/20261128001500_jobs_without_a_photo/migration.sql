-- AlterTable
ALTER TABLE "Job" ALTER COLUMN "assetId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Output" ALTER COLUMN "maskKey" DROP NOT NULL;
