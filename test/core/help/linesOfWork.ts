import type { Language } from '../../../src/core/typedText';

/*
 * What people who work with the bot, and families in ordinary times, might type beside the commands: nobody is in danger. Written down
 * before the rules were looked at.
 */
export const linesOfWork: Readonly<Record<Language, string>> = {
  en: `
Rhys is doing well
mum is doing well
dad is doing well at home
School says he is doing better
agenda for police
members police
Ask police for their report
childline leaflet given
hello
thanks
thank you for your help
can you help me with the agenda
i need help with the form
help with recording a visit
please help me find the record
who can help with transport
help me open the minutes
good morning
when is the next core group
when is the next meeting
who is coming to the meeting
is the meeting at the school
she is here for the meeting
he is here every monday for contact
is she back at school
he is back in school
the co-ordinator is back on monday
he was outside the building for a cigarette before contact
the meeting is in the house opposite
dad is at the centre for contact
they are here until friday
he will be here at ten
she was at home when i visited
the health visitor is at the door of room 4
please move the meeting to tuesday
push the meeting back for the children
can we push her review to june
kick off the meeting with mum
we need to hit the deadline for the children
did we hit the target for him
hit by the bus timetable
we have hit a problem
that hits the mark
the baby has a burn clinic appointment
the drag on our time is her report
grab him before the meeting
shoot her an email
please shoot me a message
kill the old draft
we beat the deadline for her
a slap up lunch for the kids
bit of a problem with her record
it took a bit longer, ask her
a bit about my visit
he bites his nails
attack plan for the agenda
police checks are back
the police officer confirmed
who is the police member of the group
police report for the conference
add the police officer
has the police representative been invited
domestic abuse worker
child abuse training on friday
neglect and emotional abuse category
category is physical abuse
the register category is sexual abuse
emergency contact details
emergency foster placement ended
emergency protection order
who is the emergency contact
danger statement for the plan
danger statements
suicide prevention training
overdose awareness course
knife crime project for young people
fire safety visit booked
the fire service visited
fire drill at school
smoke alarms fitted by the fire service
he is scared of spiders
lily is scared of the dentist
she is frightened of dogs
is the home safe for the cot
safe sleeping leaflet given
not safe to cycle there, take the bus
child arrangements order
make him an appointment
make her a member
stop sending alerts
stop the reminders for her
please stop emailing me
get me the minutes
get him on the list
i cannot get out to visit today
i cant get out of the meeting
let me leave the group
he took the bus
he took the children swimming
she took her tablets as prescribed
he took the kids to contact
mum took the baby to clinic
he has taken the children to school
the nurse has taken the baby to be weighed
come quickly to the agenda item
i will come back later
send someone an invitation
send someone the minutes
hurry the report along
please hurry up with the minutes
call the school
call the co-ordinator
call the group on monday
who found the record
he found us a room
he found me the form
she found the right house
trying to get into the group
trying to get in touch with dad
he broke in his new shoes
the window was smashed in the storm and is mended
wake up call for the school
baby sleeps well
baby wakes at night
the child is missing from the list
missing school
mum was upset in the meeting
he touched on housing
we touched on that already
she touched base with me
please keep in touch with her
in touch with him
keep me posted
nine children in the group
nine o'clock on the ninth
nineteen ninety nine
the number is 9
room 911
room 112
extension 999
case 1999
2026-09-09
9 september 9.30
blood test appointment
blood results are normal
he was sick, no blood test needed
the boiler was fixed
housing repairs
trouble with the record
who has the keys
he shouted for joy
the children were shouting in the garden
screaming match at football, all fine
i am afraid i cannot come
im afraid the meeting is moved
scared to miss the deadline
drunk driving awareness course
he is sober
gun club brochure
water gun for the party
she cut her hair
i cut the text shorter
cut the agenda down for me
he wants to live with nan
she wants to live with her dad
i dont want to live in cardiff
is he here
he is here now so we can start
help please with the form
the minutes are here
dad is back from work on friday
is she in the house alone on mondays
we are outside the timescale
seen alone today
not seen, nobody home
no answer at the door
knocked at the door, no answer
the toy is a choking hazard
missing reports
missing children report
missing child policy
missing persons team
missing from home protocol
missing episodes this year
missing episodes since the last review
the record is missing
the minutes are missing
a date is missing
my form has gone missing
the report went missing
the file has disappeared
the button has vanished
the link is missing from the card
who is missing from the meeting
who is missing
what is missing
is anything missing
nothing is missing
something is missing from the agenda
two signatures are missing
his date of birth is missing
her name is missing from the list
Rhys is missing from the list
Lily is missing from my list of children
he is missing a shoe
she is missing school
she is missing her nan
he is missing lessons
missing education
children missing education
risk of going missing
plan for when he goes missing
return home interview after missing episode
he went missing in 2024
he ran away with the race
run off ten copies
she ran the group
i cant find the record
i can't find my form
we cant find the agenda
i cant find minutes
i can't find him on the list
cant find my daughter’s record
i dont know where the meeting is
i don't know where she works
he didn't come to the meeting
he has not come back to me about the form
the form has not come back
she came home from hospital
dad turned up for contact
nobody turned up
mum turned up late for the meeting
turn up the volume
someone took the minutes
someone has taken notes
the minutes have been taken
photos were taken
he touched her heart with his words
abduction risk assessment
the record is locked
she is locked out of her account
the form locked me out
i am locked out
he locked the door
child abuse training
abuse category
category of abuse
sexual abuse category
substance abuse worker
self-harm policy
self harm training on monday
risk of self harm
history of self-harm
she has stopped self-harming
self-harm support group
fire drill
fire safety visit
the fire alarm was tested
fire up the laptop
scared of heights
frightened of spiders
the food was nasty
mum keeps us up to date
he keeps her in the loop
he is messing about
I can’t find the children list
cannot find accounts
the consent from Rhys is missing
the child was taken into care in May
she has been taken off the register
`,
  cy: `
camau'r heddlu
cofnod yr heddlu
gofyn i'r heddlu am adroddiad
ychwanegu'r heddlu at y grŵp
yr heddlu yn ymddiheuro
taflen Childline
helo
diolch
diolch am eich help
help gyda’r agenda
dw i angen help gyda’r ffurflen
dwi angen help efo’r cofnod
pwy all helpu gyda chludiant
helpwch fi gyda’r agenda
helpwch fi i agor y cofnodion
bore da
pryd mae’r grŵp craidd nesaf
pryd mae’r cyfarfod nesaf
pwy sy’n dod i’r cyfarfod
ydy’r cyfarfod yn yr ysgol
mae hi yma ar gyfer y cyfarfod
mae e yma bob dydd llun
mae o yma tan ddydd gwener
mae e yn ôl yn yr ysgol
mae hi wedi dod yn ôl i’r ysgol
mae o wedi dod yn ôl o’i wyliau
mae’r cydlynydd yn ôl ddydd llun
mae’r cyfarfod yn y tŷ gyferbyn
mae dad yn y ganolfan
roedd hi gartref pan ymwelais
roedd e tu allan i’r adeilad
mae’r ymwelydd iechyd wrth ddrws ystafell 4
maen nhw yma am ddeg
symudwch y cyfarfod i ddydd mawrth
gwthio’r cyfarfod ymlaen i’r plant
mae’n bwrw glaw
mae’n bwrw eira heddiw
mae hi’n bwrw glaw ar y plant
bwrw ymlaen â’r agenda
bwrw golwg ar ei hadroddiad
bwriwch ymlaen
rydym am fwrw iddi
taro’r targed i’r plant
taro golwg ar ei chofnod
taro heibio i’w gweld hi
wedi taro ar broblem
cicio pêl gyda’r plant
lladd gwair
lladd amser cyn ei hapwyntiad
curo’r dyddiad cau
curo’r plant eraill mewn ras
trywanu
gwthio’r pram iddi hi
gwiriadau’r heddlu wedi dod
swyddog heddlu wedi cadarnhau
pwy yw’r swyddog heddlu
adroddiad yr heddlu i’r gynhadledd
ychwanegu swyddog yr heddlu
cynrychiolydd yr heddlu
gweithiwr cam-drin domestig
hyfforddiant cam-drin plant
categori cam-drin emosiynol
categori’r gofrestr yw cam-drin rhywiol
cam-drin corfforol yw’r categori
cyswllt argyfwng
manylion cyswllt mewn argyfwng
lleoliad maeth argyfwng
gorchymyn amddiffyn brys
gorchymyn argyfwng
datganiad perygl i’r cynllun
datganiadau perygl
hyfforddiant atal hunanladdiad
prosiect troseddau cyllyll
ymweliad diogelwch tân
y gwasanaeth tân wedi ymweld
ymarfer tân yn yr ysgol
mae ofn pryfed cop arno
mae ofn y deintydd ar Lili
mae arni hi ofn cŵn
mae arno fo ofn y tywyllwch
mae arna i ofn na alla i ddod
mae gen i ofn na fedra i ddod i’r cyfarfod
dwi’n ofni bod y cyfarfod wedi symud
ydy’r cartref yn ddiogel i’r crud
taflen cwsg diogel
nid yw’n ddiogel beicio yno
trefniadau plant
gwnewch apwyntiad iddo
gwnewch hi’n aelod
stopiwch anfon rhybuddion
stopiwch y negeseuon
alla i ddim mynd allan i ymweld heddiw
alla i ddim dod i’r cyfarfod
fedra i ddim mynd heddiw
mae e wedi mynd â’r plant i nofio
mae hi wedi mynd â’r babi i’r clinig
mae o wedi mynd â’r plant i’r ysgol
cymryd tabledi yn ôl presgripsiwn
mae hi wedi cymryd ei thabledi
mae hi’n cymryd tabledi haearn
dewch i’r cyfarfod
dewch yn gynnar i’r cyfarfod
dewch â’r ffurflen
brysiwch gyda’r cofnodion
ffoniwch yr ysgol
ffoniwch y cydlynydd
galwch y grŵp ynghyd
wedi ffeindio’r cofnod
wedi dod o hyd i’r ffurflen
wedi dod o hyd i ystafell i ni
trio cysylltu â dad
torri’r agenda i lawr
torri ar draws y cyfarfod
mae hi wedi torri ei gwallt
dwi wedi torri’r testun
mae’r ffenest wedi’i thrwsio
cloi’r cofnod
mae’r drws ar glo
babi’n cysgu’n dda
mae’r babi’n deffro yn y nos
plentyn ar goll o’r rhestr
colli ysgol
roedd mam yn drist yn y cyfarfod
cyffwrdd â thai yn yr adroddiad
cadw mewn cysylltiad â hi
cyffwrdd sylfaen gyda mi
naw o blant yn y grŵp
naw o’r gloch ar y nawfed
am naw ar y nawfed o fedi
rhif 9 yw’r drws
ystafell 112
estyniad 999
achos 1999
2026-09-09
9 medi 9.30
prawf gwaed
mae’r canlyniadau gwaed yn normal
trwsio’r boeler
atgyweiriadau tai
trafferth gyda’r cofnod
gan bwy mae’r allweddi
gweiddi am y bêl
roedd y plant yn gweiddi yn yr ardd
cwrs yfed a gyrru
mae o’n sobr
mae eisiau byw gyda nain arni
mae hi isio byw gyda’i thad
dwi ddim eisiau byw yng nghaerdydd
amser marw’r ffeil
oes rhywun yma
mae’r plant yma
dw i’n feddwl bod y cyfarfod yfory
nid oedd neb wrth y drws
curo ar y drws, dim ateb
ofn colli’r bws
adroddiadau plant ar goll
adroddiad plentyn ar goll
polisi plant ar goll
protocol ar goll o gartref
tîm pobl ar goll
achosion o fynd ar goll eleni
mae’r cofnod ar goll
mae’r cofnodion ar goll
mae dyddiad ar goll
mae fy ffurflen wedi mynd ar goll
aeth yr adroddiad ar goll
mae’r ffeil wedi diflannu
mae’r botwm wedi diflannu
mae’r ddolen ar goll o’r cerdyn
ar goll o’r rhestr
pwy sydd ar goll o’r cyfarfod
pwy sydd ar goll
pwy sy ar goll
beth sydd ar goll
oes rhywbeth ar goll
does dim byd ar goll
mae rhywbeth ar goll o’r agenda
mae dau lofnod ar goll
mae ei enw ar goll o’r rhestr
mae Rhys ar goll o’r rhestr
mae Lili ar goll o fy rhestr
mae’r dyddiad geni ar goll
mae esgid ar goll
mae tudalen ar goll
colli gwersi
colli’r ysgol
risg o fynd ar goll
cynllun ar gyfer mynd ar goll
cyfweliad ar ôl mynd ar goll
aeth ar goll yn 2024
rhedeg i ffwrdd â’r ras
rhedeg grŵp
rhedeg y cyfarfod
alla i ddim ffeindio’r cofnod
dwi’n methu ffeindio fy ffurflen
fedra i ddim dod o hyd i’r agenda
alla i ddim ffeindio’r cofnodion
alla i ddim ei ffeindio ar y rhestr
dwi ddim yn gwybod ble mae’r cyfarfod
dwi ddim yn gwybod ble mae hi’n gweithio
ddaeth e ddim i’r cyfarfod
dydi’r ffurflen heb ddod yn ôl
daeth hi adref o’r ysbyty
mae hi wedi dod adref o’r ysbyty
wnaeth neb droi lan
daeth dad i’r cyswllt
trowch y sain i fyny
mae rhywun wedi cymryd y cofnodion
mae rhywun wedi cymryd nodiadau
mae hi wedi cymryd lluniau
mae ei eiriau wedi cyffwrdd â phawb
asesiad risg cipio plant
mae’r cofnod wedi ei gloi
mae’r cofnod wedi cloi
dwi wedi fy nghloi allan o’r cyfrif
mae’r drws wedi ei gloi
cloi’r drws
hyfforddiant cam-drin plant
categori cam-drin
cam-drin domestig
cam-drin sylweddau
cam-drin rhywiol categori
gweithiwr cam-drin
polisi hunan-niweidio
hyfforddiant hunan-niweidio
risg o hunan-niweidio
hanes o hunan-niweidio
mae hi wedi stopio hunan-niweidio
grŵp cefnogi hunan-niweidio
ymarfer tân
larwm tân wedi ei brofi
diogelwch tân
tan ddydd gwener
tan fory
ofn uchder
ofn pryfed cop
mae’r tywydd yn gas
roedd y bwyd yn gas
methu gweld plant
alla i ddim gweld fy merch tan ddydd Llun
dwi’n methu ffeindio plant
mae llofnod Rhys ar goll
`,
};
