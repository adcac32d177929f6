-- Which versions of the procedure open incidents have, without a look at each of them.
CREATE INDEX "incident_procedure" ON "incident"("procedure_version") WHERE "status" NOT IN ('closed', 'cancelled', 'merged');
