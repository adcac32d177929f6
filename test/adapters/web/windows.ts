import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { TestBrowser } from '../../support/browser.ts';
import type { Workspace } from './workspace.ts';

/** People's windows on a workspace, each with nothing shared. */
export interface Windows {
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Closes them all; gives what their pages complained about. To be done before the workspace stops. */
  close(): Promise<readonly string[]>;
}

export function windowsOn(workspace: Workspace, browser: TestBrowser): Windows {
  const open: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    async visit(path, options = {}) {
      const context = await browser.open({ baseURL: workspace.platform.address(), ...options });
      open.push(context);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      page.on('pageerror', (fault) => complaints.push(fault.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(path);
      return page;
    },
    async close() {
      await Promise.all(open.map((one) => one.close()));
      return complaints;
    },
  };
}
