// node --require bench/toldAtExit.cjs PROGRAM: what the program has cost, as one line of JSON, when it ends.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeSync(1, `\n${JSON.stringify({ cpuMs: (user + system) / 1000, peakBytes: maxRSS * 1024 })}\n`);
});
