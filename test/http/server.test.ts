import { connect } from 'node:net';
import type { Answer } from '../../src/http/server';
import { postJson } from '../support/connectorSimulator';
import { type Door, HttpUnderTest, json, post, say } from '../support/httpUnderTest';

const http = new HttpUnderTest();

afterEach(() => http.stop());

describe('everything else', () => {
  it('is not found, or not allowed, without repeating what was asked', async () => {
    const { url } = await http.start();
    const missing = await fetch(`${url}/<script>/cai`);
    expect([missing.status, await missing.json()]).toEqual([404, { code: 'not-found' }]);
    const wrong = await fetch(`${url}/api/messages`);
    expect([wrong.status, await wrong.json()]).toEqual([405, { code: 'method-not-allowed' }]);
    expect(missing.headers.get('server')).toBeNull();
  });

  it('says that it lives', async () => {
    const { url } = await http.start();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it('is ready when every check passes', async () => {
    const { url } = await http.start({ ready: { store: async () => true, credentials: async () => true } });
    const answer = await fetch(`${url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([200, { code: 'ready' }]);
  });

  it('names the checks that fail, throw or hang, and says no more', async () => {
    const ready = {
      store: async () => {
        throw new Error('AccountKey=abc');
      },
      fine: async () => true,
      credentials: async () => false,
      slow: () => new Promise<boolean>(() => undefined),
    };
    const { url } = await http.start({ ready, readyTimeoutMs: 1 });
    const answer = await fetch(`${url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([503, { code: 'not-ready', failing: ['store', 'credentials', 'slow'] }]);
  });

  it('gives the metrics to this machine, and through a proxy only with the token', async () => {
    const { url } = await http.start();
    const proxied = (authorization?: string) =>
      fetch(`${url}/metrics`, {
        headers: { 'X-Forwarded-For': '203.0.113.9', ...(authorization === undefined ? {} : { Authorization: authorization }) },
      });
    expect(await (await fetch(`${url}/metrics`)).text()).toBe('craidd_turns_total 7\n');
    expect((await proxied('Bearer metrics-token')).status).toBe(200);
    for (const wrong of [undefined, 'Bearer wrong', 'metrics-token', 'Bearer ']) expect((await proxied(wrong)).status).toBe(401);
  });

  it('gives the metrics to nobody else where no token is set', async () => {
    const { url } = await http.start({ metrics: { render: async () => 'x', token: null, openHere: true } });
    const answer = await fetch(`${url}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.9', Authorization: 'Bearer null' } });
    expect(answer.status).toBe(401);
  });
});

describe('the metrics in production', () => {
  it('are for the token alone, whoever seems to ask: a proxy on this machine looks like this machine', async () => {
    const { url } = await http.start({ metrics: { render: async () => 'x', token: 'metrics-token', openHere: false } });
    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    expect((await fetch(`${url}/metrics`, { headers: { Authorization: 'Bearer metrics-token' } })).status).toBe(200);
  });

  it('are off where no token is set', async () => {
    const { url } = await http.start({ metrics: { render: async () => 'x', token: null, openHere: false } });
    for (const Authorization of ['Bearer ', 'Bearer null', 'Bearer undefined', ''])
      expect((await fetch(`${url}/metrics`, { headers: { Authorization } })).status).toBe(401);
  });
});

describe('an activity', () => {
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(setImmediate);
  };

  it('is told of when it comes, and with the status of its answer once that is out; nothing else is', async () => {
    const { url } = await http.start();
    await postJson(`${url}/api/messages`, '{}');
    await postJson(`${url}/api/messages`, 'not json');
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer no' },
    });
    await fetch(`${url}/health/live`);
    await until(() => http.answered.length === 3);
    expect(http.answered).toEqual([200, 400, 401]);
  });

  it('has no status where nobody waits for the answer any more', async () => {
    let isTaken = false;
    const receive = () => {
      isTaken = true;
      return new Promise<Answer>(() => undefined);
    };
    const { port } = await http.start({ messages: { ...http.echo, receive } });
    const socket = connect(port, '127.0.0.1', () => socket.write(post(`${json}Content-Length: 2`, '{}')));
    await until(() => isTaken);
    socket.destroy();
    await until(() => http.answered.length === 1);
    expect(http.answered).toEqual([null]);
  });
});

describe('a connection that wants to be something else than HTTP', () => {
  const upgrade = (path: string, more = '') =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more}\r\n`;

  it.each([
    ['to a route', upgrade('/api/messages')],
    ['to nowhere', upgrade('/')],
    ['with a body', `POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n${json}Content-Length: 2\r\n\r\n{}`],
    ['as a tunnel', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('%s is closed at once', async (_what, text) => {
    const { port } = await http.start();
    expect(await say(port, text)).not.toContain('200');
    expect(http.received).toEqual([]);
  });

  it('does not keep the server from closing, though it never says another word', async () => {
    const { server, port } = await http.start();
    const silent = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => silent.write(upgrade('/')));
    silent.on('error', () => undefined);
    await new Promise((resolve) => silent.once('data', resolve));
    expect(await server.close(60_000)).toEqual({ cutOff: 0 });
    silent.destroy();
  });
});

describe('listening', () => {
  it('fails where the port is taken, and only there', async () => {
    const { port, url } = await http.start();
    const second = http.create();
    await expect(second.listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(http.reported).toEqual(['http-server-error']);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});

describe('closing', () => {
  function heldDoor() {
    const turns: ((answer: Answer) => void)[] = [];
    const door: Door = { ...http.echo, receive: () => new Promise((resolve) => void turns.push(resolve)) };
    return { door, turns };
  }
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(setImmediate);
  };

  it('finishes the turn in hand, takes no other, and then ends', async () => {
    const { door, turns } = heldDoor();
    const { server, url } = await http.start({ messages: door });
    const inHand = postJson(`${url}/api/messages`, '{}');
    await until(() => turns.length === 1);
    let ended = false;
    const closing = server.close(60_000).then((result) => {
      ended = true;
      return result;
    });
    await expect(postJson(`${url}/api/messages`, '{}')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(ended).toBe(false);
    turns[0]?.({ status: 200, body: { done: true } });
    expect(await inHand).toEqual({ status: 200, body: { done: true } });
    expect(await closing).toEqual({ cutOff: 0 });
  });

  it('does not wait for connections that are kept open', async () => {
    const { server, url } = await http.start();
    await (await fetch(`${url}/health/live`)).text();
    expect(await server.close(60_000)).toEqual({ cutOff: 0 });
  });

  it('takes no other turn on a connection that it is still answering on', async () => {
    const { door, turns } = heldDoor();
    const { server, port } = await http.start({ messages: door });
    const one = post(`${json}Content-Length: 2`, '{}');
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(one));
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
    });
    await until(() => turns.length === 1);
    const closing = server.close(60_000);
    await new Promise((resolve) => socket.write(one, resolve));
    for (let i = 0; i < 100; i += 1) await new Promise(setImmediate);
    expect(turns).toHaveLength(1);
    turns[0]?.({ status: 200 });
    expect(await closing).toEqual({ cutOff: 0 });
    await until(() => heard !== '');
    expect(heard.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
    expect(heard.toLowerCase()).toContain('connection: close');
  });

  it('does not wait for a connection whose answer was on its way when closing began', async () => {
    const { door, turns } = heldDoor();
    const { server, port } = await http.start({ messages: door });
    const socket = connect(port, '127.0.0.1', () => socket.write(post(`${json}Content-Length: 2`, '{}')));
    const heard = new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(chunk.toString('utf8'))));
    await until(() => turns.length === 1);
    turns[0]?.({ status: 200 });
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
    expect(await server.close(60_000)).toEqual({ cutOff: 0 });
    expect((await heard).toLowerCase()).not.toContain('connection: close');
  });

  it('cuts off what is not done in time, and says how many', async () => {
    const { door, turns } = heldDoor();
    const { server, url } = await http.start({ messages: door });
    const cut = postJson(`${url}/api/messages`, '{}').catch((error) => error.code);
    await until(() => turns.length === 1);
    expect(await server.close(1)).toEqual({ cutOff: 1 });
    expect(await cut).toBe('ECONNRESET');
  });
});
