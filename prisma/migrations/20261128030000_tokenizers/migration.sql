-- CreateTable
CREATE TABLE "CheckpointTokenizer" (
    "storeId" TEXT NOT NULL,
    "checkpoint" TEXT NOT NULL,
    "tower" TEXT NOT NULL,
    "files" JSONB NOT NULL,

    CONSTRAINT "CheckpointTokenizer_pkey" PRIMARY KEY ("storeId","checkpoint","tower")
);

-- AddForeignKey
ALTER TABLE "CheckpointTokenizer" ADD CONSTRAINT "CheckpointTokenizer_storeId_checkpoint_fkey" FOREIGN KEY ("storeId", "checkpoint") REFERENCES "Checkpoint"("storeId", "name") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is installed is looked into once more, for its tokenizers.
UPDATE "Checkpoint" SET "nativeWidth" = NULL WHERE "state" = 'installed';
