import { readFileSync } from 'node:fs';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

function read(name: string, type: string): Asset {
  return { type, body: readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8') };
}

/** The page's few files by address, read once at the start. */
export function readAssets(): ReadonlyMap<string, Asset> {
  return new Map([
    ['/assets/workspace.css', read('workspace.css', 'text/css; charset=utf-8')],
    ['/assets/live.js', read('live.js', 'text/javascript; charset=utf-8')],
    ['/assets/icon.svg', read('icon.svg', 'image/svg+xml')],
  ]);
}
