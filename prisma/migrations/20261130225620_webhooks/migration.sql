-- What procedures say from now on: what their steps may call outside the desk.
UPDATE "procedure" SET "body" = '{"webhooks": []}'::jsonb || "body";
