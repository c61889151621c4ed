#!/usr/bin/env bash
# docx 9.15.2: a line break as Word itself puts it on the clipboard (U+000B, Shift+Enter) is dropped, and two words become one.
# Guessed: a writer of Word documents makes a break of Word's own break, or at least keeps a gap.
# Seen: "What was said" and "What was agreed" stand as "saidWhat" in word/document.xml, without an error; a plain \n stays there.
# Hence: such a break becomes a line of its own as soon as it is typed or pasted (`src/bot/inputs.ts`, which had dropped it too).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error docx@9.15.2
cat >run.js <<'JS'
const { Document, Packer, Paragraph } = require('docx');
const { writeFileSync } = require('node:fs');
(async () => {
  for (const [name, gap] of [['space', ' '], ['line', '\n'], ['soft', '\v']]) {
    const record = new Document({ sections: [{ children: [new Paragraph({ text: `What was said${gap}What was agreed` })] }] });
    writeFileSync(`${name}.docx`, await Packer.toBuffer(record));
  }
})();
JS
node run.js
cat >read.py <<'PY'
import re, zipfile
for name in ('space', 'line', 'soft'):
    written = zipfile.ZipFile(name + '.docx').read('word/document.xml').decode()
    print(name, re.findall('<w:t[^>]*>(.*?)</w:t>', written, re.S))
PY
seen=$(python3 read.py)
printf 'docx %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/docx/package.json')).version")" "$seen"
[ "$seen" = "space ['What was said What was agreed']
line ['What was said\\nWhat was agreed']
soft ['What was saidWhat was agreed']" ]
