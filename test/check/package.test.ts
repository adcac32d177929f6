import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts, dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = readFileSync('package-lock.json', 'utf8');
const packages: [string, { hasInstallScript?: boolean; integrity?: string }][] = Object.entries(
  JSON.parse(lock).packages,
);

test('every version is exact', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('every package with an install script is approved or denied by name', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.keys(allowScripts).sort()).toEqual(names.sort());
});

test('the lockfile holds every package by its hash and names no registry', () => {
  for (const [path, { integrity }] of packages) if (path !== '') expect(integrity, path).toMatch(/^sha512-/);
  expect(lock).not.toContain('"resolved"');
});

test('start replaces the shell by node: npm hands SIGTERM to its child only', () => {
  expect(scripts.start).toBe('exec node src/main.ts');
});
