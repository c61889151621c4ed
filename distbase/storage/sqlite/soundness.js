"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.soundnessOf = soundnessOf;
const node_child_process_1 = require("node:child_process");
const node_path_1 = require("node:path");
/*
 * Runs in a process of its own: SQLite's check cannot be interrupted from here, would keep everybody waiting while it reads the
 * file, and on a broken file may need any time and memory. Stops at the first thing wrong. Must not make a file.
 */
const program = `
  const [, libsql, path] = process.argv;
  let found = 'not-known';
  try {
    if (!require('node:fs').existsSync(path)) throw new Error('no file');
    const Libsql = require(libsql);
    const [row] = new Libsql(path, { timeout: 2000 }).pragma('integrity_check(1)');
    found = row.integrity_check === 'ok' ? 'sound' : 'broken';
  } catch (thrown) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(thrown.code)) found = 'broken';
  }
  process.stdout.write(found);`;
/** Of our environment it gets only what Windows needs to start a process: the rest has secrets in it. */
const { SystemRoot } = process.env;
const environment = SystemRoot === undefined ? {} : { SystemRoot };
const memoryFlag = '--max-old-space-size=64';
/** Whether SQLite finds that the pages, rows and indexes of a file fit together; `not-known` where it does not say so in time. */
function soundnessOf(path, withinMs) {
    return new Promise((resolve) => {
        (0, node_child_process_1.execFile)(process.execPath, [memoryFlag, '-e', program, '--', require.resolve('libsql'), path], { timeout: withinMs, killSignal: 'SIGKILL', env: environment, cwd: (0, node_path_1.dirname)(require.resolve('libsql')) }, (_failure, told) => resolve(told === 'sound' || told === 'broken' ? told : 'not-known'));
    });
}
//# sourceMappingURL=soundness.js.map