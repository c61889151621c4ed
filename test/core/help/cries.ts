import type { Language } from '../../../src/core/typedText';

/*
 * Cries for help by what has happened, a line each, as people say and spell them on a telephone. Those of `before` were written before
 * the rules were looked at; those of `after` when they were being mended.
 */
export const kindsOfCry = {
  injuries: {
    en: {
      before: `
he broke my arm
dylan has bruises
rhys has a burn on his arm
theres a big bruise on her back
my baby has a black eye
he has marks all over his legs
shes got cuts on her face
baby has been burned
mali has a broken leg and mum wont say how`,
      after: `
the baby has been shaken
i think her arms broken
found bruising on the baby
cigarette burns on his hand
she scalded him with hot water
he has finger marks round his neck
jac came with a split lip and a black eye
`,
    },
    cy: {
      before: `
cleisiau ar Dylan
mae cleisiau gan y babi
mae o wedi torri fy mraich
mae gan Rhys losg ar ei fraich
mae llygad ddu gyda hi
mae marciau ar ei choesau
mae'r babi wedi'i losgi
mae hi 'di torri ei choes
ma clais mawr ar ei gefn o`,
      after: `
mae'r babi wedi cael ei ysgwyd
mae ganddi gleisiau ar ei breichiau
dwi wedi gweld clais ar y babi
nath o dorri mraich i
mae ei braich hi wedi torri
llosgiadau sigaret ar ei law
mae ganddo fo lygad du
`,
    },
  },
  weapons: {
    en: {
      before: `
hes got a bat
he has a knife
he's got a baseball bat
dad got a hammer
she came at me with scissors
he pulled a knife on us
hes waving a bottle at mum
they have weapons
he has a crowbar outside`,
      after: `
got a machette
he went for me with a screwdriver
he picked up a knife
he threw a chair at me
dads got a golf club
he hit me with a bottle
shes holding a pair of scissors
`,
    },
    cy: {
      before: `
mae bat gyda fe
mae ganddo fo gyllell
mae gynno fo forthwyl
mae o wedi tynnu cyllell
mae dad efo bat
mae cyllall gynno fo
mae e'n chwifio potel
mae siswrn gyda hi ac mae hi'n grac
ma nhw efo arfau`,
      after: `
mae o wedi codi cyllell
mae fwyell gyda fe
daeth o amdana i efo siswrn
mae ganddo fo far haearn
mae e'n dal cyllell
nath o daflu cadair ata i
ma gynno fo gyllath
`,
    },
  },
  breathing: {
    en: {
      before: `
baby is floppy and blue
mum is unconscious
baby drowned in the bath
baby swallowed something
shes not breathin
he collapsed
she passed out and wont wake
my sons lips are blue
he stopped breething
cant wake mum up
baby swallowed a battery`,
      after: `
she is unresponsive
hes fainted and hit his head
found her face down in the pool
he is gasping for breath
the baby has gone limp
shes turned grey
having convulsions
hes knocked out cold
she drank bleach
unconcious on the floor
`,
    },
    cy: {
      before: `
mae'r babi yn las
mae mam yn anymwybodol
mae mam wedi llewygu
dydi o ddim yn anadlu
mae'r babi wedi boddi yn y bath
mae'r babi wedi llyncu rhywbeth
methu deffro mam
mae ei gwefusau yn las
ma hi di pasio allan
mae'r babi yn llipa`,
      after: `
mae o'n cael ffit
dyw'r babi ddim yn ymateb
mae'r babi wedi stopio anadlu
mae e wedi llyncu batri
mae hi'n anymwybodol ar y llawr
ma babi'n las ac yn llipa
methu anadlu
mae o wedi colli ymwybyddiaeth
sai'n gallu dihuno dad
dyw e ddim yn anadly
`,
    },
  },
  overdose: {
    en: {
      before: `
overdose
mum has overdosed
she took loads of paracetamol
he took all his tablets
i think shes od'd
my daughter swallowed a bottle of pills
she has taken something
he has taken drugs and wont wake up
od`,
      after: `
over dosed on heroin
shes took an overdoze
took 20 paracetamol
the toddler ate mums tablets
he drank the methadone
she has taken too much insulin
found empty pill packets next to her
`,
    },
    cy: {
      before: `
gorddos
mae hi wedi cymryd gorddos
mae o wedi cymryd gormod o dabledi
mae mam wedi cymryd llwyth o dabledi
dwi di cymryd ei thabledi hi i gyd
wedi cymryd gorddôs
orddos
mae e wedi cymryd cyffuriau a dyw e ddim yn deffro
mae'r plentyn wedi bwyta tabledi mam`,
      after: `
mae hi wedi llyncu tabledi
mae o wedi gorddosio
mae'r bachgen wedi yfed methadon
cymrodd hi lot o baracetamol
nath hi gymryd gormod o dabledi
mae hi wedi llyncu potel o dabledi
ma di cymyd overdose
`,
    },
  },
  drunkCarer: {
    en: {
      before: `
dad came home drunk
mum is drunk and the kids are here
hes drunk again
shes off her head
mum is high and cant look after the baby
hes been drinking all day and is shouting
dad is drunk driving with the kids
mums passed out drunk on the sofa
shes on drugs looking after the baby`,
      after: `
mum is too drunk to look after them
he is really drunk
came home pissed and angry
mam is wasted
drove off drunk with the children in the car
shes stoned and the baby is crying
hes coked up and shouting
`,
    },
    cy: {
      before: `
daeth dad adre yn feddw
mae mam wedi meddwi
mae o'n feddw eto
mae hi'n chwil gaib
mae dad yn chwil
mae mam wedi cymryd cyffuriau ac mae'r babi efo hi
mae o wedi bod yn yfed trwy'r dydd
mae e'n feddw gaib
mae o'n gyrru'n feddw efo'r plant`,
      after: `
ma mam yn pissed
mae dad di meddwi'n rhacs
mae mam yn rhy feddw i edrych ar ôl y babi
daeth o adra'n chwil
mae hi'n uchel ar gyffuriau
maen nhw wedi meddwi ac yn ymladd
ma'n feddw a ma'r plant yma
`,
    },
  },
  leftAlone: {
    en: {
      before: `
kids left home alone
baby left alone
children are on their own in the house
mum went out and left the baby
the kids are home alone
nobody is looking after the baby
left the toddler in the car
she left them by themselves
theres no adult with the children
mum has left us on our own`,
      after: `
kids left on there own
they left the little one alone overnight
no one is with the baby
mum hasnt been home for two days
dad left them in the bath alone
shes gone and left the kids
the children have been abandoned
im home alone and scared
`,
    },
    cy: {
      before: `
mae'r plant ar eu pennau eu hunain yn y ty
mae'r babi ar ei ben ei hun
gadawodd mam y babi
mae mam wedi gadael y plant ar ben eu hunain
does neb yn edrych ar ôl y babi
plant adre ar eu pen eu hunain
mae hi wedi gadael y babi yn y car
does neb gyda'r plant
mae mam wedi mynd a gadael ni
dwi ar ben fy hun a does neb adre`,
      after: `
does neb efo'r babi
mae'r plant yn y ty heb oedolyn
ma'r plant adra ben eu hunen
mae'r babi wedi cael ei adael
nath mam adael y plant ben u hunain
neb yn gofalu am y plant
mae hi wedi mynd allan a gadael y babi
`,
    },
  },
  lockedIn: {
    en: {
      before: `
kids are locked in the bedroom
he locked us in the house
im locked in my room
she locked the baby in the car
hes tied her up
dad wont let us out of the house
locked in the cupboard
children locked in their room all day
he has taken my phone and locked the door`,
      after: `
the boy is locked in
hes chained to the bed
locked us in a shed
he wont let me out
theyve shut him in the cellar
the baby is trapped in the car
we are being kept prisoner
`,
    },
    cy: {
      before: `
mae'r plant wedi eu cloi yn y llofft
mae o wedi cloi ni yn y ty
dwi wedi cael fy nghloi yn fy stafell
mae hi wedi cloi'r babi yn y car
mae'r plant dan glo yn y stafell wely
mae dad wedi clymu hi
dyw e ddim yn gadael i ni fynd mas
sownd yn y stafell, mae o wedi cloi'r drws arna i
clodd e ni mewn`,
      after: `
mae'r plant wedi'u cloi mewn
dydi o ddim yn gadael fi allan
mae hi ynghlwm wrth y gwely
mae'r babi yn sownd yn y car
mae o'n cloi nhw yn y cwpwrdd
dan glo yn y ty
mae e wedi'n cloi ni yn yr ystafell
`,
    },
  },
  takenAway: {
    en: {
      before: `
dad has run off with rhys
he took the baby and wont bring her back
my ex has taken the kids
someone grabbed the girl
he wont give the children back
he drove off with my son
mum has gone off with the baby
a man has taken my daughter
dad picked them up from school and he isnt allowed`,
      after: `
he ran away with mali
mum has disappeared with the baby
he is trying to take the kids abroad
shes done a runner with dylan
they kidnaped him
he snatched her from nursery
wont bring them back
`,
    },
    cy: {
      before: `
mae dad wedi rhedeg i ffwrdd efo Rhys
mae e wedi mynd a'r plant
Dylan ddim wedi dod adre
mae o wedi cipio'r babi
dyw e ddim yn rhoi'r plant yn ôl
mae fy nghyn ŵr wedi cymryd y plant
mae rhywun wedi cymryd y ferch
mae mam wedi diflannu gyda'r babi
wedi dwyn y babi`,
      after: `
mae o'n gwrthod rhoi'r plant yn ol
aeth o a'r babi
mae dad wedi dreifio i ffwrdd efo'r plant
mae dyn wedi mynd a fy merch
ma di mynd efo'r babi a ddim am ddod nol
mae e'n trio mynd a'r plant dramor
rhedodd e bant gyda Mali
`,
    },
  },
  threats: {
    en: {
      before: `
he says hes going to kill me
he threatened to burn the house down
dad said he will hurt us
he is going to come round and hurt mum
he said he will stab me
she keeps threatening me
he will kill us all
hes going to smash my face in
he wont leave
he is smashing up the house`,
      after: `
hes threatning us
he said id be dead
he told me he'd kill the kids
he refuses to leave
hes kicking off and smashing things up
theyre fighting in the kitchen
hes going to batter me
he has gone mad and is throwing things
`,
    },
    cy: {
      before: `
mae o'n bygwth fy lladd i
dwedodd e y bydd e'n lladd ni
mae dad yn bygwth llosgi'r ty
mae o'n mynd i frifo mam
mae e am ladd fi
mae o wedi bygwth y plant
ma'n deud neith o ladd fi
dydi o ddim yn gadael y ty
mae o'n malu'r ty
mae o'n gwrthod gadael`,
      after: `
mae o'n bygwth fi efo cyllall
nath o fygwth ni
dyw e ddim yn fodlon gadael
maen nhw'n ymladd yn y gegin
mae e'n torri popeth yn y ty
mae o'n malu pob dim
neith o ladd ni
mae e'n fygythiol
`,
    },
  },
  fireAndGas: {
    en: {
      before: `
fire in the kitchen
i can smell gas
house is burning
theres smoke coming from upstairs
gas leak
the cooker is on fire
he poured petrol through the door
we are trapped by the fire
smell of gas in the flat`,
      after: `
the flats on fire
carbon monoxide alarm is going off
theres a fire and kids are upstairs
hes set the sofa on fire
he turned the gas on and wont let us out
the house smells of gas
smoke everywere
`,
    },
    cy: {
      before: `
tân yn y gegin
dwi'n arogli nwy
mae'r ty yn llosgi
mae mwg yn dod o'r llofft
mae nwy yn gollwng
mae'r popty ar dân
mae o wedi tollti petrol trwy'r drws
ma 'na ogla nwy yn y ty
mae'r ty ar dan`,
      after: `
mae arogl nwy yma
dwi'n gallu clywed ogla nwy
gwynt nwy yn y fflat
mae tan yn y llofft
mae e wedi cynnau tan yn y ty
mae'r lle ar dan
ma mwg ym mhob man
`,
    },
  },
  selfHarm: {
    en: {
      before: `
i want to die
shes cutting herself
my son tried to hang himself
i cant go on anymore
she is going to kill herself
he tried to kill himself
im going to end it
i feel suicidal
shes going to jump off the bridge`,
      after: `
i dont want to be here anymore
i want to kill my self
hes on the roof and says hell jump
ive cut my wrists
found her with a rope round her neck
she wants to end her life
suicidle
`,
    },
    cy: {
      before: `
dwi isio marw
mae hi'n torri ei hun
mae o wedi trio crogi ei hun
mae hi'n mynd i ladd ei hun
dwi am ladd fy hun
alla i ddim mynd ymlaen
dwi'm isio byw
mae hi'n hunanladdol
mae e am neidio oddi ar y bont`,
      after: `
fi moyn marw
nath hi drio lladd ei hun
dwi isho lladd yn hun
mae e ar y to ac yn mynd i neidio
dwi ddim isio bod yma ddim mwy
dwi'n teimlo'n hunanladdol
mae hi'n niweidio ei hun
`,
    },
  },
  harmTold: {
    en: {
      before: `
dylan disclosed abuse
mae says her dad touches her
child disclosed that dad hits her
someone died
urgent help needed
he hits us
rhys told me his dad punches him
jac says his mum hurts him
a child has died
the baby is dead`,
      after: `
mali made a disclosure of sexual abuse
dylan said his stepdad hit him
i need urgent help
please its urgent someone help
she told her teacher that dad beats her
mum has died
i found a body
disclosure of abuse by rhys
`,
    },
    cy: {
      before: `
mae o wedi fy hitio
mae Dylan wedi datgelu camdriniaeth
mae rhywun wedi marw
angen help ar frys
dywedodd Rhys bod ei dad yn ei daro
mae Mali yn dweud bod ei mam yn ei brifo
mae'r babi wedi marw
nath o hitio fi
mae e'n bwrw ni`,
      after: `
datgelodd Dylan gamdriniaeth
mae Jac wedi datgelu cam-drin rhywiol
dwi angen help brys
bu farw rhywun
deudodd hi bod ei thad yn ei chyffwrdd hi
mae mam wedi marw
help ar unwaith plis
mae dad yn pwno fi
`,
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, { readonly before: string; readonly after: string }>>>>;
