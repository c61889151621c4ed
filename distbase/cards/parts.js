"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withParts = withParts;
const zod_1 = require("zod");
/*
 * The parts that a layout in cards/ may name beside plain Adaptive Card elements:
 *
 * - `field`: an input with its label, and under it the line that says what is wrong. `id` names the value that the card's data
 *   holds for it (`inputField`). `input` is the Adaptive Card input without what the id says already. It must be filled in,
 *   with `errorMessage` or the usual words, unless it is `optional`. `hint` stands between the input and what is wrong.
 * - `button`: a press. Its inputs stay behind unless it `sendsInputs`. Among a card's `actions` it is the action itself;
 *   anywhere else it stands in an ActionSet of its own, which takes `$when`, `$data`, `spacing` and `separator`.
 * - `pager`: "page 2 of 3" with Previous and Next, from the data's `pages`. The verb gets `data` and the page. It is there when
 *   `pages.shown`, or `always`.
 * - `rows`: its `items` once for each element of the list `of`, set apart by a line unless `spacing` or `style` does it.
 * - `state`: a sentence that may not be there: `of` names its `text` and whether it is `shown`.
 * - `text`: a paragraph of fixed or safe words. It wraps.
 * - `fold`: its `items` behind a button that opens and closes them in place; `open` is the boolean by which they are open at first.
 *   Inputs in it are sent whether it is open or not.
 * - `line`: runs of words that may be names and typed text. A run without a look of its own is a bare string.
 *
 * `$when` and `$data` mean what they mean in every Adaptive Card template; everything inside `input` and `data` is taken as it is.
 */
const when = zod_1.z.string().optional();
const bound = { $when: when, $data: zod_1.z.string().optional() };
const gap = { spacing: zod_1.z.string().optional(), separator: zod_1.z.literal(true).optional() };
const look = {
    weight: zod_1.z.string().optional(),
    size: zod_1.z.string().optional(),
    color: zod_1.z.string().optional(),
    isSubtle: zod_1.z.literal(true).optional(),
};
const datum = zod_1.z.record(zod_1.z.string(), zod_1.z.unknown());
const listed = zod_1.z.array(zod_1.z.unknown());
const run = zod_1.z.strictObject({ text: zod_1.z.string(), ...look, italic: zod_1.z.literal(true).optional(), fontType: zod_1.z.string().optional() });
const field = zod_1.z.strictObject({
    part: zod_1.z.literal('field'),
    $when: when,
    id: zod_1.z.string(),
    label: zod_1.z.string(),
    input: zod_1.z.looseObject({ type: zod_1.z.templateLiteral(['Input.', zod_1.z.string()]) }),
    optional: zod_1.z.literal(true).optional(),
    errorMessage: zod_1.z.string().optional(),
    hint: zod_1.z.string().optional(),
});
const pressed = {
    part: zod_1.z.literal('button'),
    ...bound,
    title: zod_1.z.string(),
    verb: zod_1.z.string(),
    data: datum.optional(),
    style: zod_1.z.string().optional(),
    mode: zod_1.z.string().optional(),
    sendsInputs: zod_1.z.literal(true).optional(),
};
const action = zod_1.z.strictObject(pressed);
const button = zod_1.z.strictObject({ ...pressed, ...gap });
const pager = zod_1.z.strictObject({
    part: zod_1.z.literal('pager'),
    verb: zod_1.z.string(),
    data: datum.optional(),
    always: zod_1.z.literal(true).optional(),
    spacing: zod_1.z.string().optional(),
});
const rows = zod_1.z.strictObject({
    part: zod_1.z.literal('rows'),
    of: zod_1.z.string(),
    spacing: zod_1.z.string().optional(),
    style: zod_1.z.string().optional(),
    items: listed,
});
const state = zod_1.z.strictObject({
    part: zod_1.z.literal('state'),
    of: zod_1.z.string(),
    spacing: zod_1.z.string().optional(),
    isSubtle: zod_1.z.literal(true).optional(),
});
const text = zod_1.z.strictObject({
    part: zod_1.z.literal('text'),
    ...bound,
    text: zod_1.z.string(),
    ...look,
    style: zod_1.z.string().optional(),
    spacing: zod_1.z.string().optional(),
});
const line = zod_1.z.strictObject({
    part: zod_1.z.literal('line'),
    ...bound,
    runs: zod_1.z.array(zod_1.z.union([zod_1.z.string(), run])),
    spacing: zod_1.z.string().optional(),
});
const fold = zod_1.z.strictObject({ part: zod_1.z.literal('fold'), id: zod_1.z.string(), title: zod_1.z.string(), open: zod_1.z.string(), items: listed });
const inActions = zod_1.z.discriminatedUnion('part', [action]);
const inBody = zod_1.z.discriminatedUnion('part', [field, button, pager, rows, state, text, line, fold]);
/**
 * The layout as plain Adaptive Card JSON, every part in it drawn. Throws for a part that is not known, that lacks a member or
 * has one too many, or that stands outside a list: the bot does not start with a card that cannot be drawn.
 */
