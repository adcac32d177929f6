-- What incidents know of from now on.
UPDATE "incident" SET "state" = jsonb_set("state", '{major,conversations}', '[]'::jsonb)
WHERE jsonb_typeof("state" -> 'major') = 'object';

-- What was opened under a kept procedure goes on without a channel of its own.
UPDATE "procedure" SET "body" = jsonb_set(
  "body", '{majors}', '{"channel": false, "renewAfter": 20}'::jsonb || ("body" -> 'majors')
);
