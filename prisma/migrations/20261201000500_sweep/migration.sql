-- What procedures say from now on.
UPDATE "procedure" SET "body" = '{"sweep": {"at": "09:00", "days": [1, 2, 3, 4, 5], "holidays": null,
  "record": ["cause", "category", "reasons"], "records": 1209600}}'::jsonb || "body";

-- Those that the sweep may find something in, worst first.
CREATE INDEX "incident_left" ON "incident"("priority", "reported_at", "number")
  WHERE "status" IN ('restored', 'closed', 'cancelled', 'merged') AND ("status" = 'restored'
    OR "state"->'review'->>'held' = 'false'
    OR jsonb_path_exists("state", '$.gathered.actions[*] ? (@.stands == "open" || @.stands == "followUp")')
    OR ("status" = 'closed' AND ("state"->>'cause' IS NULL OR "state"->>'category' IS NULL
      OR jsonb_path_exists("state", '$.departures[*] ? (@.reason == null)'))));