function withParts(card, node, list = '') {
    if (Array.isArray(node))
        return node.flatMap((each) => drawn(card, each, list));
    if (typeof node !== 'object' || node === null)
        return node;
    if ('part' in node)
        throw new Error(`The card ${card} has a part outside a list, where none is drawn: ${JSON.stringify(node)}`);
    return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, withParts(card, each, name)]));
}
/** What stands in a list in place of one of its elements. */
function drawn(card, element, list) {
    if (typeof element !== 'object' || element === null || !('part' in element))
        return [withParts(card, element, list)];
    const kinds = list === 'actions' ? inActions : inBody;
    const read = kinds.safeParse(element);
    if (!read.success)
        throw new Error(`The card ${card} has a part that cannot be drawn, ${JSON.stringify(element)}:\n${zod_1.z.prettifyError(read.error)}`);
    const part = read.data;
    switch (part.part) {
        case 'field':
            return drawnField(part);
        case 'button':
            return [list === 'actions' ? drawnAction(part) : drawnButton(part)];
        case 'pager':
            return drawnPager(part);
        case 'rows':
            return [withParts(card, drawnRows(part))];
        case 'state':
            return [drawnState(part)];
        case 'text':
            return [drawnText(part)];
        case 'line':
            return [drawnLine(part)];
        case 'fold':
            return drawnFold(part).map((each) => withParts(card, each));
    }
}
function drawnField({ part: _, id, label, input, optional, errorMessage = '${t.problem.required}', hint, ...shown }) {
    const named = input.type === 'Input.Toggle' ? { title: label, wrap: true } : { label };
    const required = optional === true ? {} : { isRequired: true, errorMessage };
    return [
        { ...input, ...shown, id, ...named, value: `\${${id}.value}`, ...required },
        ...(hint === undefined ? [] : [{ type: 'TextBlock', text: hint, size: 'Small', isSubtle: true, wrap: true, spacing: 'None' }]),
        { type: 'TextBlock', $when: `\${${id}.wrong}`, text: `⚠ \${${id}.problem}`, color: 'Attention', wrap: true, spacing: 'None' },
    ];
}
function drawnAction({ part: _, sendsInputs, ...press }) {
    return { type: 'Action.Execute', ...press, ...(sendsInputs === true ? {} : { associatedInputs: 'none' }) };
}
function drawnButton({ $when, $data, spacing, separator, ...press }) {
    return { type: 'ActionSet', ...given({ $when, $data, spacing, separator }), actions: [drawnAction(press)] };
}
function drawnPager({ verb, data = {}, always, spacing }) {
    const shown = always === true ? {} : { $when: '${pages.shown}' };
    const turn = ($when, title, page) => drawnAction({ part: 'button', $when, title, verb, data: { ...data, page } });
    return [
        { type: 'TextBlock', ...shown, text: '${pages.text}', isSubtle: true, wrap: true, ...given({ spacing }) },
        {
            type: 'ActionSet',
            ...shown,
            actions: [
                turn('${pages.hasBefore}', '${t.common.previous}', '${pages.before}'),
                turn('${pages.hasAfter}', '${t.common.next}', '${pages.after}'),
            ],
        },
    ];
}
function drawnRows({ of, spacing, style, items }) {
    const apart = spacing === undefined && style === undefined ? { separator: true } : given({ spacing, style });
    return { type: 'Container', $data: `\${${of}}`, ...apart, items };
}
function drawnState({ part: _, of, ...look }) {
    return { type: 'TextBlock', $when: `\${${of}.shown}`, text: `\${${of}.text}`, wrap: true, ...look };
}
function drawnText({ part: _, ...words }) {
    return { type: 'TextBlock', ...words, wrap: true };
}
function drawnLine({ part: _, runs, ...rest }) {
    const inlines = runs.map((each) => ({ type: 'TextRun', ...(typeof each === 'string' ? { text: each } : each) }));
    return { type: 'RichTextBlock', ...rest, inlines };
}
function drawnFold({ id, title, open, items }) {
    return [
        { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }] },
        { type: 'Container', id, isVisible: open, items },
    ];
}
/** Only the members that are there. */
function given(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=parts.js.map