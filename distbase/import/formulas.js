"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.formulasWithoutValue = formulasWithoutValue;
const zipSizes_1 = require("./zipSizes");
/**
 * The cells of a sheet with a formula of which no result is stored: a program that does not calculate has written the workbook. The
 * reader gives them as empty cells, which mean something else. Some such programs write an empty value with the formula; only of a
 * text is that a result. `index`: of the sheet, in the order of the workbook.
 */
async function formulasWithoutValue(bytes, index) {
    const found = new Map();
    const part = await partOfSheet(bytes, index);
    if (part === null)
        return found;
    let at = { row: -1, column: -1 };
    let isText = false;
    let hasFormula = false;
    let hasValue = false;
    const end = () => {
        if (hasFormula && !hasValue)
            found.set(at.row, (found.get(at.row) ?? new Set()).add(at.column));
        hasFormula = false;
        hasValue = false;
    };
    for await (const { isEnd, name, attributes, isEmpty, before } of tagsIn((0, zipSizes_1.textOfPart)(bytes, part))) {
        if (name === 'row' && !isEnd)
            at = { row: Number(attribute(attributes, 'r') ?? at.row + 2) - 1, column: -1 };
        if (name === 'f' && !isEnd)
            hasFormula = true;
        if (name === 'v' && (isText || (isEnd && before.trim() !== '')))
            hasValue = true;
        if (name === 'is' && !isEnd)
            hasValue = true;
        if (name !== 'c')
            continue;
        if (!isEnd) {
            at = { row: at.row, column: columnOf(attribute(attributes, 'r')) ?? at.column + 1 };
            isText = attribute(attributes, 't') === 'str';
        }
        if (isEnd || isEmpty)
            end();
    }
    return found;
}
/** The tags of an XML text, without the prefixes of their names, each with the text right before it. */
async function* tagsIn(text) {
    let open = '';
    for await (const piece of text) {
        open += piece;
        const whole = open.lastIndexOf('>') + 1;
        for (const [, before = '', end, name = '', attributes = '', empty] of open.slice(0, whole).matchAll(tag)) {
            yield { isEnd: end !== '', name, attributes, isEmpty: empty !== '', before };
        }
        open = open.slice(whole);
    }
}
const tag = /([^<>]*)<(\/?)(?:\w+:)?(\w+)([^<>]*?)(\/?)>/g;
async function partOfSheet(bytes, index) {
    const ids = [];
    for await (const { isEnd, name, attributes } of tagsIn((0, zipSizes_1.textOfPart)(bytes, 'xl/workbook.xml')))
        if (name === 'sheet' && !isEnd)
            ids.push(attribute(attributes, '\\w+:id') ?? '');
    for await (const { attributes } of tagsIn((0, zipSizes_1.textOfPart)(bytes, 'xl/_rels/workbook.xml.rels'))) {
        const target = attribute(attributes, 'Target');
        if (target !== null && attribute(attributes, 'Id') === ids[index])
            return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    }
    return null;
}
function attribute(attributes, name) {
    return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null;
}
/** "AB12" is column 27. */
function columnOf(reference) {
    const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
    return letters === undefined ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
//# sourceMappingURL=formulas.js.map