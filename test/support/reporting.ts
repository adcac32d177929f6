import { randomUUID } from 'node:crypto';

/** One report of an incident by a form of the workspace. */
export interface Report {
  readonly sentence: string;
  readonly request: string;
  readonly person: string;
  /** Whether the desk acknowledged it. */
  acknowledged: boolean;
  /** What the page that the acknowledgement leads to says of it; null where that was not to be had any more. */
  reference: string | null;
}

const people = ['anna', 'jan', 'maria'];

/** Posts a report; false when the connection broke before the acknowledgement. Gives the reference that the page then shows, or null. */
export async function post(address: string, report: Report): Promise<string | null | false> {
  const body = new URLSearchParams({ request: report.request, text: `/incident new ${report.sentence}` });
  const headers = { origin: address };
  try {
    const said = await fetch(`${address}/${report.person}/general/say`, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    });
    const [path = '', element] = (said.headers.get('location') ?? '').split('#');
    if (said.status !== 303 || element === undefined) throw new Error(`The desk answered ${said.status}`);
    report.acknowledged = true;
    const page = await (await fetch(address + path)).text();
    const at = page.indexOf(`id="${element}"`);
    return at === -1 ? null : (/INC-\d+/.exec(page.slice(at))?.[0] ?? null);
  } catch (fault) {
    // What fetch throws for a broken connection.
    if (fault instanceof TypeError) return report.acknowledged ? null : false;
    throw fault;
  }
}

/**
 * Each of three people reports one incident after the other until the desk is gone; `acknowledged` is called at each
 * acknowledgement with their number so far.
 */
export async function reportUntilGone(address: string, acknowledged: (count: number) => void): Promise<Report[]> {
  const reports: Report[] = [];
  let count = 0;
  await Promise.all(
    people.map(async (person) => {
      for (;;) {
        const request = randomUUID();
        const report: Report = {
          sentence: `Line ${request} is down`,
          request,
          person,
          acknowledged: false,
          reference: null,
        };
        reports.push(report);
        const said = await post(address, report);
        if (report.acknowledged) acknowledged(++count);
        if (said === false) return;
        report.reference = said;
      }
    }),
  );
  return reports;
}
