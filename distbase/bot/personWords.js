"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.jobWords = jobWords;
exports.personWords = personWords;
exports.memberName = memberName;
exports.memberWithJob = memberWithJob;
exports.phoneWords = phoneWords;
exports.memberChoices = memberChoices;
exports.markWords = markWords;
const childMark_1 = require("../core/children/childMark");
const confidentiality_1 = require("../core/confidentiality/confidentiality");
/** What somebody is by their work, else by their role. */
function jobWords({ words }, { role, title }) {
    return title === undefined ? words.role[role] : words.jobTitle[title];
}
/**
 * A person by name, told apart from others of the same name. Where the name is withheld from the reader, only that there is
 * somebody (DOMAIN 5.5).
 */
function personWords(texts, { name, role, title, mark }) {
    const { withheld } = texts.words;
    if (name !== '' && role !== null)
        return (0, childMark_1.withMark)(name, markWords(texts, mark, { role, ...(title === undefined ? {} : { title }) }));
    if (name !== '')
        return name;
    if (role === null)
        return withheld.somebody;
    return role === 'foster-carer' ? withheld.carer : withheld.practitioner;
}
/** A member by id, as this viewer may know them; empty for nobody, and for somebody whom they may not know of. */
function memberName(texts, group, viewer, memberId) {
    const shown = (0, confidentiality_1.memberShown)(group, viewer, memberId ?? undefined);
    return shown === null ? '' : personWords(texts, shown);
}
/** A member as a choice or in a row: the name, with the agency or else what they are. */
function memberWithJob(texts, group, viewer, memberId) {
    const shown = (0, confidentiality_1.memberShown)(group, viewer, memberId);
    if (shown === null)
        return '';
    const isByAgency = shown.title === undefined && shown.agency !== '' && shown.mark?.by !== 'agency';
    const job = isByAgency ? shown.agency : jobWords(texts, shown);
    return shown.mark?.by === 'job' ? personWords(texts, shown) : [personWords(texts, shown), job].join(', ');
}
/** ' · Telephone: …', where a member can be rung and the reader may know; else nothing. */
function phoneWords({ words }, group, viewer, memberId) {
    const member = group.members.find((each) => each.memberId === memberId);
    const phone = member === undefined ? '' : (0, confidentiality_1.phoneShown)(group, viewer, member);
    return phone === '' ? '' : ` · ${words.members.phoneIs}${phone}`;
}
/** Members to choose from, in the order given: no two look alike. */
function memberChoices(texts, group, viewer, members) {
    return members.map(({ memberId }) => ({ title: memberWithJob(texts, group, viewer, memberId), value: memberId }));
}
/** What tells somebody apart, in the reader's words. */
function markWords(texts, mark, person) {
    if (mark === undefined)
        return '';
    if (mark.by === 'job')
        return jobWords(texts, person);
    return mark.by === 'agency' ? mark.agency : `${mark.place}.`;
}
//# sourceMappingURL=personWords.js.map