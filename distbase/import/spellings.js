"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.spellings = spellings;
/** The files whose rows a reference is of, and the columns in which others write it. They are taken before the others. */
const spelledIn = { 'core-groups.csv': 'core_group_ref', 'children.csv': 'child_ref' };
/**
 * References as the rows that they are of write them: ch-0001 and CH–0001 are CH-0001 in whatever row. Where two such rows differ in
 * no more than that, they are two, and each is meant only by who writes it exactly so.
 */
function spellings() {
    const known = new Map();
    function asSpelled(column, text) {
        const of = known.get(`${column} ${plainly(text)}`);
        const [only, ...others] = of ?? [];
        return only === undefined || others.length > 0 ? text : only;
    }
    return {
        take(file, row) {
            const own = spelledIn[file];
            const ref = own === undefined ? undefined : row.cells[own];
            if (own !== undefined && ref)
                learn(`${own} ${plainly(ref)}`, ref);
            const { core_group_ref: group, child_ref: child, child_refs: children } = row.cells;
            return {
                ...row,
                cells: {
                    ...row.cells,
                    ...(group && own !== 'core_group_ref' && { core_group_ref: asSpelled('core_group_ref', group) }),
                    ...(child && own !== 'child_ref' && { child_ref: asSpelled('child_ref', child) }),
                    ...(children && {
                        child_refs: children
                            .split(';')
                            .map((each) => asSpelled('child_ref', each.trim()))
                            .join(';'),
                    }),
                },
            };
        },
    };
    function learn(key, ref) {
        known.set(key, (known.get(key) ?? new Set()).add(ref));
    }
}
/** Without what tells two ways of writing one reference: letter case, blanks around its dashes. */
function plainly(ref) {
    return ref
        .trim()
        .toLowerCase()
        .replace(/\s*-\s*/g, '-');
}
//# sourceMappingURL=spellings.js.map