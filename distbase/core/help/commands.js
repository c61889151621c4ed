"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.commands = void 0;
/**
 * Every command with its own word (DESIGN 8.2). This one table makes the routing, the help card, the manifest's command lists and
 * the table in README. What else people say for them stands in `englishWords.ts` and `welshWords.ts`.
 */
exports.commands = [
    { name: 'help', en: 'help', cy: 'cymorth' },
    { name: 'groups', en: 'groups', cy: 'grwpiau' },
    { name: 'children', en: 'children', cy: 'plant' },
    { name: 'seen', en: 'seen', cy: 'gwelwyd' },
    { name: 'not seen', en: 'not seen', cy: 'heb weld' },
    { name: 'clocks', en: 'clocks', cy: 'dyddiadau' },
    { name: 'meeting', en: 'meeting', cy: 'cyfarfod' },
    { name: 'agenda', en: 'agenda', cy: 'agenda' },
    { name: 'attendance', en: 'attendance', cy: 'presenoldeb' },
    { name: 'actions', en: 'actions', cy: 'camau' },
    { name: 'record', en: 'record', cy: 'cofnod' },
    { name: 'review', en: 'review', cy: 'adolygu' },
    { name: 'members', en: 'members', cy: 'aelodau' },
    { name: 'exclusions', en: 'exclusions', cy: 'eithriadau' },
    { name: 'accounts', en: 'accounts', cy: 'cyfrifon' },
    { name: 'alerts', en: 'alerts', cy: 'rhybuddion' },
    { name: 'away', en: 'away', cy: 'i ffwrdd' },
    { name: 'language', en: 'language', cy: 'iaith' },
];
//# sourceMappingURL=commands.js.map