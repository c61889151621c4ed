import type { Language } from '../../../src/core/typedText';

/** What is said at work with the words of harm: of the police at meetings, of children seen by themselves, of paper and of things. */
export const workThatSoundsLikeHarm: Readonly<Record<Language, string>> = {
  en: `
police attended the meeting
invite the police to the core group
police are coming to the meeting
the police will attend the review conference
did the police send apologies
police sent apologies
police cannot attend on friday
police report to the conference
are police invited to the core group
add police to the group
is the police officer coming to the meeting
police joined by phone
apologies from the police
police were at the strategy meeting
children were seen on their own
saw Jac on his own in his bedroom
Mali was seen alone at home
visited the children and spoke to them on their own
i saw him by himself at school
she was seen by herself
seen alone in the house
record visit seen on her own
no bruises seen
no injuries or marks
bruising protocol training
old bruise healed
drowning in paperwork
the files are locked in the cupboard
the form is locked
the button is blue
the link has turned grey
the text went grey
smoke alarm fitted
carbon monoxide alarm was tested
my phone has died
laptop is dead
disclosure and barring check
disclosures of abuse training
leave it alone
she left the meeting early
dad left the group
mum has left the room
he left a message
they left their apologies
dad drove off to work
she will not leave early
bring the children back to the agenda
bring the form back
give the record back
mum is high priority
the risk is high
risk is high and increasing
he has a bottle at bedtime
baby has a bottle at ten
she has a stick insect
he is drinking more water
the children swallowed their lunch
broken link on the card
the chair is broken
smashing job on the report
fighting for custody in court
throwing a party for the children
we run with the plan
the gas engineer visited
gas safety certificate
the children are in the care of nan
cut on costs
the meeting was cut short
a gap in the record
urgent visit due
urgent actions
is there anything urgent
who can leave the group
mum wants to leave the area
let me go back to the list
no adults to add to the group
nobody with that name in the group
is anyone with parental responsibility coming
the case was abandoned
abandoned visit
the visit was abandoned
he passed out the leaflets
knocked on the door
threats to the plan
the placement broke down
the group is dead slow
`,
  cy: `
mae'r heddlu yn dod i'r cyfarfod
mae'r heddlu'n dod i'r grŵp craidd
gwahodd yr heddlu i'r cyfarfod
gwahoddwch yr heddlu i'r grŵp craidd
mynychodd yr heddlu y cyfarfod
ydy'r heddlu yn dod i'r gynhadledd
mae'r heddlu wedi dod i'r cyfarfod
ymddiheuriadau gan yr heddlu
roedd yr heddlu yn y cyfarfod
adroddiad yr heddlu i'r cyfarfod
heddlu ddim yn dod i'r cyfarfod
cyfarfod gyda'r heddlu
gwelais y plant ar eu pennau eu hunain
gwelais i Jac ar ei ben ei hun
gwelwyd Mali ar ei phen ei hun
siaradais gyda'r plant ar eu pennau eu hunain
wedi gweld y plentyn ar ei ben ei hun
ymweld â'r plant ar eu pennau eu hunain
mae'r botwm yn las
mae'r testun yn las
mae fy nghais yn aros
anfon cais
rhoi'r plant ar y gofrestr
boddi mewn gwaith papur
mae'r ffôn wedi marw
gadael y grŵp
mae hi wedi gadael y cyfarfod
gadael neges
gadael i mi wybod
marc ar y gofrestr
mae'r nwy wedi'i wirio
gwiriad diogelwch nwy
torri'r cyfarfod yn fyr
mae'r gadair wedi torri
yfed te gyda'r teulu
cododd y mater
rhedeg gyda'r cynllun
neb yn dod i'r cyfarfod
does neb yn y grŵp
does neb adre
neb yn ateb
ymweliad brys
camau brys
oes rhywbeth ar frys
mae'r risg yn uchel
llosgi'r tost
mae'r plant yn chwilio am wybodaeth
chwilio am grŵp
bodlon gyda'r cynllun
maen nhw'n fodlon
dad ddim yn mynd i'r cyfarfod
dydw i ddim yn mynd
ddim yn gallu mynd
mae'r cofnod wedi'i gloi
cofnodion wedi'u cloi
datgelu gwybodaeth i'r heddlu
trefnu ymweliad â'r plant
mynd â'r plant i'r ysgol
aeth mam â'r plant i'r parc
`,
};
