-- CreateEnum
CREATE TYPE "DisclosureStatus" AS ENUM ('making', 'ready', 'failed');

-- CreateTable
CREATE TABLE "Disclosure" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "createdById" TEXT,
    "outputId" TEXT NOT NULL,
    "assetId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "edits" TEXT[],
    "label" BOOLEAN,
    "contact" TEXT NOT NULL,
    "status" "DisclosureStatus" NOT NULL DEFAULT 'making',
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "photoKey" TEXT NOT NULL,
    "photoDisplayKey" TEXT NOT NULL,
    "pictureKey" TEXT NOT NULL,
    "pictureDisplayKey" TEXT NOT NULL,
    "maskKey" TEXT NOT NULL,
    "made" JSONB NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "photoSha256" TEXT NOT NULL,
    "fileSha256" TEXT,
    "fingerprint" BIGINT,
    "checks" JSONB,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "views" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisclosureFile" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "disclosureId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storageKey" TEXT NOT NULL,

    CONSTRAINT "DisclosureFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentSigner" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "privateKey" TEXT NOT NULL,
    "certificates" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContentSigner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Disclosure_token_key" ON "Disclosure"("token");

-- CreateIndex
CREATE INDEX "Disclosure_workspaceId_createdAt_idx" ON "Disclosure"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Disclosure_workspaceId_outputId_idx" ON "Disclosure"("workspaceId", "outputId");

-- CreateIndex
CREATE INDEX "Disclosure_createdById_idx" ON "Disclosure"("createdById");

-- CreateIndex
CREATE INDEX "Disclosure_photoKey_idx" ON "Disclosure"("photoKey");

-- CreateIndex
CREATE INDEX "Disclosure_photoDisplayKey_idx" ON "Disclosure"("photoDisplayKey");

-- CreateIndex
CREATE INDEX "Disclosure_pictureKey_idx" ON "Disclosure"("pictureKey");

-- CreateIndex
CREATE INDEX "Disclosure_pictureDisplayKey_idx" ON "Disclosure"("pictureDisplayKey");

-- CreateIndex
CREATE INDEX "Disclosure_maskKey_idx" ON "Disclosure"("maskKey");

-- CreateIndex
CREATE UNIQUE INDEX "Disclosure_id_workspaceId_key" ON "Disclosure"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "DisclosureFile_workspaceId_idx" ON "DisclosureFile"("workspaceId");

-- CreateIndex
CREATE INDEX "DisclosureFile_storageKey_idx" ON "DisclosureFile"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "DisclosureFile_disclosureId_name_key" ON "DisclosureFile"("disclosureId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "DisclosureFile_id_workspaceId_key" ON "DisclosureFile"("id", "workspaceId");

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosureFile" ADD CONSTRAINT "DisclosureFile_disclosureId_workspaceId_fkey" FOREIGN KEY ("disclosureId", "workspaceId") REFERENCES "Disclosure"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;


