#!/usr/bin/env bash
# hucre 1.0.0: a cell whose formula has no stored result is streamed as null, like an empty cell, and the row says nothing of the formula.
# Guessed: a cell that holds something can be told from one that holds nothing, as `readXlsx` tells of formulas.
# Seen: `streamXlsxRows` gives null for both; programs that never calculate (openpyxl) write such cells, and dates kept as formulas are lost.
# Found when a day of an export came out empty without a word. Hence: look for formulas in the sheet's own tags, and say so of each cell.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error hucre@1.0.0 >/dev/null
python3 - <<'PY'
import zipfile
spread = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
package = 'http://schemas.openxmlformats.org/package/2006/'
kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
files = {
  '[Content_Types].xml': f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/></Types>',
  '_rels/.rels': f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': f'<workbook xmlns="{spread}" xmlns:r="{rel}"><sheets><sheet name="visits" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': f'<worksheet xmlns="{spread}"><sheetData><row r="1"><c r="A1"><f>DATE(2026,11,19)</f><v>46345</v></c><c r="B1"><f>DATE(2026,11,19)</f></c><c r="C1"/><c r="D1"><v>4</v></c></row></sheetData></worksheet>',
}
with zipfile.ZipFile('one.xlsx', 'w') as made:
  for name, text in files.items():
    made.writestr(name, text)
PY
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
for await (const row of streamXlsxRows(readFileSync('one.xlsx'))) console.log(JSON.stringify(row.values), Object.keys(row).join());
JS
seen=$(node run.mjs)
printf 'hucre %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/hucre/package.json')).version")" "$seen"
[ "$seen" = '[46345,null,null,4] index,values' ]
