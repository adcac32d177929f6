-- What helped before: looked for when the like comes again, also in a long history.
CREATE INDEX "incident_worked_around" ON "incident"("service", "number")
  WHERE "status" = 'closed' AND "state"->>'workaround' IS NOT NULL;
