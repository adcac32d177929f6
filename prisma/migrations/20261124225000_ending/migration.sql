-- What incidents know of from now on.
UPDATE "incident" SET "state" = '{"confirmation": null, "recovered": [], "followUp": null, "waived": [], "departures": [], "review": null}'::jsonb
  || "state";

-- What procedures say from now on: as it was before, a resolution and a cause are asked for, and nobody is asked to confirm
-- what was restored before.
UPDATE "procedure" SET "body" = jsonb_build_object('closing', (
    SELECT jsonb_object_agg("priority", '{"confirmWithin": 86400, "gate": [["resolution"], ["cause"]], "review": null}'::jsonb)
    FROM unnest(ARRAY['P1', 'P2', 'P3', 'P4']) AS "priority"))
  || "body" || jsonb_build_object('services',
  (SELECT jsonb_agg('{"recovery": []}'::jsonb || "service") FROM jsonb_array_elements("body"->'services') AS "service"),
  'categories',
  (SELECT coalesce(jsonb_agg('{"recovery": []}'::jsonb || "category"), '[]'::jsonb)
    FROM jsonb_array_elements("body"->'categories') AS "category"));
