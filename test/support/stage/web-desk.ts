import { webPlatform } from '../../../adapters/web/web.ts';
import { agreed } from '../agreed.ts';
import { type Backstage, backstage, curtain, type Scenery } from './stage.ts';

/** A desk with the workspace and no browser: for requests that no browser sends. */
export interface WebDesk extends Backstage {
  /** Posts a form, as the page does unless other headers say otherwise; gives what is read after it. */
  post(
    path: string,
    values: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly page: string }>;
}

export async function webDesk(set: Omit<Scenery, 'platforms'>, at = curtain): Promise<WebDesk> {
  let address = () => '';
  const platforms: Scenery['platforms'] = ({ shelf, ...tools }) => {
    const web = webPlatform({ port: 0, host: '127.0.0.1' }, { ...agreed, ...tools, shelf: shelf('web') });
    address = web.address;
    return [web];
  };
  const behind = await backstage({ ...set, platforms }, { now: at });
  return {
    ...behind,
    async post(path, values, headers = {}) {
      const body = new URLSearchParams(values);
      const response = await fetch(address() + path, {
        method: 'POST',
        body,
        headers: { origin: address(), ...headers },
      });
      return { status: response.status, page: await response.text() };
    },
  };
}
