-- What nobody can read any more is not there: the record lacks it.
CREATE TEMPORARY TABLE "gone" AS
  SELECT e."incident", jsonb_agg(DISTINCT t."text") AS "texts"
  FROM "entry" e, jsonb_array_elements(e."event"->'texts') t("text")
  WHERE e."event"->>'type' = 'withdrawn'
  GROUP BY e."incident";

UPDATE "incident" i SET "state" = jsonb_set(i."state", '{resolution}', 'null')
  FROM "gone" g WHERE g."incident" = i."id" AND g."texts" @> (i."state"->'resolution');
UPDATE "incident" i SET "state" = jsonb_set(i."state", '{restoration}', 'null')
  FROM "gone" g WHERE g."incident" = i."id" AND g."texts" @> (i."state"->'restoration');
UPDATE "incident" i SET "state" = jsonb_set(i."state", '{followUp}', 'null')
  FROM "gone" g WHERE g."incident" = i."id" AND g."texts" @> (i."state"->'followUp');
UPDATE "incident" i SET "state" = jsonb_set(i."state", '{departures}', (
    SELECT jsonb_agg(CASE WHEN g."texts" @> (d."one"->'reason') THEN jsonb_set(d."one", '{reason}', 'null') ELSE d."one" END
      ORDER BY d."at")
    FROM jsonb_array_elements(i."state"->'departures') WITH ORDINALITY d("one", "at")))
  FROM "gone" g WHERE g."incident" = i."id" AND jsonb_array_length(i."state"->'departures') > 0;

DROP TABLE "gone";
