-- AlterTable
ALTER TABLE "Disclosure" ADD COLUMN     "url" TEXT NOT NULL;
