-- AlterEnum
ALTER TYPE "AssetPurpose" ADD VALUE 'person';
ALTER TYPE "AssetPurpose" ADD VALUE 'personMask';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN "swimwear" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN "fullInput" JSONB,
                  ADD COLUMN "passingIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What describes a person lives as long as its job: whichever way that ends, the same statement forgets it.
CREATE FUNCTION "forget_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."fullInput" := NULL;
  UPDATE "Asset" a SET "purpose" = 'personMask', "deletedAt" = now()
  WHERE a."workspaceId" = NEW."workspaceId" AND a."id" = ANY (NEW."passingIds") AND NOT EXISTS (
    SELECT 1 FROM "Job" j
    WHERE j."workspaceId" = a."workspaceId" AND j."id" <> NEW."id" AND j."status" IN ('queued', 'running')
      AND a."id" = ANY (j."passingIds")
  );
  RETURN NEW;
END $$;

CREATE TRIGGER "Job_forget_person" BEFORE UPDATE ON "Job" FOR EACH ROW
  WHEN (NEW."status" NOT IN ('queued', 'running') AND OLD."status" IN ('queued', 'running') AND NEW."fullInput" IS NOT NULL)
  EXECUTE FUNCTION "forget_person"();

-- And nothing brings it back.
ALTER TABLE "Job" ADD CONSTRAINT "Job_ended_without_person"
  CHECK ("fullInput" IS NULL OR "status" IN ('queued', 'running'));
