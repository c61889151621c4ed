import { connect } from 'node:net';
import { createHttpServer, type HttpServer, type HttpServerOptions, type MessagesDoor } from '../../src/http/server';

export type Door = MessagesDoor<string>;

/** Our HTTP server before a door that echoes, and refuses who says 'Bearer no'. */
export class HttpUnderTest {
  readonly received: unknown[] = [];
  readonly reported: string[] = [];
  readonly answered: (number | null)[] = [];
  readonly #open: HttpServer[] = [];
  readonly echo: Door = {
    admit: async (authorization) =>
      authorization === 'Bearer no'
        ? { ok: false, refusal: { status: 401, body: { code: 'unauthorized' } } }
        : { ok: true, value: 'caller' },
    receive: async (_caller, body) => {
      this.received.push(body);
      return { status: 200, body: { got: body } };
    },
  };

  create(change: Partial<HttpServerOptions<string>> = {}): HttpServer {
    return createHttpServer<string>({
      messages: this.echo,
      ready: {},
      metrics: { render: async () => 'craidd_turns_total 7\n', token: 'metrics-token', openHere: true },
      taken: () => (status) => void this.answered.push(status),
      report: (code) => void this.reported.push(code),
      ...change,
    });
  }

  async start(change: Partial<HttpServerOptions<string>> = {}): Promise<{ server: HttpServer; url: string; port: number }> {
    const server = this.create(change);
    const { port } = await server.listen(0, '127.0.0.1');
    this.#open.push(server);
    return { server, port, url: `http://127.0.0.1:${port}` };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((server) => server.close(1000)));
    this.received.length = 0;
    this.reported.length = 0;
    this.answered.length = 0;
  }
}

/** Says `text` on a connection of its own, and gives all that is said back until it is closed. */
export function say(port: number, text: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

export const post = (headers: string, body = '') => `POST /api/messages HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n${body}`;
export const json = 'Content-Type: application/json\r\n';

/** Pours chunks in as fast as they are taken, until all is in or the other side has had enough. */
export function pourIn(port: number, head: string, chunk: Buffer, whole: number): Promise<{ heard: string; taken: number }> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head);
      pour();
    });
    function pour(): void {
      while (socket.writable && socket.bytesWritten < whole) if (!socket.write(chunk)) return;
    }
    socket.on('drain', pour);
    socket.on('data', (data) => {
      heard += data.toString('utf8');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ heard, taken: socket.bytesWritten }));
  });
}
