"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whereThrown = whereThrown;
/** Enough frames to find the line and the way there. */
const mostFrames = 5;
/**
 * Where in the program something was thrown, for the log: the name of the error, and the frames of its stack without the folder
 * that it runs in. The message is left out, as it may quote what somebody typed or what was stored. So is every line that does
 * not look like a frame of a file of ours, of a package or of node, because a message may have several lines.
 */
function whereThrown(thrown) {
    if (!(thrown instanceof Error))
        return { thrown: typeof thrown, at: '' };
    const { stack = '', name } = thrown;
    const frames = stack.slice(stack.indexOf(thrown.message) + thrown.message.length).split('\n');
    const places = frames.flatMap((line) => placeIn(line) ?? []).slice(0, mostFrames);
    return { thrown: /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error', at: places.join(' < ') };
}
function placeIn(line) {
    const [, path, position] = /^ {4}at (?:[\w$.<>#[\] ]+ \()?(?:file:\/\/)?(\/?[\w@.+:/\\ -]+):(\d+:\d+)\)?$/.exec(line) ?? [];
    if (path === undefined)
        return null;
    const [place] = /(?:(?:dist|src|test|node_modules)\/[\w@.+/-]+|^node:[\w/]+)$/.exec(path.replaceAll('\\', '/')) ?? [];
    return place === undefined ? null : `${place}:${position}`;
}
//# sourceMappingURL=whereThrown.js.map