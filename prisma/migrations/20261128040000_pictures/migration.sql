-- CreateTable
CREATE TABLE "Collection" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionItem" (
    "collectionId" TEXT NOT NULL,
    "outputId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CollectionItem_pkey" PRIMARY KEY ("collectionId","outputId")
);

-- CreateTable
CREATE TABLE "PictureMeaning" (
    "pictureId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "assetId" TEXT,
    "outputId" TEXT,
    "model" TEXT NOT NULL,
    "vector" BYTEA NOT NULL,
    "words" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PictureMeaning_pkey" PRIMARY KEY ("pictureId")
);

-- CreateTable
CREATE TABLE "MeaningQuery" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "vector" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeaningQuery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Collection_id_workspaceId_key" ON "Collection"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Collection_workspaceId_name_key" ON "Collection"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "CollectionItem_outputId_idx" ON "CollectionItem"("outputId");

-- CreateIndex
CREATE INDEX "CollectionItem_workspaceId_idx" ON "CollectionItem"("workspaceId");

-- CreateIndex
CREATE INDEX "PictureMeaning_workspaceId_model_idx" ON "PictureMeaning"("workspaceId", "model");

-- CreateIndex
CREATE INDEX "PictureMeaning_assetId_idx" ON "PictureMeaning"("assetId");

-- CreateIndex
CREATE INDEX "PictureMeaning_outputId_idx" ON "PictureMeaning"("outputId");

-- CreateIndex
CREATE INDEX "MeaningQuery_createdAt_idx" ON "MeaningQuery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeaningQuery_workspaceId_model_text_key" ON "MeaningQuery"("workspaceId", "model", "text");

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_collectionId_workspaceId_fkey" FOREIGN KEY ("collectionId", "workspaceId") REFERENCES "Collection"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_outputId_workspaceId_fkey" FOREIGN KEY ("outputId", "workspaceId") REFERENCES "Output"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureMeaning" ADD CONSTRAINT "PictureMeaning_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureMeaning" ADD CONSTRAINT "PictureMeaning_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureMeaning" ADD CONSTRAINT "PictureMeaning_outputId_workspaceId_fkey" FOREIGN KEY ("outputId", "workspaceId") REFERENCES "Output"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeaningQuery" ADD CONSTRAINT "MeaningQuery_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
