"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.choices = exports.inputField = exports.cardHead = void 0;
exports.defineCard = defineCard;
const zod_1 = require("zod");
const texts_1 = require("../text/texts");
const layout_1 = require("./layout");
const parts_1 = require("./parts");
const whoReads_1 = require("./whoReads");
/** What every card can show above its own content: its title, what a press has just done, and what went wrong. */
exports.cardHead = {
    title: zod_1.z.string().meta({ safe: true }),
    /** Which family it is about, where it is about one. */
    family: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string() }).default({ shown: false, text: '' }),
    done: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }) }),
    refused: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }) }),
};
/** An input's value as it stands, and what is wrong with it. The problem is shown next to the input. */
exports.inputField = zod_1.z.strictObject({
    value: zod_1.z.string(),
    wrong: zod_1.z.boolean(),
    problem: zod_1.z.string().meta({ safe: true }),
});
/** Choices of an Input.ChoiceSet: `title` may hold a person's name and is shown as plain text by Teams. */
exports.choices = zod_1.z.array(zod_1.z.strictObject({ title: zod_1.z.string(), value: zod_1.z.string() }));
/**
 * Ties a layout of the folder cards/ to the strict shape of its data. What a layout names by `part` is drawn here, once
 * (`parts.ts`). A layout contains no words: fixed words are bound as `${$root.t.…}`, and what people typed only into runs of a
 * `line`, input values, choices and button titles, which are never markdown. A card for `several` readers says its neutral line
 * in both languages.
 */
function defineCard(name, shape, readers = 'one') {
    const content = (0, whoReads_1.withReaders)(name, (0, parts_1.withParts)(name, require(`../../cards/${name}.json`)));
    const layout = { ...frame, ...content, body: [...head, ...content.body] };
    const data = zod_1.z.strictObject({ ...exports.cardHead, ...shape });
    const wordsOf = ({ words: t, language: lang }) => ({
        t,
        lang,
        neutral: readers === 'one' ? t.neutral : (0, texts_1.sayBoth)('neutral'),
    });
    // In English at once, so that the bot does not start with a layout that cannot be drawn.
    const drawings = new Map([[(0, texts_1.textFor)('en'), (0, layout_1.compileLayout)(name, layout, wordsOf((0, texts_1.textFor)('en')))]]);
    const drawingFor = (texts) => {
        const known = drawings.get(texts) ?? (0, layout_1.compileLayout)(name, layout, wordsOf(texts));
        drawings.set(texts, known);
        return known;
    };
    return {
        name,
        readers,
        data,
        template: content,
        layout,
        render: (texts, stamp, given) => drawingFor(texts)(data.parse(given), stamp),
    };
}
const frame = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: '${lang}',
};
/** The neutral line comes first on every card: Teams may show the first text block on a locked screen (DESIGN 6). */
const head = [
    { type: 'TextBlock', text: '${neutral}', size: 'Small', isSubtle: true, wrap: true },
    { type: 'TextBlock', text: '${title}', style: 'heading', size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'RichTextBlock', $when: '${family.shown}', spacing: 'None', inlines: [{ type: 'TextRun', text: '${family.text}' }] },
    {
        type: 'Container',
        $when: '${done.shown}',
        style: 'good',
        items: [{ type: 'TextBlock', text: '✓ ${done.text}', wrap: true }],
    },
    {
        type: 'Container',
        $when: '${refused.shown}',
        style: 'attention',
        items: [{ type: 'TextBlock', text: '⚠ ${refused.text}', wrap: true }],
    },
];
//# sourceMappingURL=defineCard.js.map