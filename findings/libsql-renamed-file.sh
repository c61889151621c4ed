#!/usr/bin/env bash
# libsql 0.5.29 (SQLite in WAL mode): a database file that is renamed while it is open does not get at close() what its log holds.
# Guessed: closing the last connection moves the log into the file, wherever the file has gone meanwhile.
# Seen: with another file put at the old path, close() moves nothing; the renamed file lacks what was committed, although
# every commit had returned. `PRAGMA wal_checkpoint(TRUNCATE)` before close() still moves it.
# Found when a store was to be noticed as replaced under a running service. Hence: checkpoint at the first sign of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error libsql@0.5.29
cat >run.js <<'JS'
const { renameSync, copyFileSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const Database = require('libsql');
function rowsIn(path) {
  const script = `const D=require('libsql');try{console.log(new D('${path}').prepare('SELECT count(*) AS n FROM things').get().n)}catch(e){console.log('no table')}`;
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
}
function committedThenRenamed(name, before) {
  const database = new Database(`${name}.db`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE things (name TEXT)');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.exec("INSERT INTO things VALUES ('committed')");
  renameSync(`${name}.db`, `${name}-moved.db`);
  copyFileSync(`${name}-moved.db`, `${name}.db`);
  before(database);
  database.close();
  return rowsIn(`${name}-moved.db`);
}
console.log('closed', committedThenRenamed('closed', () => undefined));
console.log('checkpointed', committedThenRenamed('checkpointed', (database) => database.pragma('wal_checkpoint(TRUNCATE)')));
JS
seen=$(node run.js)
printf 'libsql %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/libsql/package.json')).version")" "$seen"
[ "$seen" = "$(printf 'closed 0\ncheckpointed 1')" ]
