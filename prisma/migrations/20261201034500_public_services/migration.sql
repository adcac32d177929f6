-- No service of a kept procedure is on the status page.
UPDATE "procedure" SET "body" = "body" || jsonb_build_object('services', coalesce((
  SELECT jsonb_agg('{"public": null}'::jsonb || s.value ORDER BY s.ordinality)
  FROM jsonb_array_elements("body"->'services') WITH ORDINALITY s), '[]'::jsonb));

-- Those of which the status page may tell, by when they came to how they stand.
CREATE INDEX "incident_told" ON "incident"(("state"->>'since'))
  WHERE "state"->'clientsTold' = 'true' AND "state"->'members' = 'null' AND "state"->>'kind' <> 'drill';
