import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Serves pages under their real addresses to a browser that is given `args`: where nothing may stand between the two. */
export class LocalServer {
  /** What the browser has to be started with, so that it comes here for the hosts of the pages, and trusts it. */
  readonly args: readonly string[];

  readonly #server: Server;

  private constructor(server: Server, hosts: readonly string[]) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`).join();
    this.args = ['--ignore-certificate-errors', `--host-resolver-rules=${rules},MAP * ~NOTFOUND`];
  }

  static async start(pages: ReadonlyMap<string, string>): Promise<LocalServer> {
    const server = createServer(selfSigned(), ({ headers, url }, response) => {
      const html = pages.get(`https://${headers.host}${url}`);
      response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LocalServer(server, [...new Set([...pages.keys()].map((url) => new URL(url).host))]);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A value in DER: its tag, the length of its contents, its contents. ITU-T X.690, 8.1. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const { length } = body;
  const lengthBytes =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...lengthBytes]), body]);
}

/** A certificate that its own key has signed, made anew for each run. RFC 5280, 4.1. */
function selfSigned(): { key: string; cert: string } {
  const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
  const integer = (value: number) => der(0x02, Buffer.from([value]));
  const time = (text: string) => der(0x17, Buffer.from(text));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // The object identifiers of a common name, and of ECDSA with SHA-256.
  const commonName = sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('localhost')));
  const algorithm = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const name = sequence(der(0x31, commonName));
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time('250101000000Z'), time('491231000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const cert = sequence(body, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  };
}
