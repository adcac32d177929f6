-- What incidents know of from now on: the help that was asked for, and when a person last did anything about it.
UPDATE "incident" SET "state" = '{"helps": []}'::jsonb || "state" || jsonb_build_object('lastEntryAt',
  (SELECT '@' || to_char(max("at") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
   FROM "entry" WHERE "entry"."incident" = "incident"."id" AND "entry"."by" IS NOT NULL));

-- What procedures say from now on: how long a take without a word holds.
UPDATE "procedure" SET "body" = "body" || jsonb_build_object('priorities', jsonb_build_object(
  'P1', '{"takeLapses": 1800}'::jsonb || ("body"->'priorities'->'P1'),
  'P2', '{"takeLapses": 7200}'::jsonb || ("body"->'priorities'->'P2'),
  'P3', '{"takeLapses": 86400}'::jsonb || ("body"->'priorities'->'P3'),
  'P4', '{"takeLapses": 259200}'::jsonb || ("body"->'priorities'->'P4')));
