import { readdirSync, readFileSync } from 'node:fs';

const assets = new URL('./assets/', import.meta.url);

export interface Asset {
  readonly type: string;
  readonly body: string;
}

function read(file: string, type: string): Asset {
  return { type, body: readFileSync(new URL(file, assets), 'utf8') };
}

/** One stylesheet for the browser, kept in parts; their numbers are the order of the cascade. */
function readStyle(): Asset {
  const folder = new URL('style/', assets);
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort();
  const body = parts.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  return { type: 'text/css; charset=utf-8', body };
}

/** The page's few files by address, read once at the start. */
export function readAssets(): ReadonlyMap<string, Asset> {
  return new Map([
    ['/assets/workspace.css', readStyle()],
    ['/assets/live.js', read('live.js', 'text/javascript; charset=utf-8')],
    ['/assets/icon.svg', read('icon.svg', 'image/svg+xml')],
  ]);
}
