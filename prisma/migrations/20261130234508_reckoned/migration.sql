-- When deadlines were last worked out anew.
UPDATE "incident" "i" SET "state" = jsonb_build_object('reckonedAt', coalesce(
    (SELECT '@' || to_char(max("e"."at") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM "entry" "e"
      WHERE "e"."incident" = "i"."id" AND "e"."event"->>'type' IN ('prioritised', 'serviceSet', 'absorbed', 'unmerged', 'reopened')),
    "state"->>'reportedAt')) || "state";

-- The worst that monitoring made of an incident.
UPDATE "incident" "i" SET "state" = jsonb_set("state", '{alarm,worst}', coalesce(
    (SELECT "e"."event"->'priority' FROM "entry" "e"
      WHERE "e"."incident" = "i"."id" AND "e"."by" LIKE 'alerts:%' AND "e"."event"->>'type' IN ('raised', 'prioritised')
      ORDER BY "e"."seq" DESC LIMIT 1),
    'null'::jsonb))
WHERE "state"->'alarm' <> 'null'::jsonb;
