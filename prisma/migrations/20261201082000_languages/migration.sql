-- Every conversation of a kept procedure reads in its language.
UPDATE "procedure" SET "body" = "body" || '{"languages": []}'::jsonb WHERE NOT "body" ? 'languages';
