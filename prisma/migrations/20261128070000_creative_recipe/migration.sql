-- What a creative was made from: whatever is still the same is not made again.
ALTER TABLE "Creative" ADD COLUMN "recipe" TEXT;
