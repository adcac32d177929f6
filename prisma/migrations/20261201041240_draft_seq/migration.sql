-- Whoever looked at a draft before is shown it once more before it is sent.
ALTER TABLE "draft" ADD COLUMN "seq" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "draft" ALTER COLUMN "seq" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "draft_incident_idx" ON "draft"("incident");
