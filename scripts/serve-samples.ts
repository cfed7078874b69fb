import type { Browser } from 'puppeteer-core';

/** What is used of the connection to a browser that is driven by WebDriver BiDi. */
interface Connection {
  send(method: `network.${string}`, params: object): Promise<unknown>;
  on(event: 'network.beforeRequestSent', listener: (sent: Sent) => void): void;
}
interface Sent {
  readonly isBlocked: boolean;
  readonly request: { readonly request: string; readonly url: string };
}

const protocols = ['http', 'https'];

/**
 * Serves pages under their real addresses in every tab of a Firefox, whoever opens it, and blocks every other request to a site. Puppeteer
 * intercepts tab by tab, which is too late for the first request of a tab that an extension opens: its connection is used instead.
 */
export async function serveSamples(firefox: Browser, samples: ReadonlyMap<string, string>): Promise<void> {
  const { connection } = firefox as unknown as { readonly connection: Connection };
  connection.on('network.beforeRequestSent', ({ isBlocked, request: { request, url } }) => {
    if (!isBlocked) return;
    // The tab of the request may be gone by now.
    void connection.send(...answer(request, samples.get(url.split('#')[0] ?? ''))).catch(() => undefined);
  });
  const urlPatterns = protocols.map((protocol) => ({ type: 'pattern', protocol }));
  await connection.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
}

function answer(request: string, html: string | undefined): Parameters<Connection['send']> {
  if (html === undefined) return ['network.failRequest', { request }];
  const type = { type: 'string', value: 'text/html; charset=utf-8' };
  const body = { type: 'base64', value: Buffer.from(html).toString('base64') };
  return [
    'network.provideResponse',
    { request, statusCode: 200, reasonPhrase: 'OK', headers: [{ name: 'content-type', value: type }], body },
  ];
}
