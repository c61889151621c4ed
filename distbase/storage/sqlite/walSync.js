"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.walSync = walSync;
const node_fs_1 = require("node:fs");
/**
 * The log is opened a second time: to bring one descriptor of a file to the disk brings all that was written to the file. SQLite
 * keeps no locks on the log, so closing this descriptor drops none. The log must be there, which it is from the first write on.
 */
function walSync(walPath) {
    let file = null;
    let underWay = 0;
    let closed = false;
    function opened() {
        file ??= (0, node_fs_1.openSync)(walPath, 'r+');
        return file;
    }
    function letGo() {
        if (!closed || underWay > 0 || file === null)
            return;
        (0, node_fs_1.close)(file, () => undefined);
        file = null;
    }
    return {
        toDisk() {
            return new Promise((resolve, reject) => {
                const descriptor = opened();
                underWay += 1;
                (0, node_fs_1.fdatasync)(descriptor, (error) => {
                    underWay -= 1;
                    letGo();
                    if (error === null)
                        resolve();
                    else
                        reject(error);
                });
            });
        },
        toDiskNow: () => (0, node_fs_1.fdatasyncSync)(opened()),
        close() {
            closed = true;
            if (underWay === 0 && file !== null)
                (0, node_fs_1.closeSync)(file);
            if (underWay === 0)
                file = null;
        },
    };
}
//# sourceMappingURL=walSync.js.map