-- CreateTable
CREATE TABLE "alert" (
    "key" TEXT NOT NULL,
    "raised" UUID NOT NULL,
    "incident" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "heard" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "alert_incident_idx" ON "alert"("incident");

-- CreateIndex
CREATE INDEX "alert_service_first_at_idx" ON "alert"("service", "first_at");

-- What incidents know of from now on.
UPDATE "incident" SET "state" = '{"alarm": null}'::jsonb || "state";

-- What procedures say from now on.
UPDATE "procedure" SET "body" = '{"alerts": {"stormOver": 5, "stormWithin": 600, "severities": {
  "critical": {"impact": "high", "urgency": "high"}, "error": {"impact": "medium", "urgency": "high"},
  "warning": {"impact": "medium", "urgency": "medium"}, "info": {"impact": "low", "urgency": "low"}}}}'::jsonb || "body";
