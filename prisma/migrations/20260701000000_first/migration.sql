-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "seq" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "next_due_at" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "faults" INTEGER NOT NULL DEFAULT 0,
    "procedure_version" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "incident" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT,
    "request" TEXT,
    "event" JSONB NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("incident","seq")
);

-- CreateTable
CREATE TABLE "written_text" (
    "id" TEXT NOT NULL,
    "incident" UUID NOT NULL,
    "body" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "written_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound" (
    "platform" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_pkey" PRIMARY KEY ("platform","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ord" BIGSERIAL NOT NULL,
    "subject" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "family" TEXT,
    "under_card" BOOLEAN NOT NULL,
    "priority" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "seq_wanted" INTEGER NOT NULL,
    "seq_shown" INTEGER,
    "seq_tried" INTEGER,
    "message" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "open_attempt_at" TIMESTAMPTZ(3),
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lane" (
    "platform" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3),
    "wanted" BIGINT NOT NULL DEFAULT 0,
    "lease_holder" TEXT,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "lane_pkey" PRIMARY KEY ("platform","conversation")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT,
    "time_zone" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "platform" TEXT NOT NULL,
    "external" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT,
    "time_zone" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("platform","external")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "incident" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "body" TEXT,
    "next_by" TIMESTAMPTZ(3) NOT NULL,
    "workaround" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "procedure" (
    "version" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "record" (
    "platform" TEXT NOT NULL,
    "collection" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "ord" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_pkey" PRIMARY KEY ("platform","collection","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "incident_number_key" ON "incident"("number");

-- CreateIndex
CREATE INDEX "written_text_incident_idx" ON "written_text"("incident");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_key" ON "delivery"("subject", "kind", "slot", "platform", "conversation");

-- CreateIndex
CREATE INDEX "account_person_idx" ON "account"("person");

-- CreateIndex
CREATE INDEX "record_platform_collection_ord_idx" ON "record"("platform", "collection", "ord");

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_incident_fkey" FOREIGN KEY ("incident") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "written_text" ADD CONSTRAINT "written_text_incident_fkey" FOREIGN KEY ("incident") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_fkey" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language can't say: indexes on a part of the rows, and that the timeline is only added to.

-- The clock's question, every few seconds.
CREATE INDEX "incident_due" ON "incident"("next_due_at", "number") WHERE "next_due_at" IS NOT NULL;

-- The list of open incidents, worst first.
CREATE INDEX "incident_open" ON "incident"("priority", "reported_at", "number") WHERE "status" NOT IN ('closed', 'cancelled');

-- What waits in a lane.
CREATE INDEX "delivery_queued" ON "delivery"("platform", "conversation") WHERE "state" = 'queued';

-- The lanes whose turn has come.
CREATE INDEX "lane_due" ON "lane"("next_attempt_at", "platform", "conversation") WHERE "next_attempt_at" IS NOT NULL;

CREATE FUNCTION "entry_is_only_added_to"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the timeline is only added to';
END
$$;

CREATE TRIGGER "entry_only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "entry_is_only_added_to"();
