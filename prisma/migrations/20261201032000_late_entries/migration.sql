-- What the clock did late, without a look at everything it ever did.
CREATE INDEX "entry_late" ON "entry"("at") WHERE "event"->'timing'->>'late' = 'true';
