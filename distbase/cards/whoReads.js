"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.statedReaders = exports.audienceField = void 0;
exports.withReaders = withReaders;
const zod_1 = require("zod");
const audiences_1 = require("../core/confidentiality/audiences");
const safe = zod_1.z.string().meta({ safe: true });
/** Who may read what is typed: a choice where the writer has one, else the words that say it. */
exports.audienceField = zod_1.z.strictObject({
    value: zod_1.z.string(),
    wrong: zod_1.z.boolean(),
    problem: safe,
    choices: zod_1.z.array(zod_1.z.strictObject({ title: zod_1.z.string(), value: zod_1.z.string() })),
    choose: zod_1.z.boolean(),
    fixed: zod_1.z.boolean(),
    says: safe,
});
/** What a card has beside `inputField` where who reads the words depends on what they are about. */
exports.statedReaders = safe;
/**
 * The layout with a line beside every input for words that says who reads them, by the table in `core/confidentiality/audiences.ts`. It is put
 * in here so that no layout can forget it, and a card with an input for words that the table does not name does not start.
 */
function withReaders(card, node) {
    if (Array.isArray(node))
        return node.flatMap((each, index) => [
            withReaders(card, each),
            ...node.flatMap((input, at) => (lastOf(node, at) === index ? saidBeside(card, input) : [])),
        ]);
    if (typeof node !== 'object' || node === null)
        return node;
    return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, withReaders(card, each)]));
}
/** Where what belongs to the input of that place ends: what is wrong with it stands right under it, before who reads it. */
function lastOf(list, at) {
    const input = list[at];
    const wrong = typeof input === 'object' && input !== null && 'id' in input ? `\${${String(input.id)}.wrong}` : null;
    const error = list.findIndex((each) => typeof each === 'object' && each !== null && '$when' in each && each.$when === wrong);
    return Math.max(at, error);
}
function saidBeside(card, element) {
    if (typeof element !== 'object' || element === null || !('type' in element) || element.type !== 'Input.Text')
        return [];
    const input = 'id' in element ? String(element.id) : '';
    const shown = '$when' in element ? { $when: element.$when } : {};
    const readers = (0, audiences_1.readersOfInput)(card, input);
    switch (readers) {
        case undefined:
            throw new Error(`The card ${card} asks for words (${input}), and core/confidentiality/audiences.ts does not say who reads them.`);
        case 'record':
            return [];
        case 'chosen':
            return choice;
        case 'stated':
            return [{ ...statement, ...shown, text: '${$root.readers}' }];
        default:
            return [{ ...statement, ...shown, text: `\${$root.t.readers.says.${readers}}` }];
    }
}
const statement = { type: 'TextBlock', size: 'Small', isSubtle: true, wrap: true, spacing: 'None' };
const choice = [
    {
        type: 'Input.ChoiceSet',
        $when: '${audience.choose}',
        id: 'audience',
        label: '${t.readers.choose}',
        style: 'compact',
        value: '${audience.value}',
        choices: '${audience.choices}',
    },
    { ...statement, $when: '${audience.fixed}', text: '${audience.says}' },
    {
        type: 'TextBlock',
        $when: '${audience.wrong}',
        text: '⚠ ${audience.problem}',
        color: 'Attention',
        wrap: true,
        spacing: 'None',
    },
];
//# sourceMappingURL=whoReads.js.map