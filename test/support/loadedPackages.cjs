// node --require this FILE: as soon as a server listens, writes the names of the packages that have been loaded, and ends.
const { Server } = require('node:net');

const emit = Server.prototype.emit;
Server.prototype.emit = function (event, ...given) {
  const heard = emit.call(this, event, ...given);
  if (event === 'listening') {
    const names = Object.keys(require.cache).flatMap((file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? []);
    process.stdout.write(`${JSON.stringify([...new Set(names)])}\n`, () => process.exit(0));
  }
  return heard;
};
