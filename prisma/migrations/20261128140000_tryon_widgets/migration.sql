-- CreateTable
CREATE TABLE "TryonWidget" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "createdById" TEXT,
    "name" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "setup" JSONB NOT NULL,
    "origins" TEXT[],
    "dailyLimit" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TryonWidget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TryonVisit" (
    "assetId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "widgetId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TryonVisit_pkey" PRIMARY KEY ("assetId")
);

-- CreateIndex
CREATE UNIQUE INDEX "TryonWidget_token_key" ON "TryonWidget"("token");

-- CreateIndex
CREATE INDEX "TryonWidget_workspaceId_createdAt_idx" ON "TryonWidget"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "TryonWidget_projectId_idx" ON "TryonWidget"("projectId");

-- CreateIndex
CREATE INDEX "TryonWidget_createdById_idx" ON "TryonWidget"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "TryonWidget_id_workspaceId_key" ON "TryonWidget"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "TryonVisit_widgetId_idx" ON "TryonVisit"("widgetId");

-- CreateIndex
CREATE UNIQUE INDEX "TryonVisit_assetId_workspaceId_key" ON "TryonVisit"("assetId", "workspaceId");

-- AddForeignKey
ALTER TABLE "TryonWidget" ADD CONSTRAINT "TryonWidget_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TryonWidget" ADD CONSTRAINT "TryonWidget_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TryonWidget" ADD CONSTRAINT "TryonWidget_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TryonVisit" ADD CONSTRAINT "TryonVisit_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TryonVisit" ADD CONSTRAINT "TryonVisit_widgetId_workspaceId_fkey" FOREIGN KEY ("widgetId", "workspaceId") REFERENCES "TryonWidget"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;
