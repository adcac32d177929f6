-- What a closed record should have is said for each priority.
UPDATE "procedure" SET "body" = jsonb_set("body", '{sweep,record}', jsonb_build_object(
  'P1', "body"->'sweep'->'record', 'P2', "body"->'sweep'->'record',
  'P3', "body"->'sweep'->'record', 'P4', "body"->'sweep'->'record'));

-- A resolution can be asked for too.
DROP INDEX "incident_left";
CREATE INDEX "incident_left" ON "incident"("priority", "reported_at", "number")
  WHERE "status" IN ('restored', 'closed', 'cancelled', 'merged') AND ("status" = 'restored'
    OR "state"->'review'->>'held' = 'false'
    OR jsonb_path_exists("state", '$.gathered.actions[*] ? (@.stands == "open" || @.stands == "followUp")')
    OR ("status" = 'closed' AND ("state"->>'cause' IS NULL OR "state"->>'category' IS NULL OR "state"->>'resolution' IS NULL
      OR jsonb_path_exists("state", '$.departures[*] ? (@.reason == null)'))));
