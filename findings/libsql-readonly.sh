#!/usr/bin/env bash
# libsql 0.5.29: `new Database(path, { readonly: true })` opens for writing all the same.
# Guessed: as in better-sqlite3, whose interface it keeps, a write is refused and a missing file is an error.
# Seen: an INSERT through it succeeds, and a file that was not there is made.
# Found when a check of a backup was to be sure not to change what it checks. Hence: check a copy.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error libsql@0.5.29
cat >run.js <<'JS'
const { existsSync } = require('node:fs');
const Database = require('libsql');
const first = new Database('there.db');
first.exec('CREATE TABLE things (name TEXT)');
first.close();
const reader = new Database('there.db', { readonly: true });
reader.exec("INSERT INTO things VALUES ('written by a reader')");
console.log('rows', reader.prepare('SELECT count(*) AS n FROM things').get().n);
new Database('missing.db', { readonly: true });
console.log('made', existsSync('missing.db'));
JS
seen=$(node run.js)
printf 'libsql %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/libsql/package.json')).version")" "$seen"
[ "$seen" = "$(printf 'rows 1\nmade true')" ]
