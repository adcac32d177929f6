-- What procedures say from now on: named paths, and how a step's wait is counted.
UPDATE "procedure" SET "body" = '{"paths": []}'::jsonb || "body" || jsonb_build_object(
  'path', (SELECT jsonb_agg('{"waitIn": "clock"}'::jsonb || "step")
           FROM jsonb_array_elements("body"->'path') AS "step"),
  'lastResort', '{"waitIn": "clock"}'::jsonb || ("body"->'lastResort'));
