-- Reasons are owed by what was cancelled or merged too.
DROP INDEX "incident_left";
CREATE INDEX "incident_left" ON "incident"("priority", "reported_at", "number")
  WHERE "status" IN ('restored', 'closed', 'cancelled', 'merged') AND ("status" = 'restored'
    OR "state"->'review'->>'held' = 'false'
    OR jsonb_path_exists("state", '$.gathered.actions[*] ? (@.stands == "open" || @.stands == "followUp")')
    OR ("status" = 'closed' AND ("state"->>'cause' IS NULL OR "state"->>'category' IS NULL OR "state"->>'resolution' IS NULL))
    OR jsonb_path_exists("state", '$.departures[*] ? (@.reason == null)'));
