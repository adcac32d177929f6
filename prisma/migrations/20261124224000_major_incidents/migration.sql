-- What incidents know of from now on.
UPDATE "incident" SET "state" = '{"major": null}'::jsonb || "state";

-- What procedures say from now on.
UPDATE "procedure" SET "body" = '{"majors": {
  "label": {"en": "Major incident", "pl": "Poważny incydent"},
  "when": [],
  "roles": [
    {"key": "communications", "name": {"en": "Communications", "pl": "Komunikacja"}},
    {"key": "scribe", "name": {"en": "Scribe", "pl": "Protokół"}}
  ],
  "progress": 0.5,
  "clientUpdate": 0.5,
  "acceptWithin": 600,
  "acknowledgeWithin": 900,
  "shift": 28800
}}'::jsonb || "body";
