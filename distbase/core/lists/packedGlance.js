"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.packedGlance = packedGlance;
exports.unpackedGlance = unpackedGlance;
const aboutNotice_1 = require("../notices/aboutNotice");
const none = -1;
/** A glance as text, for `unpackedGlance` of the same version of the program. */
function packedGlance(glance) {
    const shared = makeShared();
    const waitingOf = (personId, { noticeId, isUrgent, isNew, quiet, about, of, limit }) => [
        noticeId === (0, aboutNotice_1.idOf)(about, personId) ? 0 : noticeId,
        Number(isUrgent),
        Number(isNew),
        shared.place(quiet),
        shared.place(about),
        shared.place(of),
        shared.place(limit && { clock: shared.place(limit.clock), childIds: limit.childIds }),
    ];
    const packed = {
        ...glance,
        members: [...glance.members.values()].map(({ memberId, personId, role, childIds, access }) => [
            memberId,
            personId,
            role,
            childIds,
            access,
        ]),
        otherMeetings: [...glance.otherMeetings],
        clocks: glance.clocks.map(({ clock, childId, state, limit, workingDaysLate }) => [
            clock,
            shared.place(childId),
            state,
            limit,
            workingDaysLate,
        ]),
        board: glance.board.map((child) => ({ ...child, nearest: shared.place(child.nearest) })),
        waiting: [...glance.waiting].map(([personId, all]) => [personId, all.map((each) => waitingOf(personId, each))]),
        shared: shared.all,
    };
    return JSON.stringify(packed);
}
/** What waits for somebody is unpacked when it is asked for: of the many members of a group one is looking. */
function unpackedGlance(text) {
    const { members, otherMeetings, clocks, board, waiting, shared, ...rest } = JSON.parse(text);
    const at = (place) => (place === none ? null : shared[place]);
    const needed = (place) => shared[place];
    const limitAt = (place) => {
        const limit = at(place);
        return limit && { clock: needed(limit.clock), childIds: limit.childIds };
    };
    const waitingOf = (personId, [id, urgent, news, quiet, aboutAt, of, limit]) => {
        const about = needed(aboutAt);
        const noticeId = id === 0 ? (0, aboutNotice_1.idOf)(about, personId) : id;
        const [isUrgent, isNew] = [urgent === 1, news === 1];
        return { noticeId, isUrgent, isNew, quiet: at(quiet), about, of: needed(of), limit: limitAt(limit) };
    };
    const rows = new Map(waiting);
    const unpacked = new Map();
    return {
        ...rest,
        members: new Map(members.map(([memberId, personId, role, childIds, access]) => [personId, { memberId, personId, role, childIds, access }])),
        otherMeetings: new Map(otherMeetings),
        clocks: clocks.map(([clock, childAt, state, limit, workingDaysLate]) => ({
            clock,
            childId: needed(childAt),
            state,
            limit,
            workingDaysLate,
        })),
        board: board.map((child) => ({ ...child, nearest: at(child.nearest) })),
        waiting: {
            get(personId) {
                const known = unpacked.get(personId) ?? rows.get(personId)?.map((each) => waitingOf(personId, each));
                if (known !== undefined)
                    unpacked.set(personId, known);
                return known;
            },
        },
    };
}
/** Gives each value that is not null a place, and values that read alike the same one. */
function makeShared() {
    const all = [];
    const places = new Map();
    return {
        all,
        place(value) {
            if (value === null)
                return none;
            const text = JSON.stringify(value);
            const place = places.get(text) ?? all.push(value) - 1;
            places.set(text, place);
            return place;
        },
    };
}
//# sourceMappingURL=packedGlance.js.map