-- A kept procedure names no clients: everybody hears of all services.
UPDATE "procedure" SET "body" = "body" || '{"clients": []}'::jsonb WHERE NOT "body" ? 'clients';
