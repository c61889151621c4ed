#!/usr/bin/env bash
# csv-parse 7.0.3: `info.lines` counts a CRLF inside a quoted field twice.
# Guessed: `info.lines` is the line in the file, whatever line breaks it uses.
# Seen: after a quoted field that holds one CRLF every later row is told one line too far, and so is the line in an error.
# A lone LF or CR in quotes counts once. (It is also the line on which the row ends, not the one on which it begins.)
# Found when a row of an export was named by its line. Hence: count the breaks in the raw text of each row.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error csv-parse@7.0.3
cat >run.js <<'JS'
const { parse } = require('csv-parse/sync');
const last = (text) => parse(text, { info: true }).at(-1).info.lines;
console.log('LF', last('a,b\r\n"one\ntwo",c\r\nlast,row'));
console.log('CR', last('a,b\r\n"one\rtwo",c\r\nlast,row'));
console.log('CRLF', last('a,b\r\n"one\r\ntwo",c\r\nlast,row'));
JS
seen=$(node run.js)
printf 'csv-parse %s, the last row is on line 4\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/csv-parse/package.json')).version")" "$seen"
[ "$seen" = "$(printf 'LF 4\nCR 4\nCRLF 5')" ]
