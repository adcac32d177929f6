import { defineConfig } from 'prisma/config';

// The CLI downloads a schema engine unless it is pointed at one. `generate`, `validate` and `format` never call it,
// so any executable will do, and a plain `prisma generate` works offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
