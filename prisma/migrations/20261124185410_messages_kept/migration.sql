-- CreateTable
CREATE TABLE "capture" (
    "platform" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "incident" UUID NOT NULL,
    "entry" INTEGER NOT NULL,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("platform","conversation","message","incident")
);

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_incident_fkey" FOREIGN KEY ("incident") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The list of open incidents, without those that were merged into another.
DROP INDEX "incident_open";
CREATE INDEX "incident_open" ON "incident"("priority", "reported_at", "number") WHERE "status" NOT IN ('closed', 'cancelled', 'merged');

-- What incidents know of from now on.
UPDATE "incident" SET "state" = '{"source": null, "follows": null, "followers": [], "absorbed": [], "corrections": {}}'::jsonb
  || "state" || jsonb_build_object('clientsTold', "state"->'lastClientUpdate' <> 'null'::jsonb);

-- What procedures say from now on.
UPDATE "procedure" SET "body" = '{"reopenWithin": 604800}'::jsonb || "body" || jsonb_build_object('services',
  (SELECT jsonb_agg('{"contacts": []}'::jsonb || "service") FROM jsonb_array_elements("body"->'services') AS "service"));
