/**
 * Prisma's schema engine in WebAssembly: it works offline, where the CLI downloads one. Its interface is internal to
 * Prisma, so this is the only file that knows it; the package's version is pinned to the client's.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/** One migration: the name of its folder and its SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** A database that the engine works on. */
export interface Target {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  /** Runs a whole script as it is. The adapters' own runners split it at every `;`, or don't wait for its end. */
  exec(script: string): Promise<void>;
}

export interface SchemaEngine {
  /** Applies what isn't applied yet and notes it in `_prisma_migrations`. */
  apply(migrations: readonly Migration[]): Promise<void>;
  /** The SQL that leads from the database as it is to this Prisma schema. */
  difference(schema: string): Promise<string>;
}

const FILTERS = { externalTables: [], externalEnums: [] };

/** What is used of WebAssembly: TypeScript knows it as a part of the browser's library only. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: new (code: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  };
};

let instantiated = false;

function instantiate(): void {
  if (instantiated) return;
  const require = createRequire(import.meta.url);
  const script = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(script.replace(/\.js$/, '.wasm')));
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...bindings } });
  // Not in the published types: what the package's own entry does where WebAssembly can be imported.
  (bindings as unknown as { __wbg_set_wasm(exports: object): void }).__wbg_set_wasm(exports);
  (exports as { __wbindgen_start(): void }).__wbindgen_start();
  instantiated = true;
}

function running(adapter: SqlDriverAdapter, exec: Target['exec']): SqlDriverAdapter {
  return new Proxy(adapter, {
    get(target, property) {
      if (property === 'executeScript') return exec;
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function listOf(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** Starts the engine on a database. */
export async function createSchemaEngine({ factory, exec }: Target): Promise<SchemaEngine> {
  instantiate();
  // After a script failed, the engine wants to note it, which fails as well and hides the reason.
  let failed: unknown = null;
  const noting = (script: string) =>
    exec(script).catch((error: unknown) => {
      failed = error;
      throw error;
    });
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => running(await factory.connect(), noting),
    connectToShadowDb: () => factory.connectToShadowDb(),
  });
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
  return {
    async apply(migrations) {
      try {
        await engine.applyMigrations({ migrationsList: listOf(migrations), filters: FILTERS });
      } catch (error) {
        throw failed ?? error;
      }
    },
    async difference(schema) {
      const files = [{ path: 'schema.prisma', content: schema }];
      const result = await engine.diff({
        // What the adapter is connected to; of the schema only its provider is read here.
        from: { tag: 'schemaDatasource', files, configDir: '' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: FILTERS,
      });
      return result.stdout ?? '';
    },
  };
}
