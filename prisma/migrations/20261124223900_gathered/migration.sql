-- What incidents know of from now on.
UPDATE "incident" SET "state" =
  '{"gathered": {"questions": [], "askedAt": null, "questionsReminded": false, "checks": [], "suspicions": [], "actions": []}}'::jsonb || "state";

-- What procedures say from now on.
UPDATE "procedure" SET "body" = '{"remindQuestions": 1800}'::jsonb || "body" || jsonb_build_object(
  'services', (SELECT jsonb_agg('{"workarounds": []}'::jsonb || "service") FROM jsonb_array_elements("body"->'services') AS "service"),
  'categories', (SELECT coalesce(jsonb_agg('{"questions": [], "diagnosis": [], "workarounds": []}'::jsonb || "category"), '[]'::jsonb)
    FROM jsonb_array_elements("body"->'categories') AS "category"));
