-- DropIndex
DROP INDEX "SigningKey_workspaceId_key";

-- AlterTable
ALTER TABLE "SigningKey" ADD COLUMN     "current" BOOLEAN DEFAULT true,
ADD COLUMN     "replacedAt" TIMESTAMPTZ(3),
ALTER COLUMN "privateKey" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "SigningKey_workspaceId_current_key" ON "SigningKey"("workspaceId", "current");
