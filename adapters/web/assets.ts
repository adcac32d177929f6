import { readFileSync } from 'node:fs';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

function read(file: URL, type: string): Asset {
  return { type, body: readFileSync(file, 'utf8') };
}

/** The page's few files by address, read once at the start. */
export function readAssets(): ReadonlyMap<string, Asset> {
  return new Map([
    ['/assets/workspace.css', read(new URL('./assets/workspace.css', import.meta.url), 'text/css; charset=utf-8')],
    ['/assets/live.js', read(new URL('./assets/live.js', import.meta.url), 'text/javascript; charset=utf-8')],
    ['/assets/icon.svg', read(new URL('./assets/icon.svg', import.meta.url), 'image/svg+xml')],
  ]);
}
