"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settingHere = settingHere;
exports.keepingSetHere = keepingSetHere;
const canonicalJson_1 = require("../audit/canonicalJson");
const child_1 = require("../child");
/** The child with what people recorded here, noting what the case system had said in its place. */
function settingHere(child, fields) {
    const said = Object.fromEntries(child_1.fieldsSetHere.flatMap((name) => {
        const before = heldFor(child, name, fields);
        return before === undefined ? [] : [[name, before.value]];
    }));
    return withSaid({ ...child, ...fields }, said);
}
/**
 * The registration after an import: what was set here stays for as long as the case system says what it said then; once
 * it says something else, that is news and stands (decision 11). `imported` is what the import would make of the child.
 */
function keepingSetHere(stored, imported) {
    const said = stored.setHere ?? {};
    const stays = child_1.fieldsSetHere.filter((name) => Object.hasOwn(said, name) && isSame(said[name], imported[name]));
    const kept = Object.fromEntries(stays.map((name) => [name, stored[name]]));
    return withSaid({ ...imported, ...kept }, Object.fromEntries(stays.map((name) => [name, said[name]])));
}
function heldFor(child, name, fields) {
    const said = child.setHere ?? {};
    const value = Object.hasOwn(said, name) ? said[name] : child[name];
    const now = Object.hasOwn(fields, name) ? fields[name] : child[name];
    return isSame(value, now) ? undefined : { value: value ?? null };
}
function withSaid({ setHere: _, ...child }, said) {
    return Object.keys(said).length === 0 ? child : { ...child, setHere: said };
}
function isSame(one, other) {
    return (0, canonicalJson_1.canonicalJson)(one ?? null) === (0, canonicalJson_1.canonicalJson)(other ?? null);
}
//# sourceMappingURL=setHere.js.map