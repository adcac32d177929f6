-- CreateTable
CREATE TABLE "following" (
    "person" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "following_pkey" PRIMARY KEY ("person","kind","what")
);

-- CreateIndex
CREATE INDEX "following_kind_what_idx" ON "following"("kind", "what");
