import type { Language } from '../../../src/core/typedText';

/*
 * What somebody in danger might type, a line each, as people spell on a telephone. Written down before the rules were looked at: the
 * rules are held to it, not it to the rules.
 */
export const linesOfDanger: Readonly<Record<Language, string>> = {
  en: `
hlep me
HELP!!!
help me please
helo me
hrlp me
please save my baby
pls help
plz help me
halp me
heeelp me
someone help
i need help now
please help my mum
he is here
hes here
he’s back
he is back again
he is at the door
hes at my door
shes at the door
my ex is at the door
he is in the house
there is someone in the house
someone is in my house
hes outside
he is outside the house
he’s outside now
dad is here and hes drunk
he found me
he found us
he has found out where we live
hes trying to get in
he is breaking the door down
he kicked the door in
he smashed the window
he broke in
he wont let me leave
he wont let us out
im locked in
i cant get out
hes got a gun
he has a gun
hes drunk and shouting at us
hes screaming at us
he is going to hurt me
he's gonna kill me
he said he will kill us
she said shes going to hurt the baby
he grabbed me by the throat
he put his hands round my neck
he pushed me down the stairs
he threw me against the wall
he raped me
he touched me
he keeps touching me
he made me touch him
uncle touched my private parts
im scared
i'm frightened
i am terrified
so scared right now
please come quick
come quickly
please hurry
send someone
call the police
call the cops
get the cops here
nine nine nine
nine-nine-nine
ring nine nine nine please
911
i need an ambulance
she isnt breathing
he has stopped breathing
my baby is not breathing
baby wont wake up
she wont wake up
she took all her pills
i took too many tablets
ive taken an overdose
i want to kill myself
i dont want to live anymore
i dont want to be alive
i cut myself
he is hurting my sister
dad hit mum
mum hit me with a belt
stepdad beat me
hes threatening me
he is threatening us with a knife
theres a fire
the house is on fire
there is blood everywhere
she is bleeding
i'm not safe
we are not safe here
im in danger
he has taken the baby
he took the kids
they took my baby
he stole my son
my daughter has been kidnapped
get me out of here
get him away from me
make him stop
please stop him
he wont stop hitting me
he wont go away
hes going mad smashing everything
he is coming to get me
someone is following us home
she fell and isnt moving
my baby is choking
she is having a fit
i feel unsafe
shes threatening to jump
i took pills
he punched a hole in the wall next to me
he is here now hes shouting
my son is missing
Rhys is missing
my daughter's missing
our boy is missing
the kids are missing
my child has gone missing
she's gone missing
he went missing this morning
Lily has been missing since 4
my little girl has disappeared
my son has vanished
Rhys has run away
she ran away
he has run off
my daughter ran away from home
he’s run away again
I can't find my daughter
i cant find Rhys
we can't find him anywhere
i dont know where my son is
Elin didn't come home from school
he hasn't come home
she never came home last night
Rhys has not come back from school
he is not home yet and its midnight
someone took Rhys
my ex has taken Elin
my baby has been taken
they have abducted her
he is trying to abduct my son
my ex has turned up
her dad has just turned up at the house
my ex turned up drunk
he locked him in
he locks her in the bedroom
mum locked the kids in the room
he keeps us locked up
he touched her
my uncle touches him
he touched my daughter
abuse
im being abused
she was sexually abused
my daughter told me she is being abused
he abuses us
self harm
self-harm
my daughter is self harming
she has self harmed
he is cutting his arms
she cut her wrists
fire
fire!!
he set fire to the house
theres smoke everywhere
scared
frightened
so scared
dad is being nasty to us
he locked my daughter in the shed
she’s been touched by her uncle
Rhys isn’t home
Jac hasn’t come back
missing
missing child
report missing
report a missing child
record the child as missing
`,
  cy: `
helpwch fi
plis helpwch
helpa fi
help fi nawr
hlep fi
dwi angen help
dw i angen help nawr
mae gen i ofn
mae gen i ofn fo
mae gyda fi ofn
ma ofn arna i
mae ofn arnaf
mae arna i ofn mawr
dwi’n ofnus
dw i’n ofnus iawn
dwi wedi dychryn
dwi’n ofni am fy mywyd
mae e yma
mae o yma
mae o ’ma
ma fe yma
mae fo yma eto
mae Dad yma
mae e wrth y drws
mae o wrth y drws
mae hi wrth y drws
mae e wrth ddrws y tŷ
mae o tu allan
mae e’r tu fas
mae o yn y tŷ
mae rhywun yn y tŷ
mae e wedi dod nôl
mae o wedi dod yn ôl
mae e wedi ffeindio ni
mae o wedi dod o hyd i ni
mae o’n trio dod i mewn
mae e’n torri’r drws
mae o wedi malu’r ffenest
mae e wedi torri i mewn
dwi wedi cael fy nghloi i mewn
mae e wedi cloi ni mewn
alla i ddim mynd allan
fedra i ddim mynd allan
mae ganddo fo wn
mae gwn gyda fe
mae gan Dad gyllell
mae e’n feddw ac yn gweiddi arnon ni
mae o’n sgrechian arna i
mae e’n mynd i frifo fi
mae o’n mynd i ladd ni
naw naw naw
naw-naw-naw
ffoniwch naw naw naw
ffoniwch 999
galwch yr heddlu
ffonia’r heddlu
angen heddlu nawr
dewch yn gyflym
dewch yn glou
dewch nawr plis
brysiwch
brysia plis
angen ambiwlans
dyw hi ddim yn anadlu
dydi’r babi ddim yn anadlu
nid yw’n anadlu
mae’r babi ddim yn deffro
dyw hi ddim yn dihuno
mae hi wedi cymryd tabledi
dwi wedi cymryd gormod o dabledi
dwi isio marw
dwi ddim eisiau byw
dw i ddim isio byw mwyach
dwi wedi torri fy hun
mae e wedi fy mwrw
mae o wedi fy nharo
ges i fy mwrw gan Dad
mae Dad wedi bwrw Mam
mae e’n cicio fi
mae o’n tagu hi
mae o wedi gafael yn fy ngwddw
mae e wedi cydio yn fy ngwddf
mae e wedi fy nhreisio
mae o’n cyffwrdd fi
mae e wedi cyffwrdd â fi
mae o wedi mynd â’r babi
mae e wedi dwyn y plant
maen nhw wedi mynd â fy mhlant
mae tân yn y tŷ
mae’r tŷ ar dân
mae gwaed ym mhobman
mae hi’n gwaedu
dwi ddim yn saff
dyn ni ddim yn ddiogel yma
dwi mewn perygl
achubwch ni
stopiwch e
gwnewch iddo stopio
mae o’n bygwth fi
mae o’n bygwth lladd ni
mae o’n fy nilyn i
mae o’n dod amdana i
mae’r babi’n tagu
dyw hi ddim yn symud
plis dewch
dw i ofn mynd adre
dwi ofn Dad
mae fy mab ar goll
mae Rhys ar goll
mae hi ar goll
mae fy merch ar goll
mae’r plant ar goll
ma’n ferch i ar goll
mae Rhys wedi mynd ar goll
aeth hi ar goll bore ma
ar goll ers pedwar o’r gloch mae Elin
mae fy mab wedi diflannu
mae hi wedi diflannu
mae Rhys wedi rhedeg i ffwrdd
mae hi wedi rhedeg bant
mae o wedi rhedeg i ffwrdd eto
rhedodd hi i ffwrdd
mae e wedi dianc o’r tŷ
dwi’n methu ffeindio fy merch
alla i ddim ffeindio Rhys
fedra i ddim dod o hyd i fy mab
dwi ddim yn gwybod ble mae fy mab
dwi’m yn gwybod lle mae hi
dyw Elin ddim wedi dod adre o’r ysgol
ddaeth hi ddim adref
mae Rhys heb ddod adre
dydi o heb ddod adra
dydi hi ddim wedi dod nôl o’r ysgol
mae rhywun wedi cipio fy mab
mae hi wedi cael ei chipio
mae rhywun wedi mynd â Rhys
mae fy nghyn-bartner wedi mynd ag Elin
mae o wedi herwgipio hi
mae fy nghyn wedi troi lan
mae fy nghyn-ŵr wedi troi fyny
mae ei thad hi wedi troi lan wrth y drws
mae o wedi cloi hi i mewn
mae e wedi ei gloi o yn ei stafell
mae e’n cloi’r plant i mewn
mae e wedi cyffwrdd â hi
mae o wedi twtsiad hi
mae o wedi cyffwrdd yn fy merch
cam-drin
camdrin
dwi’n cael fy ngham-drin
mae hi’n cael ei cham-drin
mae o’n cam-drin y plant
hunan-niweidio
hunan niweidio
mae hi’n hunan-niweidio
mae fy merch wedi hunan-niweidio
mae hi’n torri ei breichiau
tagu
tân
tân tân
mae o wedi rhoi’r tŷ ar dân
mae mwg ym mhobman
ofn
ofnus
wedi dychryn
mae dad yn gas
mae mam yn gas efo fi
mae o’n gas wrthon ni
dyw Rhys ddim adre
ar goll
plentyn ar goll
adrodd plentyn ar goll
cofnodi bod plentyn ar goll
`,
};

export function linesOf(text: string): readonly string[] {
  return text.trim().split('\n');
}
