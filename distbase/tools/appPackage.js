"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.placeholders = void 0;
exports.appFiles = appFiles;
exports.zipped = zipped;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const ajv_1 = __importDefault(require("ajv"));
const ajv_formats_1 = __importDefault(require("ajv-formats"));
const yazl_1 = require("yazl");
const commands_1 = require("../core/help/commands");
const result_1 = require("../core/result");
const texts_1 = require("../text/texts");
/** What the manifest leaves open until it is packed, and what form each must have. */
exports.placeholders = {
    TEAMS_APP_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    BOT_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    BOT_DOMAIN: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i,
};
/**
 * The commands that Teams offers while somebody types, those of daily work first; “help” names the rest. Teams shows at most
 * ten, to anybody who looks at the app: commands whose words say what the groups are about are left out (DESIGN 6).
 */
const offered = {
    personal: ['help', 'groups', 'agenda', 'meeting', 'attendance', 'actions', 'record', 'clocks', 'members', 'language'],
    shared: ['help', 'agenda', 'meeting', 'attendance', 'actions', 'record', 'members'],
};
const folder = (0, node_path_1.join)(__dirname, '../../manifest');
const schemas = '@microsoft/app-manifest/build/json-schemas/teams';
/** Every file of the Teams app, filled in and held against Microsoft's schemas; or all that is wrong, one line each. */
function appFiles(env) {
    const problems = Object.entries(exports.placeholders).flatMap(([name, form]) => problemWith(name, env[name] ?? '', form));
    if (problems.length > 0)
        return (0, result_1.refuse)(problems);
    const manifest = withCommands(JSON.parse(filledIn((0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, 'manifest.json'), 'utf8'), env)));
    const welsh = { ...JSON.parse((0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, 'cy.json'), 'utf8')), ...welshCommands() };
    const version = `v${manifest.manifestVersion}`;
    const invalid = [
        ...against(`${schemas}/${version}/MicrosoftTeams.schema.json`, 'manifest.json', manifest),
        ...against(`${schemas}/${version}/MicrosoftTeams.Localization.schema.json`, 'cy.json', welsh),
    ];
    if (invalid.length > 0)
        return (0, result_1.refuse)(invalid);
    return (0, result_1.allow)([
        { name: 'manifest.json', content: json(manifest) },
        { name: 'cy.json', content: json(welsh) },
        ...['color.png', 'outline.png'].map((name) => ({ name, content: (0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, name)) })),
    ]);
}
/** The files as one zip, the same bytes for the same files wherever and whenever it is made. */
async function zipped(files) {
    const zip = new yazl_1.ZipFile();
    for (const { name, content } of files)
        zip.addBuffer(content, name, { mtime: new Date(2020, 0, 1), mode: 0o100644, forceDosTimestamp: true });
    zip.end();
    const chunks = [];
    for await (const chunk of zip.outputStream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function problemWith(name, value, form) {
    if (value === '')
        return [`${name}: is needed.`];
    return form.test(value)
        ? []
        : [
            `${name}: ${name === 'BOT_DOMAIN' ? 'is a host name like bot.example.org.' : 'is an id like 00000000-0000-0000-0000-000000000000.'}`,
        ];
}
function filledIn(template, env) {
    return Object.keys(exports.placeholders).reduce((text, name) => text.replaceAll(`\${{${name}}}`, env[name] ?? ''), template);
}
function withCommands(manifest) {
    const commandLists = [
        { scopes: ['personal'], commands: offered.personal.map((name) => commandIn(name, 'en')) },
        { scopes: ['team', 'groupChat'], commands: offered.shared.map((name) => commandIn(name, 'en')) },
    ];
    return { ...manifest, bots: manifest.bots.map((bot) => ({ ...bot, commandLists })) };
}
/** The same lists in Welsh, each text under its path in the manifest as Teams wants it. */
function welshCommands() {
    const texts = [offered.personal, offered.shared].flatMap((names, list) => names.flatMap((name, index) => {
        const { title, description } = commandIn(name, 'cy');
        const path = `bots[0].commandLists[${list}].commands[${index}]`;
        return [
            [`${path}.title`, title],
            [`${path}.description`, description],
        ];
    }));
    return Object.fromEntries(texts);
}
function commandIn(name, language) {
    const title = commands_1.commands.find((command) => command.name === name)?.[language] ?? name;
    return { title, description: (0, texts_1.textFor)(language).words.command[name] };
}
/** What a schema says against a file. Microsoft writes draft 4, of which these schemas use nothing that later drafts changed. */
function against(path, file, value) {
    const { $schema: _draft, ...schema } = require(path);
    const ajv = new ajv_1.default({ allErrors: true, strict: false, unicodeRegExp: false });
    (0, ajv_formats_1.default)(ajv);
    const validate = ajv.compile(schema);
    if (validate(value))
        return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath}: ${message ?? 'does not hold'}`);
}
function json(value) {
    return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
//# sourceMappingURL=appPackage.js.map