-- Clients of what was merged heard what was told where it went.
UPDATE "incident" "i" SET "state" = jsonb_set("state", '{absorbed}', (
  SELECT jsonb_agg(CASE WHEN EXISTS (
      SELECT 1 FROM "entry" "told"
      WHERE "told"."incident" = "i"."id"
        AND "told"."seq" > (SELECT max("j"."seq") FROM "entry" "j"
          WHERE "j"."incident" = "i"."id" AND "j"."event"->>'type' = 'absorbed'
            AND "j"."event"->'incident'->>'id' = "one"."value"->'incident'->>'id')
        AND ("told"."event"->>'type' = 'heldOver'
          OR ("told"."event"->>'type' = 'updated' AND "told"."event"->>'audience' = 'clients')
          OR ("told"."event"->>'type' IN ('restored', 'reopened', 'cancelled', 'merged', 'unmerged') AND EXISTS (
            SELECT 1 FROM "entry" "before"
            WHERE "before"."incident" = "i"."id" AND "before"."seq" <= "told"."seq"
              AND (("before"."event"->>'type' = 'updated' AND "before"."event"->>'audience' = 'clients')
                OR ("before"."event"->>'type' = 'restored' AND "before"."event"->>'forClients' IS NOT NULL)
                OR ("before"."event"->>'type' = 'absorbed' AND "before"."event"->>'clientsTold' = 'true'))))))
    THEN "one"."value" || '{"clientsTold": true}' ELSE "one"."value" END ORDER BY "one"."ordinality")
  FROM jsonb_array_elements("state"->'absorbed') WITH ORDINALITY "one"))
WHERE jsonb_array_length("state"->'absorbed') > 0;
