-- What was reported before was reported by its reporter.
update "incident" set "state" = "state" || '{"onBehalf": null}'::jsonb;
