-- What procedures say from now on: named paths, webhooks, and how a step's wait is counted.
UPDATE "procedure" SET "body" = '{"paths": [], "webhooks": []}'::jsonb || "body" || jsonb_build_object(
  'path', (SELECT jsonb_agg('{"waitIn": "clock", "webhook": null}'::jsonb || "step")
           FROM jsonb_array_elements("body"->'path') AS "step"),
  'lastResort', '{"waitIn": "clock", "webhook": null}'::jsonb || ("body"->'lastResort'));
