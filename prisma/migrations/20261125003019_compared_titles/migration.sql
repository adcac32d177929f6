-- AlterTable
ALTER TABLE "written_text" ADD COLUMN     "compared" TEXT;

-- What titles are compared by is worked out when they are written; for those that were written before, here.
UPDATE "written_text" "t" SET "compared" = lower(unaccent("t"."body"))
FROM "incident" "i" WHERE "i"."title" = "t"."id" AND "t"."body" IS NOT NULL;

-- The newest unrestored ones, among which a report looks for what is like it.
CREATE INDEX "incident_alike" ON "incident"("number" DESC) WHERE "status" IN ('logged', 'allocated', 'inProgress', 'onHold')
  AND "state"->>'kind' = 'real' AND "state"->'members' = 'null'::jsonb;

-- The few that are private.
CREATE INDEX "incident_private" ON "incident"("number") WHERE "state"->'members' <> 'null'::jsonb;
