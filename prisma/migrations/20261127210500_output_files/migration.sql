-- Files that a finished picture comes with (print files).

CREATE TABLE "OutputFile" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "outputId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storageKey" TEXT NOT NULL,

    CONSTRAINT "OutputFile_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "OutputFile_outputId_name_key" ON "OutputFile"("outputId", "name");
CREATE UNIQUE INDEX "OutputFile_id_workspaceId_key" ON "OutputFile"("id", "workspaceId");
CREATE INDEX "OutputFile_workspaceId_idx" ON "OutputFile"("workspaceId");
CREATE INDEX "OutputFile_storageKey_idx" ON "OutputFile"("storageKey");

ALTER TABLE "OutputFile" ADD CONSTRAINT "OutputFile_outputId_workspaceId_fkey"
    FOREIGN KEY ("outputId", "workspaceId") REFERENCES "Output"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;
