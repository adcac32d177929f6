-- CreateTable
CREATE TABLE "following" (
    "person" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "staff" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "following_pkey" PRIMARY KEY ("person","kind","what")
);

-- CreateIndex
CREATE INDEX "following_kind_what_idx" ON "following"("kind", "what");

-- AlterTable
ALTER TABLE "person" ADD COLUMN "quiet" TEXT;

-- What was held back in somebody's quiet hours, and waits to be told in one message.
CREATE INDEX "delivery_held_back" ON "delivery" ("platform", "conversation") WHERE "reason" = 'quiet';
