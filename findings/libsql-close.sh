#!/usr/bin/env bash
# libsql 0.5.29: `close()` does not let go of the file while the process lives.
# Guessed: once the only connection is closed, another process can have the file for itself.
# Seen: another process that asks for `PRAGMA journal_mode = DELETE` is told SQLITE_BUSY until the first process ends.
# Found when a restore was to tell whether the store is in use. Hence: open and close it in a short process of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error libsql@0.5.29
cat >run.js <<'JS'
const { execFileSync } = require('node:child_process');
const Database = require('libsql');
const ask = `const D=require('libsql');try{new D('things.db',{timeout:200}).pragma('journal_mode = DELETE');console.log('free')}catch(e){console.log(e.code)}`;
const other = () => execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).trim();
const database = new Database('things.db');
database.pragma('journal_mode = WAL');
database.exec('CREATE TABLE things (name TEXT)');
database.close();
console.log('while it lives:', other());
JS
seen=$(node run.js)
after=$(node -e "const D=require('libsql');new D('things.db').pragma('journal_mode = DELETE');console.log('free')")
printf 'libsql %s\n%s\nafter its end: %s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/libsql/package.json')).version")" "$seen" "$after"
[ "$seen" = 'while it lives: SQLITE_BUSY' ] && [ "$after" = 'free' ]
