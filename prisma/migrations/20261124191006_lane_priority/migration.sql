-- AlterTable
ALTER TABLE "lane" ADD COLUMN     "priority" TEXT;

UPDATE "lane" l SET "priority" = (
  SELECT min(d."priority") FROM "delivery" d
  WHERE d."platform" = l."platform" AND d."conversation" = l."conversation" AND d."state" = 'queued')
WHERE "next_attempt_at" IS NOT NULL;

-- The lanes whose turn has come, now the most urgent first.
DROP INDEX "lane_due";
CREATE INDEX "lane_due" ON "lane"("priority", "next_attempt_at", "platform", "conversation") WHERE "next_attempt_at" IS NOT NULL;
