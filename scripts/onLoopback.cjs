// Loaded before the Agents Playground, which listens on every address of the machine and has no option for another: whoever is in
// the same network could act as anybody of the demo. A server that names no address gets loopback.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  if (isPort && typeof rest[0] !== 'string') return listen.call(this, first, '127.0.0.1', ...rest);
  if (typeof first === 'object' && first !== null && 'port' in first && !first.host)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  return listen.call(this, first, ...rest);
};
