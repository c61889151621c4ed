import { connect, type Socket } from 'node:net';
import { postJson } from '../support/connectorSimulator';
import { type Door, HttpUnderTest, json, post, pourIn, say } from '../support/httpUnderTest';

const http = new HttpUnderTest();

afterEach(() => http.stop());

describe('POST /api/messages', () => {
  it('hands the parsed body on and writes the answer as JSON', async () => {
    const { url } = await http.start();
    expect(await postJson(`${url}/api/messages`, '{"text":"helô"}')).toEqual({ status: 200, body: { got: { text: 'helô' } } });
  });

  it('answers with a status alone where there is no body', async () => {
    const { url } = await http.start({ messages: { ...http.echo, receive: async () => ({ status: 200 }) } });
    expect(await postJson(`${url}/api/messages`, '{}')).toEqual({ status: 200, body: undefined });
  });

  it('sends an answer in one piece, with its length in bytes', async () => {
    const { port } = await http.start();
    const heard = await say(port, post(`${json}Connection: close\r\nContent-Length: 16`, '{"text":"hel\u00f4"}'));
    expect(heard).toContain('\r\nContent-Length: 24\r\n');
    expect(heard.toLowerCase()).not.toContain('transfer-encoding');
    expect(heard.endsWith('\r\n\r\n{"got":{"text":"helô"}}')).toBe(true);
    const bare = { ...http.echo, receive: async () => ({ status: 200 }) };
    const { port: other } = await http.start({ messages: bare });
    expect(await say(other, post(`${json}Connection: close\r\nContent-Length: 2`, '{}'))).toContain('\r\nContent-Length: 0\r\n');
  });

  it('takes a press at its address however that is written, and no other request there', async () => {
    const { url } = await http.start();
    for (const path of ['/api/messages', '/api/messages?x=1']) {
      expect(await postJson(`${url}${path}`, '{"a":1}')).toEqual({ status: 200, body: { got: { a: 1 } } });
    }
    expect((await fetch(`${url}/api/messages`)).status).toBe(405);
    expect((await fetch(`${url}/api/messages`, { method: 'PUT', body: '{}' })).status).toBe(405);
    expect(http.answered).toEqual([200, 200]);
  });

  it('reads no body of a caller that is not admitted', async () => {
    const { port } = await http.start();
    const heard = await say(port, post(`${json}Authorization: Bearer no\r\nContent-Length: 1000`, '{'));
    expect(heard).toContain('401 Unauthorized');
    expect(heard).toContain('{"code":"unauthorized"}');
    expect(heard.toLowerCase()).toContain('connection: close');
    expect(http.received).toEqual([]);
  });

  it('takes a body of exactly the limit, and not one byte more', async () => {
    const { url } = await http.start({ maxBodyBytes: 100 });
    const sized = (bytes: number) => JSON.stringify('x'.repeat(bytes - 2));
    expect((await postJson(`${url}/api/messages`, sized(100))).status).toBe(200);
    expect(await postJson(`${url}/api/messages`, sized(101))).toEqual({ status: 413, body: { code: 'body-too-large' } });
    expect(http.received).toHaveLength(1);
  });

  it('caps a body at 256 KB by what its header says, before anything is asked', async () => {
    let asked = 0;
    const counting: Door = { ...http.echo, admit: async () => ({ ok: true, value: String(asked++) }) };
    const { port } = await http.start({ messages: counting });
    const heard = await say(port, post(`${json}Content-Length: ${256 * 1024 + 1}`));
    expect(heard).toContain('413');
    expect(asked).toBe(0);
  });

  it('stops reading a chunked body of 60 MB at the limit', async () => {
    const { port } = await http.start();
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 0x20), Buffer.from('\r\n')]);
    const whole = 60 * 1024 * 1024;
    const { heard, taken } = await pourIn(port, post(`${json}Transfer-Encoding: chunked`), chunk, whole);
    expect(heard).toContain('413');
    expect(heard).toContain('{"code":"body-too-large"}');
    expect(taken).toBeLessThan(whole / 4);
    expect(http.received).toEqual([]);
  });

  it.each([
    ['no content type', 'Content-Length: 2'],
    ['text', 'Content-Type: text/plain\r\nContent-Length: 2'],
    ['a form', 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2'],
    ['JSON in Latin-1', 'Content-Type: application/json; charset=iso-8859-1\r\nContent-Length: 2'],
    ['JSON that is packed', `${json}Content-Encoding: gzip\r\nContent-Length: 2`],
  ])('refuses %s', async (_is, headers) => {
    const { port } = await http.start();
    const heard = await say(port, post(headers, '{}'));
    expect(heard).toContain('415');
    expect(heard).toContain('{"code":"not-json"}');
    expect(http.received).toEqual([]);
  });

  it.each(['', '{', 'null garbage', '{"a":}', 'undefined', "{'a':1}", '\u0000', '{"a":1}{"b":2}'])('refuses %j as JSON', async (body) => {
    const { url } = await http.start();
    expect(await postJson(`${url}/api/messages`, body)).toEqual({ status: 400, body: { code: 'bad-json' } });
    expect(http.received).toEqual([]);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const { url } = await http.start();
    const bytes = Buffer.from([0x22, 0xc3, 0x28, 0x22]);
    expect(await postJson(`${url}/api/messages`, bytes)).toEqual({ status: 400, body: { code: 'bad-json' } });
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('refuses %s nested 40,000 deep, and 65 deep, but not 64', async (_is, before, after) => {
    const { url } = await http.start();
    const nested = (depth: number) => `${before.repeat(depth)}${before === '[' ? '' : '1'}${after.repeat(depth)}`;
    const tooDeep = { status: 400, body: { code: 'json-too-deep' } };
    expect(await postJson(`${url}/api/messages`, nested(40_000))).toEqual(tooDeep);
    expect(await postJson(`${url}/api/messages`, nested(65))).toEqual(tooDeep);
    expect((await postJson(`${url}/api/messages`, nested(64))).status).toBe(200);
  });

  it('refuses more values than any activity has, before they are parsed', async () => {
    const { url } = await http.start();
    const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => 0));
    const tooMany = { status: 400, body: { code: 'json-too-many-values' } };
    expect((await postJson(`${url}/api/messages`, many(9_999))).status).toBe(200);
    expect(await postJson(`${url}/api/messages`, many(10_000))).toEqual(tooMany);
    expect(await postJson(`${url}/api/messages`, `[${'{},'.repeat(60_000)}{}]`)).toEqual(tooMany);
    expect(http.received).toHaveLength(1);
  });

  it('does not count commas that people type', async () => {
    const { url } = await http.start();
    expect((await postJson(`${url}/api/messages`, JSON.stringify({ text: ','.repeat(50_000) }))).status).toBe(200);
  });

  it('does not count brackets that people type', async () => {
    const { url } = await http.start();
    const text = `${'['.repeat(500)}"\\${'{'.repeat(500)}`;
    expect((await postJson(`${url}/api/messages`, JSON.stringify({ text }))).status).toBe(200);
    expect(http.received).toEqual([{ text }]);
  });

  it('says nothing of what went wrong inside', async () => {
    const failing: Door = {
      ...http.echo,
      receive: async () => {
        throw new Error('AccountKey=abc');
      },
    };
    const { url } = await http.start({ messages: failing });
    expect(await postJson(`${url}/api/messages`, '{}')).toEqual({ status: 500, body: { code: 'internal' } });
    expect(http.reported).toEqual(['http-handler-failed']);
  });

  it('goes on when a caller hangs up in the middle of its body', async () => {
    const { url, port } = await http.start();
    await new Promise<void>((resolve) => {
      const socket: Socket = connect(port, '127.0.0.1', () => {
        socket.write(post(`${json}Content-Length: 1000`, '{"half":'), () => socket.destroy());
      });
      socket.on('close', () => resolve());
    });
    expect((await postJson(`${url}/api/messages`, '{}')).status).toBe(200);
    expect(http.reported).toEqual([]);
  });

  it('reads no more than so much of all bodies together, and goes on once those in hand are over', async () => {
    const { url, port } = await http.start({ maxBytesInHand: 100_000 });
    const held = connect(port, '127.0.0.1');
    held.on('error', () => undefined);
    held.write(post(`${json}Content-Length: 200000`, ' '.repeat(90_000)));
    let answer = await postJson(`${url}/api/messages`, JSON.stringify('x'.repeat(20_000)));
    // Until what is held was read, there is room.
    while (answer.status === 200) answer = await postJson(`${url}/api/messages`, JSON.stringify('x'.repeat(20_000)));
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer)).toContain('too-much-at-once');
    expect((await postJson(`${url}/api/messages`, '{}')).status).toBe(200);
    held.destroy();
    while (answer.status !== 200) answer = await postJson(`${url}/api/messages`, JSON.stringify('x'.repeat(20_000)));
    expect(answer.status).toBe(200);
  });

  it('forgets a caller that hangs up before it is admitted', async () => {
    let letIn: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    let waiting = false;
    const slow: Door = {
      ...http.echo,
      async admit() {
        waiting = true;
        await asked;
        return { ok: true, value: 'caller' };
      },
    };
    const { server, port } = await http.start({ messages: slow });
    const socket = connect(port, '127.0.0.1', () => socket.write(post(`${json}Content-Length: 1000`, '{"half":')));
    while (!waiting) await new Promise(setImmediate);
    socket.destroy();
    await new Promise((resolve) => socket.once('close', resolve));
    await fetch(`http://127.0.0.1:${port}/health/live`);
    letIn();
    expect(await server.close(60_000)).toEqual({ cutOff: 0 });
    expect(http.received).toEqual([]);
  });

  it.each([
    'GARBAGE\r\n\r\n',
    'POST /api/messages HTTP/9.9\r\n\r\n',
    `POST /api/messages HTTP/1.1\r\nHost: x\r\n${json}Content-Length: -5\r\n\r\n{}`,
    `POST /api/messages HTTP/1.1\r\nHost: x\r\n${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
    'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET //evil HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /a?%% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ])('survives %j and tells nothing of its inside', async (text) => {
    const { url, port } = await http.start();
    const heard = await say(port, text);
    expect(heard).toMatch(/^HTTP\/1\.1 (200|400|404|431)/);
    expect(heard).not.toMatch(/restify|node_modules|Error|does not exist/);
    expect((await postJson(`${url}/api/messages`, '{}')).status).toBe(200);
  });
});
