import type { Core, Reply } from './core.ts';
import type { Json } from './shapes.ts';

/** What a route is asked. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
}

export type Routes = Readonly<Record<string, (core: Core, asked: Asked) => Reply>>;

export const ok = (body: object): Reply => ({ status: 200, body });
export const noContent: Reply = { status: 204, body: null };
