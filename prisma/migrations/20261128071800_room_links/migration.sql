ALTER TABLE "ListingPhoto" ADD COLUMN "roomLink" JSONB;
