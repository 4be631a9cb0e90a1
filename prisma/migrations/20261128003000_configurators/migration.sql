-- CreateTable
CREATE TABLE "Configurator" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "assetId" TEXT NOT NULL,
    "createdById" TEXT,
    "name" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "setup" JSONB NOT NULL,
    "origins" TEXT[],
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Configurator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Design" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "configuratorId" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "input" JSONB NOT NULL,
    "inputHash" TEXT NOT NULL,
    "orders" INTEGER NOT NULL DEFAULT 1,
    "jobId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Design_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "publicKey" JSONB NOT NULL,
    "privateKey" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Configurator_token_key" ON "Configurator"("token");

-- CreateIndex
CREATE INDEX "Configurator_workspaceId_createdAt_idx" ON "Configurator"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Configurator_assetId_idx" ON "Configurator"("assetId");

-- CreateIndex
CREATE INDEX "Configurator_createdById_idx" ON "Configurator"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Configurator_id_workspaceId_key" ON "Configurator"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "Design_workspaceId_createdAt_idx" ON "Design"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Design_orderedAt_idx" ON "Design"("orderedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Design_id_workspaceId_key" ON "Design"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Design_configuratorId_inputHash_key" ON "Design"("configuratorId", "inputHash");

-- CreateIndex
CREATE UNIQUE INDEX "Design_jobId_workspaceId_key" ON "Design"("jobId", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "SigningKey_workspaceId_key" ON "SigningKey"("workspaceId");

-- AddForeignKey
ALTER TABLE "Configurator" ADD CONSTRAINT "Configurator_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Configurator" ADD CONSTRAINT "Configurator_assetId_workspaceId_fkey" FOREIGN KEY ("assetId", "workspaceId") REFERENCES "Asset"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Configurator" ADD CONSTRAINT "Configurator_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Design" ADD CONSTRAINT "Design_configuratorId_workspaceId_fkey" FOREIGN KEY ("configuratorId", "workspaceId") REFERENCES "Configurator"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Design" ADD CONSTRAINT "Design_jobId_workspaceId_fkey" FOREIGN KEY ("jobId", "workspaceId") REFERENCES "Job"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningKey" ADD CONSTRAINT "SigningKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
