import type { Language } from '../../../src/core/typedText';

/** Lines of ordinary work and of ordinary days that a tester typed and that were answered with whom to ring. */
export const onceTakenForCries: Readonly<Record<Language, string>> = {
  en: `
Rhys is doing well
School says he is doing better
mum is doing well
dad is doing well at home
she is doing well
She has hit all her goals
help me add an action
members police
agenda for police
Ask police for their report
note: police visited on Tuesday, no concerns
ask the police to come on Monday
domestic abuse agency invited
he was hurt at work
dad beat his best time
childline leaflet given
Samaritans training on Friday
Dad hurt his knee at football
she was choked with a cold
dad is scared of losing his job
it is not safe to email
this deadline is killing me
the deadline is dead
he took my phone number
he sent me pictures of the bedroom
mum's waters broke, baby born Tuesday
mum did not let me in
cannot get in
`,
  cy: `
camau'r heddlu
cofnod yr heddlu
gofyn i'r heddlu am adroddiad
ychwanegu'r heddlu at y grŵp
yr heddlu yn ymddiheuro
taflen Childline
mae tad wedi brifo ei ben-glin
mae mam ar ei phen ei hun gyda'r plant
dim oedolyn yn y cynllun
`,
};

/** More of the kind, written before the rules were looked at. */
export const everydayLines: Readonly<Record<Language, string>> = {
  en: `
Mali is doing really well at school
they are doing well with the plan
the family is doing better than last month
he is doing his homework
mum is doing a parenting course
dad is doing his best
she does well in maths
they did well this term
how is he doing
the children are doing fine
nan is doing the school run
mum is doing everything we asked
he has done his actions
dad did that on Tuesday
dad did it on time
agenda police
actions police
record police
attendance police
meeting with police
agenda item for the police
members: add police
who is coming from the police
can the police come on Friday
police invited
police report received
police report is late
ask the police for an update
ask police about bail
email the police about the meeting
email the police the record
send the police the minutes
minutes to police
police liaison invited
note police call on Monday
note: police attended, no further action
police training on Wednesday
action for the police by Friday
the police have their action done
police representative changed
new police member
remove the police officer from the group
police apologised
police have not replied
no reply from police
childline poster in school
gave her the Childline leaflet
gave mum the Childline number
NSPCC training next week
NSPCC course booked
NSPCC worker invited
refuge worker invited
refuge worker is coming to the meeting
ask the refuge for a report
Samaritans leaflet given to dad
domestic abuse worker invited
domestic abuse course finished
domestic abuse training booked
add domestic abuse service to members
sexual health nurse invited
emergency duty team number
emergency contact changed
dad hurt his back at work
mum hurt her ankle running
he hurt his arm playing rugby
she broke her arm at gymnastics
she hurt her knee in PE
Rhys fell at football practice and hurt his knee
mum hurt her back gardening
she was choked up at the meeting
he is scared of spiders
she is scared of the dentist
mum is worried about her job
dad is worried about money
she is afraid of heights
he is scared of dogs
she is scared of exams
it is not safe to send by email
it is not safe to text her
the road is not safe to drive
this form is killing me
my feet are killing me
the paperwork is killing me
the link is dead
he took my number
he took my name
she took my details
he sent me pictures of the meeting
she sent me photos of the new bedroom
he sent me a picture of his new bike
she sent me pictures of her drawing
mum's waters broke and the baby is fine
baby was born on Tuesday
dad beat me at chess
Rhys beat his record
the school hit its target
she has hit every target
they hit their goals
help me record a visit
help me invite health
help me plan the meeting
help me change the agenda
help me with actions
help me send the record
police to send report by Friday
who represents the police
ring the police station about the report
ask police if they can come on the 12th
police did not reply
this week is killing me
add the police constable as a member
nan broke her hip
help with attendance
help: agenda
could not get in
nobody let me in
mum would not let me in today
nobody answered the door
I could not get in, nobody home
`,
  cy: `
mae Rhys yn gwneud yn dda
mae mam yn gwneud yn dda gartref
mae'r plant yn gwneud yn well
mae dad yn gwneud ei orau
aelodau heddlu
aelodau'r heddlu
agenda'r heddlu
agenda i'r heddlu
camau i'r heddlu
cofnod i'r heddlu
presenoldeb yr heddlu
gofyn i'r heddlu ddod ddydd Llun
gofynnwch i'r heddlu am eu hadroddiad
gofyn i'r heddlu am ddiweddariad
e-bostio'r heddlu am y cyfarfod
anfon y cofnod i'r heddlu
anfon y cofnodion at yr heddlu
ychwanegu heddlu at yr aelodau
ychwanegwch yr heddlu at y grŵp
tynnu'r heddlu o'r grŵp
nodyn: ymwelodd yr heddlu ddydd Mawrth, dim pryderon
mae'r heddlu wedi ymddiheuro
ymddiheurodd yr heddlu
adroddiad yr heddlu wedi cyrraedd
adroddiad heddlu yn hwyr
cynrychiolydd yr heddlu wedi newid
swyddog heddlu newydd
dim ateb gan yr heddlu
hyfforddiant yr heddlu ddydd Mercher
gwahoddwyd yr heddlu
mae'r heddlu wedi eu gwahodd
cam i'r heddlu erbyn dydd Gwener
tasg i'r heddlu
rhestr yr heddlu
nodiadau'r heddlu
taflen Childline wedi ei rhoi
poster Childline yn yr ysgol
hyfforddiant NSPCC wythnos nesaf
hyfforddiant y Samariaid ddydd Gwener
taflen y Samariaid
cwrs NSPCC
gweithiwr NSPCC wedi ei wahodd
asiantaeth cam-drin domestig wedi ei gwahodd
hyfforddiant cam-drin domestig
gwasanaeth cam-drin domestig yn dod i'r cyfarfod
mae dad wedi brifo ei gefn yn y gwaith
mae hi wedi brifo ei phen-glin yn yr ysgol
mae e wedi anafu ei goes yn chwarae rygbi
mae mam wedi brifo ei throed yn rhedeg
cafodd ei frifo yn y gwaith
mae ganddo ofn pryfed cop
mae ofn colli ei swydd arno
mae hi'n poeni am ei swydd
dyw hi ddim yn ddiogel e-bostio
nid yw'n ddiogel anfon hwn drwy e-bost
mae'r ddolen wedi marw
cymerodd fy rhif ffôn
anfonodd e luniau o'r ystafell newydd
anfonodd hi luniau o'r ystafell wely newydd
mae mam ar ei phen ei hun gyda'r plant ddydd Llun
mae nain ar ei phen ei hun gyda'r plant ddydd Mawrth
dim oedolyn arall yn y cynllun
dim oedolion yn y grŵp
cyrhaeddodd ei dargedau i gyd
curodd ei amser gorau
curodd ei record
e-bost yr heddlu wedi newid
gofyn i'r heddlu anfon adroddiad
mae'r heddlu i anfon adroddiad erbyn dydd Gwener
aelod newydd o'r heddlu
gorsaf heddlu Aberwern
pwy sy'n cynrychioli'r heddlu
mae dad wedi brifo ei goes yn sgïo
help gyda chofnodi ymweliad
helpwch fi i ychwanegu cam
helpwch fi i gofnodi ymweliad
helpwch fi gyda'r agenda
helpa fi i newid yr agenda
ganwyd y babi ddydd Mawrth
mae'r babi wedi cyrraedd ddydd Mawrth
doedd neb gartref
methu mynd i mewn
wnaeth mam ddim fy ngadael i mewn
neb yn ateb y drws
chefais i ddim mynd i mewn
rhif tîm dyletswydd argyfwng
cyswllt brys wedi newid
`,
};

