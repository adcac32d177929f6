import type { Core } from './core.ts';
import type { Reply } from './reply.ts';
import type { Json } from './shapes.ts';

/** What a route is asked. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
}

export type Routes = Readonly<Record<string, (core: Core, asked: Asked) => Reply>>;
