import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectionTo } from '../../bench/loadConnection';

const long = 'gair â tho '.repeat(20_000);

describe('the connection of the load', () => {
  let server: Server;
  let port: number;
  const seen: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        seen.push(`${request.headers.authorization} ${Buffer.concat(chunks).toString('utf8')}`);
        if (request.url === '/gone') {
          request.socket.destroy();
        } else if (request.url === '/chunks') {
          response.write('{"a":');
          setImmediate(() => response.end(`"${long}"}`));
        } else {
          response.writeHead(request.url === '/refused' ? 403 : 200, { 'Content-Length': Buffer.byteLength(long) });
          response.end(long);
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('reads answers with a length and in chunks to their end, one after the other', async () => {
    const connection = await connectionTo(port);
    const first = await connection.post('/length', 'Bearer one', '{"â":1}');
    const second = await connection.post('/chunks', 'Bearer two', '{}');
    const third = await connection.post('/refused', 'Bearer three', '');
    connection.close();
    expect([first.status, first.body.toString('utf8')]).toEqual([200, long]);
    expect(second.status).toBe(200);
    expect(second.body.includes(Buffer.from('tho "}'))).toBe(true);
    expect([third.status, third.body.toString('utf8')]).toEqual([403, long]);
    expect(seen).toEqual(['Bearer one {"â":1}', 'Bearer two {}', 'Bearer three ']);
  });

  it('is refused where the server closes the connection without an answer', async () => {
    const connection = await connectionTo(port);
    await expect(connection.post('/gone', '', '')).rejects.toThrow('the connection was closed');
  });
});
