-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('draft', 'running', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "CampaignGoal" AS ENUM ('click', 'conversion');

-- CreateEnum
CREATE TYPE "CreativeState" AS ENUM ('waiting', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "AdPlace" AS ENUM ('image', 'tag', 'api');

-- CreateEnum
CREATE TYPE "AdEventKind" AS ENUM ('click', 'conversion');

-- CreateEnum
CREATE TYPE "AdEventSource" AS ENUM ('pixel', 'api', 'csv');

-- CreateTable
CREATE TABLE "BrandKit" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "createdById" TEXT,
    "name" TEXT NOT NULL,
    "colors" JSONB NOT NULL,
    "fonts" JSONB NOT NULL,
    "tone" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BrandKit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrandLogo" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "brandKitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "BrandLogo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "projectId" TEXT,
    "brandKitId" TEXT,
    "createdById" TEXT,
    "name" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "landingUrl" TEXT NOT NULL DEFAULT '',
    "state" "CampaignState" NOT NULL DEFAULT 'draft',
    "stateReason" TEXT,
    "goal" "CampaignGoal" NOT NULL DEFAULT 'click',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "holdoutShare" DOUBLE PRECISION NOT NULL DEFAULT 0.1,
    "halfLifeHours" DOUBLE PRECISION NOT NULL DEFAULT 168,
    "minimumSample" INTEGER NOT NULL DEFAULT 1000,
    "endsAt" TIMESTAMPTZ(3),
    "mostImpressions" INTEGER,
    "endWhenDecided" BOOLEAN NOT NULL DEFAULT false,
    "pauseAfterSilent" INTEGER DEFAULT 20000,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Creative" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "cellId" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "image" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "storageKey" TEXT,
    "sha256" TEXT,
    "mime" TEXT,
    "bytes" INTEGER,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "thumbKey" TEXT,
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "syntheticPerson" BOOLEAN NOT NULL DEFAULT false,
    "state" "CreativeState" NOT NULL DEFAULT 'waiting',
    "approvedById" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedSha256" TEXT,
    "jobId" TEXT,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Creative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreativeReview" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "creativeId" TEXT NOT NULL,
    "verdict" "CreativeState" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL,
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CreativeReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdImpression" (
    "campaignId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "creativeId" TEXT NOT NULL,
    "place" "AdPlace" NOT NULL,
    "held" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdImpression_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "AdEvent" (
    "campaignId" TEXT NOT NULL,
    "kind" "AdEventKind" NOT NULL,
    "key" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "impressionId" TEXT NOT NULL,
    "impressionAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "amount" INTEGER,
    "source" "AdEventSource" NOT NULL,

    CONSTRAINT "AdEvent_pkey" PRIMARY KEY ("campaignId","kind","key")
);

-- CreateTable
CREATE TABLE "AdTally" (
    "campaignId" TEXT NOT NULL,
    "creativeId" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "place" "AdPlace" NOT NULL,
    "held" BOOLEAN NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "impressions" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "converted" INTEGER NOT NULL DEFAULT 0,
    "conversions" INTEGER NOT NULL DEFAULT 0,
    "amount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "AdTally_pkey" PRIMARY KEY ("campaignId","creativeId","hour","place","held")
);

-- CreateTable
CREATE TABLE "AdPlan" (
    "campaignId" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "impressions" INTEGER NOT NULL,
    "rewards" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "AdPlan_pkey" PRIMARY KEY ("campaignId","segment")
);

-- CreateTable
CREATE TABLE "AdPlanPoint" (
    "campaignId" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "shares" JSONB NOT NULL,

    CONSTRAINT "AdPlanPoint_pkey" PRIMARY KEY ("campaignId","segment","hour")
);

-- CreateIndex
CREATE INDEX "BrandKit_workspaceId_deletedAt_createdAt_idx" ON "BrandKit"("workspaceId", "deletedAt", "createdAt");

-- CreateIndex
CREATE INDEX "BrandKit_createdById_idx" ON "BrandKit"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "BrandKit_id_workspaceId_key" ON "BrandKit"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "BrandLogo_workspaceId_idx" ON "BrandLogo"("workspaceId");

-- CreateIndex
CREATE INDEX "BrandLogo_storageKey_idx" ON "BrandLogo"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "BrandLogo_id_workspaceId_key" ON "BrandLogo"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "BrandLogo_brandKitId_position_key" ON "BrandLogo"("brandKitId", "position");

-- CreateIndex
CREATE INDEX "Campaign_workspaceId_deletedAt_createdAt_idx" ON "Campaign"("workspaceId", "deletedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Campaign_state_idx" ON "Campaign"("state");

-- CreateIndex
CREATE INDEX "Campaign_projectId_idx" ON "Campaign"("projectId");

-- CreateIndex
CREATE INDEX "Campaign_brandKitId_idx" ON "Campaign"("brandKitId");

-- CreateIndex
CREATE INDEX "Campaign_createdById_idx" ON "Campaign"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_id_workspaceId_key" ON "Campaign"("id", "workspaceId");

-- CreateIndex
CREATE INDEX "CampaignEntry_campaignId_at_idx" ON "CampaignEntry"("campaignId", "at");

-- CreateIndex
CREATE INDEX "CampaignEntry_workspaceId_idx" ON "CampaignEntry"("workspaceId");

-- CreateIndex
CREATE INDEX "CampaignEntry_byId_idx" ON "CampaignEntry"("byId");

-- CreateIndex
CREATE INDEX "Creative_workspaceId_idx" ON "Creative"("workspaceId");

-- CreateIndex
CREATE INDEX "Creative_approvedById_idx" ON "Creative"("approvedById");

-- CreateIndex
CREATE INDEX "Creative_storageKey_idx" ON "Creative"("storageKey");

-- CreateIndex
CREATE INDEX "Creative_thumbKey_idx" ON "Creative"("thumbKey");

-- CreateIndex
CREATE UNIQUE INDEX "Creative_id_workspaceId_key" ON "Creative"("id", "workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Creative_campaignId_cellId_key" ON "Creative"("campaignId", "cellId");

-- CreateIndex
CREATE INDEX "CreativeReview_creativeId_createdAt_idx" ON "CreativeReview"("creativeId", "createdAt");

-- CreateIndex
CREATE INDEX "CreativeReview_workspaceId_idx" ON "CreativeReview"("workspaceId");

-- CreateIndex
CREATE INDEX "CreativeReview_byId_idx" ON "CreativeReview"("byId");

-- CreateIndex
CREATE INDEX "AdImpression_workspaceId_idx" ON "AdImpression"("workspaceId");

-- CreateIndex
CREATE INDEX "AdImpression_at_idx" ON "AdImpression" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "AdEvent_campaignId_impressionId_kind_idx" ON "AdEvent"("campaignId", "impressionId", "kind");

-- CreateIndex
CREATE INDEX "AdEvent_workspaceId_idx" ON "AdEvent"("workspaceId");

-- CreateIndex
CREATE INDEX "AdEvent_impressionAt_idx" ON "AdEvent" USING BRIN ("impressionAt");

-- CreateIndex
CREATE INDEX "AdTally_workspaceId_idx" ON "AdTally"("workspaceId");

-- CreateIndex
CREATE INDEX "AdTally_creativeId_idx" ON "AdTally"("creativeId");

-- CreateIndex
CREATE INDEX "AdPlan_workspaceId_idx" ON "AdPlan"("workspaceId");

-- CreateIndex
CREATE INDEX "AdPlanPoint_workspaceId_idx" ON "AdPlanPoint"("workspaceId");

-- AddForeignKey
ALTER TABLE "BrandKit" ADD CONSTRAINT "BrandKit_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrandKit" ADD CONSTRAINT "BrandKit_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrandLogo" ADD CONSTRAINT "BrandLogo_brandKitId_workspaceId_fkey" FOREIGN KEY ("brandKitId", "workspaceId") REFERENCES "BrandKit"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_projectId_workspaceId_fkey" FOREIGN KEY ("projectId", "workspaceId") REFERENCES "Project"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_brandKitId_workspaceId_fkey" FOREIGN KEY ("brandKitId", "workspaceId") REFERENCES "BrandKit"("id", "workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignEntry" ADD CONSTRAINT "CampaignEntry_campaignId_workspaceId_fkey" FOREIGN KEY ("campaignId", "workspaceId") REFERENCES "Campaign"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignEntry" ADD CONSTRAINT "CampaignEntry_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Creative" ADD CONSTRAINT "Creative_campaignId_workspaceId_fkey" FOREIGN KEY ("campaignId", "workspaceId") REFERENCES "Campaign"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Creative" ADD CONSTRAINT "Creative_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreativeReview" ADD CONSTRAINT "CreativeReview_creativeId_workspaceId_fkey" FOREIGN KEY ("creativeId", "workspaceId") REFERENCES "Creative"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreativeReview" ADD CONSTRAINT "CreativeReview_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdTally" ADD CONSTRAINT "AdTally_creativeId_workspaceId_fkey" FOREIGN KEY ("creativeId", "workspaceId") REFERENCES "Creative"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdPlan" ADD CONSTRAINT "AdPlan_campaignId_workspaceId_fkey" FOREIGN KEY ("campaignId", "workspaceId") REFERENCES "Campaign"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdPlanPoint" ADD CONSTRAINT "AdPlanPoint_campaignId_workspaceId_fkey" FOREIGN KEY ("campaignId", "workspaceId") REFERENCES "Campaign"("id", "workspaceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Laws that the database keeps itself, whoever writes.

-- 1. What is approved is this very file: one that is made anew waits again.
ALTER TABLE "Creative" ADD CONSTRAINT "Creative_approved_as_it_is" CHECK (
  "state" <> 'approved'
  OR ("approvedAt" IS NOT NULL AND "storageKey" IS NOT NULL AND "sha256" IS NOT NULL
    AND "approvedSha256" IS NOT DISTINCT FROM "sha256"));

-- 2. A person approves: their name may go later, when they are erased, but it was there.
CREATE FUNCTION "creative_is_approved_by_somebody"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'creative % is approved by nobody', NEW."id" USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "Creative_inserted_by_somebody" BEFORE INSERT ON "Creative"
  FOR EACH ROW WHEN (NEW."state" = 'approved' AND NEW."approvedById" IS NULL)
  EXECUTE FUNCTION "creative_is_approved_by_somebody"();
CREATE TRIGGER "Creative_approved_by_somebody" BEFORE UPDATE ON "Creative"
  FOR EACH ROW WHEN (
    NEW."state" = 'approved' AND NEW."approvedById" IS NULL
    AND (OLD."state" <> 'approved' OR OLD."approvedSha256" IS DISTINCT FROM NEW."approvedSha256"))
  EXECUTE FUNCTION "creative_is_approved_by_somebody"();

-- 3. Shares are shares; nobody runs without a place that clicks lead to; no more is rewarded than was shown.
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_holdout_is_share" CHECK ("holdoutShare" BETWEEN 0 AND 1);
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_forgets_forwards" CHECK ("halfLifeHours" > 0);
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_leads_somewhere" CHECK ("state" <> 'running' OR "landingUrl" <> '');
ALTER TABLE "AdTally" ADD CONSTRAINT "AdTally_adds_up" CHECK (
  "clicks" BETWEEN 0 AND "impressions" AND "converted" BETWEEN 0 AND "impressions" AND "conversions" >= "converted");

-- 4. Whoever watches a campaign hears of every change of it, its creatives and its plans.
CREATE FUNCTION "announce_campaign"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('escena_changes', NEW."campaignId");
  RETURN NULL;
END $$;

CREATE TRIGGER "Campaign_announce" AFTER INSERT OR UPDATE ON "Campaign"
  FOR EACH ROW EXECUTE FUNCTION "announce_change"();
CREATE TRIGGER "Creative_announce" AFTER INSERT OR UPDATE ON "Creative"
  FOR EACH ROW EXECUTE FUNCTION "announce_campaign"();
CREATE TRIGGER "AdPlan_announce" AFTER INSERT OR UPDATE ON "AdPlan"
  FOR EACH ROW EXECUTE FUNCTION "announce_campaign"();
