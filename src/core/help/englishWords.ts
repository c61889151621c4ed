import type { Lexicon } from './lexicon';

/** What English words mean here, as `plainWords` leaves them: small letters, without accents and apostrophes. */
export const englishWords: Lexicon = {
  filler: `
    a, an, the, this, that, these, those, it, its, s, is, are, am, was, were, be, been, being, do, does, did, done, doing, can, could, would, will,
    shall, may, must, should, might, please, pls, plz, thanks, ta, me, i, im, ive, id, ill, my, mine, our, your, you, we, us, them, his, her, him, hers,
    their, of, for, to, from, in, on, at, with, by, about, and, or, but, so, just, also, there, here, now, some, all, any, every, show, open, look, give, get,
    find, view, list, display, check, read, send, tell, want, need, needs, like, let, lets, know, go, going, got, have, has, had, having, today, todays,
    yesterday, yesterdays, tomorrow, tomorrows, tonight, morning, afternoon, evening, week, weeks, month, months, day, days, monday, mondays, tuesday, tuesdays,
    wednesday, wednesdays, thursday, thursdays, friday, fridays, saturday, sunday, weekend, last, first, another, other, others, different, again, still, ever,
    only, up, down, out, back, into, next, something, anything, everything, what, whats, when, whens, where, wheres, which, how, why, if, whether, more, new, bit, quick, quickly,
    soon, asap, after, before, then, too, very, really, time, times, details, info, information, page, card, hi, hello, hey, sorry, since, ago, long, as, than,
    who, whos, not, no, ok, okay, yes, well, since, latest, current, put, take, make, made, took, wrong, changed, change, whose, until, part, own, theirs, again, twice, once, three, mins, min, am, pm, oclock, next week, next time, later, need to, want to, going to`,
  ask: `
    who, whos, when, whens, which, how, what, whats, where, wheres, has, have they, have we, have i, have the, did anyone, did anybody, was anyone, is, are, any, does, do i, do we,
    did you, did he, did she, did they, did we, did the, will, would, should, was he, was she, was it, were they, was there, was the, were the, not been, hasnt been, havent been, nobody has, no one has, never, last`,
  not: `
    not, couldnt, didnt, wouldnt, wasnt, werent, havent, hasnt, unable, failed, fail, fails, failure, refused, denied`,
  no: `
    no, without, dont, never, nobody, noone, no one, need to, must, should, will, going to, gonna, cant, cannot, can not, wont, tomorrow, tomorrows, next week,
    next time, later, refuses, refuse, refusing, seeing, visiting, if, hope to, due to, want to`,
  see: 'see, saw, seen, seeing, met with, spoke to, spoke with, spent time with',
  visit: `
    visit, visited, visiting, home visit, stat visit, statutory visit, unannounced visit, announced visit, been out to, been to see, been out to see, been round,
    popped round, went round, went to see, went out to see, called round, called in, called on, back from seeing,
    been seeing, been visiting`,
  visits: 'visits, visit history, home visits, visit list, seen board, child seen board',
  alone: 'alone, on his own, on her own, on their own, by himself, by herself, in the bedroom, bedroom, bedrooms',
  third: 'he, she, they, hes, shes, theyre, theyve, hed, shed',
  child: `
    child, childs, children, childrens, kid, kids, baby, babies, twin, twins, sibling, siblings, boy, boys, girl, girls, son, sons, daughter, daughters, infant,
    toddler, teenager, young person, young people, unborn, him, her, them, everyone, all of them, brother, sister, lad`,
  write: 'log, write, write up, add, enter, note, save',
  shut: `
    no answer, no reply, no response, no access, no entry, nobody home, nobody in, nobody there, nobody at home, nobody was home, nobody was in, nobody was there,
    nobody answered, no one home, no one in, no one there, no one at home, no one was home, no one was in, no one was there, no one answered, noone home, noone in,
    noone there, not at home, not home, wasnt home, werent home, wasnt at home, werent at home, was not there, wasnt there, were not there, werent there, was not in,
    wasnt in, were not in, werent in, not in, let me in, let us in, wouldnt open, would not open, didnt open, did not open, didnt answer, did not answer,
    wouldnt answer, would not answer, wouldnt let, would not let, refused to let, refused entry, refused access, refused me entry, refused, turned away,
    denied access, access denied, access refused, failed visit, missed visit, abortive visit, aborted visit, failed home visit, wasted visit, not let in,
    wouldnt come to the door, unable to see, unable to gain access, couldnt get in, could not get in, couldnt gain access, cannot get in, cant get in,
    unable to gain entry, unable to get in, unable to enter, couldnt gain entry, could not gain entry, could not gain access, failed to gain entry, failed to gain access, no acess, no accses, no acces, no asess,
    no anser, no answr, no awnser, no ansewr, no anwser, no response at, wouldnt anser, didnt anser, cancelled the visit, cancelled my visit, cancelled our visit, cancelled visit,
    cancelled the home visit, canceled the visit, cancelled on me, called off the visit, visit cancelled, visit was cancelled, visit got cancelled`,
  where: `
    door, house, home, flat, property, address, knocked, knock, rang, bell, mum, mam, mums, dad, dads, mother, father, gran, nan, parent, parents, carer, carers,
    family, school, nursery, hospital`,
  meeting: `
    meeting, meetings, core group meeting, core group meetings, meet, cgm, book, booked, booking, rearrange, reschedule, postpone, postponed, venue, dial in,
    teams link, joining link, join the meeting, chair the meeting, chair a meeting, chairing`,
  coreGroup: 'core group, core groups',
  arrange: `
    move, cancel, cancelled, change, changing, arrange, plan a, plan the, plan my, organise, organize, schedule, set, set up, start, begin, close, end, finish, next, when, whens,
    what time, hold, held, time of, date of, date for, bring forward, book, booked, rearrange, reschedule, postpone, edit, delete, remove, undo, correct, wrong`,
  come: `
    come, comes, coming, came, attend, attending, attended, attends, attendance, attendees, make it, be there, being there, was there, were there, will be there,
    apologies, apology, rsvp, accept, decline, invite, invited, invites, invitation, present, turn up, turned up, running late, be late, deputy, send somebody,
    send someone, quorum, quorate, ill be late, going to be late, mins late, min late, minutes late, minute late, hour late, an hour late, bit late, little late, who was at, who were at`,
  roll: 'attendance, attendance register, attendance list, attendance sheet, attendance record, record of attendance, sign the attendance, take the register, roll call, the roll',
  agenda:
    'agenda, agendas, agenda item, agenda items, items, item, talk about, discuss, discussed, discussion, raise, bring up, any other business, aob, propose, proposal',
  minutes: `
    minutes, minute, notes, note taking, take notes, records, the record, record of, record of the meeting, meeting record, meeting notes, draft, drafts, sign, signed,
    signing, sign off, circulate, circulated, circulation, distribute, approve, approved, what was said, write up the meeting, write up the core group, write up core group, write up the conference, type up the meeting, type up the core group, last record, my records`,
  record: 'record, recorded, recording',
  review: `
    review, reviews, conference, conferences, rcpc, rcpcs, icpc, cpc, case conference, decision, decisions, deregister, deregistration,
    de registration, de register, removal, my views, views, childs voice, voice, voices, worry, worried, concerned, concerns, concern, disagree, disagreement, dont agree,
    do not agree, dispute, unhappy, not happy, unhappy with, not happy with, not working, isnt working, on the register, off the register, bring forward the review`,
  register: 'register, registers, registered, registering, registration',
  report: 'report, reports, reporting',
  action: `
    action, actions, task, tasks, todo, todos, to do, to dos, to do list, what do i have to do, what have i got to do, what do i need to do, what must i do, i have to do,
    got to do, need to do, have to do, should i do, agree to do, agreed to do, am i doing, more time, extension, extend, blocked, jobs, job, taks, tasl, tasks, actoins, acitons`,
  task: 'action, actions, action plan, agreed actions',
  plan: `
    plan, plans, care plan, protection plan, care and support protection plan, care and support plan, cp plan, caspp, outcomes, outcome`,
  member: `
    member, members, membership, people, who is in, whos in, who is on, in the group, in this group, in the core group, team, phone, phone number, telephone, telephone number,
    number, mobile, email, email address, contact, contacts, contact details, joining, joined, joins, whos who, professionals, who is the, who is my, who are the, whos the, whos my, who else`,
  role: `
    social worker, social workers, health visitor, health visitors, school nurse, nurse, midwife, teacher, teachers, head teacher, headteacher, gp, doctor,
    police officer, co ordinator, coordinator, keyworker, key worker, manager, advocate, interpreter, solicitor, foster carer, foster carers, guardian, chair, colleague`,
  who: 'who, whos',
  away: `
    leave, on leave, annual leave, sick, off sick, sickness, sick leave, poorly, unwell, holiday, holidays, hols, vacation, away, off work, off, off today, day off,
    days off, out of office, ooo, absence, absent, cover, covers, covering, covered, im back, i am back, back at work, back to work, back from leave, maternity, im ill, i am ill, illness`,
  alert: `
    alert, alerts, message, messages, notification, notifications, notices, reminder, reminders, remind, waiting, waits, inbox, escalation, escalations, escalated,
    warnings, warning, anything new, whats new, what is new, alarm, alarms, missed, unread, ive got this, got this`,
  alarm: 'alert, alerts, notification, notifications, reminder, reminders',
  today: 'today, todays, for today',
  due: `
    deadline, deadlines, due, date, dates, limit, limits, timescale, timescales, clock, clocks, overdue, late, calendar, diary, coming up, time limit, time limits,
    upcoming, to come, dates to come, last day, last days, outstanding, whats next, what is next, what comes next, timeline`,
  limit: 'deadline, deadlines, time limit, time limits, limit, limits, timescale, timescales',
  group: `
    group, groups, family, families, case, cases, caseload, case load, switch, choose, core groups`,
  figures: `
    overview, overviews, total, totals, figure, figures, statistics, statistic, stats, dashboard, dashboards, chart, charts, graph, graphs, performance,
    how are we doing, how am i doing, how are things going, how are we getting on, how many are late, how much is late, whats drifting, drift, drifting`,
  exclusion: 'exclusion, exclusions, exclude, excluded, excluding, kept out, keep out',
  account:
    'account, accounts, sign in, signin, log in, login, log on, logon, password, unlink, link, one time code, let somebody in, let someone in',
  language: 'language, languages',
  welsh: 'welsh, cymraeg, gymraeg, switch to welsh',
  english: 'english, saesneg, switch to english',
  missing: 'were out, was out, missing, gone missing, ran away, run away, whereabouts',
  help: `
    help, what you can do, what i can do, what can you do, what can i do, what do you do, how does this work, how does this bot work, how does this app work, what can i type, what do i type, how do i use this, how does it work, how do you work, how do i, menu, main menu, options,
    commands, start, get started, what can i ask, what is this, who are you, stuck, im lost, lost, instructions, guide, how to, hi, hello, hey, hiya, good morning,
    good afternoon, good evening, helo`,
  passing: `
    no, nope, nah, yes, yep, yeah, yup, ok, okay, k, thanks, thank you, thankyou, thx, cheers, no thanks, no thank you, not now, not today, not yet, maybe, later, come on, sick of, leave it, leave this, leave that, leave out,
    stop, quit, exit, never mind, nevermind, ignore, forget it, forget that, not sure, i see, see you, see ya, see u, seeya, see above, see below, see attached, see what, see if, lets see, see how, let me see,
    we will see, well see, seen it, seen this, seen that, saw it, saw that, saw this, see it, see that, see this, saw your, as seen, bye, goodbye, great, good, fine, perfect,
    brilliant, cool, lovely, will do, oops, wrong chat, wrong person, test, testing, lol, dont show, do not show, dont send, got it, understood, no problem,
    no worries, not me, not mine, not again, not really, no idea, no need, not interested, wait, hang on, right, true, false, see why, see how, can see, cant see the, cant see why,
    cant see how, couldnt see the, couldnt see why, see the point, see no`,
  enquiry: 's47, s 47, section 47, s47s, enquiry, enquiries',
  chat: 'have you seen, did you see, have you read, did you read, has anyone got, ive seen your, you seen',
  contact: `
    can i see, could i see, may i see, when can i see, when do i see, want to see my, see my kids, see my children, see my child, see my son, see my daughter, see my boy, see my girl, see my baby,
    let me see my, allowed to see, coming to see me, come to see me, coming to see us, coming to visit me, visit me, visit us, see me, see us, have my kids back, contact with my`,
};