/** Of one kind with the above, and cries all the same: what is made quiet must not make these quiet. */
export const criesBesideThem: Readonly<Record<Language, string>> = {
  en: `
he is doing it again
he is doing things to me
he is doing stuff to her
dad is doing that to me again
he keeps doing it
ask the police to come
actions: police now
he is on the stairs
footsteps on the stairs
mum will not let me in
ask police for help
he hurt his baby
dad broke her arm
actions: the police now
agenda police help
ask police to come now
ask the police to come, he has a knife
tell the police
police please
police to my house
we need the police
police come now
he hurt me at football
dad hurt me at work
he hurt his sister
dad hurt her knee
she was choked
he choked her
dad is scared of him
she is scared of dad
it is not safe
it is not safe here
it is not safe to go home
dad is killing me
he is killing me
he took my phone
he took my phone and hit me
he sent me pictures of his body
he sent me pictures of my bedroom naked
mum's waters broke
my waters have broken
dad beat me
he beat his wife
he beat me again
help me
help me please
help me get out
childline
i need childline
number for childline
call the samaritans
he will not let me out
dad did not let me leave
i cannot get out
he was hurt
he was hurt by dad
the baby is dead
he is coming up the stairs
he's coming upstairs
dad is coming up the stairs
i can hear him on the stairs
someone is coming up the stairs
`,
  cy: `
heddlu
angen yr heddlu
heddlu plis
camau: heddlu nawr
ffoniwch yr heddlu
gofyn i'r heddlu ddod
gofynnwch i'r heddlu ddod nawr
mae dad wedi brifo ei chwaer
mae tad wedi brifo fi
mae e wedi brifo ei phen
mae'r plant ar eu pen eu hunain
mae'r babi ar ei ben ei hun
dim oedolyn yma
dim oedolyn yn y tŷ
childline
rhif childline
dyw hi ddim yn ddiogel
dyw hi ddim yn ddiogel yma
mae ofn dad arno
helpwch fi
helpwch fi plis
helpa fi
mae e'n dod lan y grisiau
mae o'n dod i fyny'r grisiau
mae dad yn dod lan lofft
mae rhywun ar y grisiau
`,
};
