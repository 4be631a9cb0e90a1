-- AlterTable
ALTER TABLE "Invoice" ADD COLUMN     "receiptSentAt" TIMESTAMPTZ(3);

-- What was paid before this is no news to anyone.
UPDATE "Invoice" SET "receiptSentAt" = CURRENT_TIMESTAMP WHERE "status" = 'paid';
