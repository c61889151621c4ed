import type { Language } from '../../../src/core/typedText';

/*
 * What people in trouble might type, of harm of every kind, a line each: written down after the rules that put harm together and without
 * looking at them. Of `first`, 53 in 100 were heard by the rules as they were then, and all of them were used to mend them. `after` were
 * written when that was done: of the English 52 in 100 and of the Welsh 43 were heard at first. Some ten of them, which had opened
 * another card, were used after that, so what is heard of them today is a little more.
 */
export const criesToCome: Readonly<Record<'first' | 'after', Readonly<Record<Language, string>>>> = {
  first: {
    en: `
my mums fella battered me last nite
dad went mental and chucked a plate at my head
she whacked me round the head with a hairbrush
he dragged me upstairs by my hair
stepdad put his cigarette out on me
my carer slapped me across the legs
he made me stand outside in the cold all night
she poured boiling water on him
nan keeps smacking the little one really hard
he wrapped the cable round my neck
he sat on me and i couldnt get up
he stamped on my hand
he threw me down and kept kicking
my uncle punched my little sister in the belly
mum has bite marks on her arm from him
i got leathered for spilling juice
he shook her so hard her head was going back and forward
the baby has a mark on her ear and nobody knows how
he twisted my arm behind my back
dad held a pillow over my face
he smashed my head on the wall
my brother had a seizure after dad hit him
he rammed me with the car
he pushed mum and shes pregnant
my husband kicked me in the stomach im 20 weeks
he had me by the throat
she washed my mouth out with soap
he made me eat off the floor
mums boyfriend broke my tooth
he punched the wall next to my head
my grandad touches me when mum is at work
he said its our little game
he puts his hand down my pants
he asked me to show him my boobs on camera
this man online wants pictures of me without clothes
hes threatening to send my pics to everyone at school
i sent a nude and now he wants money
my cousin got into bed with me and did things
he showed me a dirty film
my stepbrother keeps rubbing himself on me
he had sex with me when i was asleep
i said no but he carried on
my boyfriend is 24 and im 14
he kisses me on the mouth and i dont like it
he makes me sit on his lap and it feels weird
im pregnant and im 13
he bathes me even tho im 12
my teacher messages me at night and says he loves me
he took my virginity and i didnt want to
i think my daughter has been interfered with
she told me grandad licks her
he wee'd on me
i have blood in my pants and its not my period
mum lets her friends do stuff to me for money
i woke up and he was on top of me
he filmed us having sex without telling me
i've been sexually assaulted
a man flashed at my kids in the park
he said he would tell everyone if i didnt do it
they picked me up in a car and took me to a hotel with older men
these lads gave my son a phone and trainers and now he has to work for them
they stabbed him because he lost the package
ive got to go cunch for them
he keeps going to london and coming back with money
they said they will hurt my mum if i dont hold it
i have to pay them back
my son is being run by a gang
there are people dealing from my flat and i cant get rid of them
he has a blade in his bag
they put it inside me to carry
older boys are making him shoplift
my 13 year old comes home with love bites and new clothes from a man
they are taking me to somalia in the summer to be cut
my auntie says i need to have the operation so i am clean
my family found me a husband and i dont want him
dad says if i dont marry him he will kill me
they booked my ticket to pakistan one way
they took my passport so i cant get away from the wedding
my parents found out im gay and they are going to beat it out of me
the pastor says my child is a witch and they are beating the devil out
i have brought shame on them and my brothers are looking for me
we havent had any tea since sunday
theres no leccy and no food in
mum spends it all on gear and we go without
im looking after my little brothers cos mum is in bed all the time
mum is out of it on the sofa and the baby is screaming
i cant wake mum up
the kids are home alone and they are only 4 and 6
next door have gone out and left the baby
she leaves him in his cot all day
the baby has not been changed and is red raw
he lives off crisps and is so thin
we sleep on a mattress thats soaked in wee
dad locks the kitchen at night
i'm not allowed to use the toilet
she makes him eat his sick
mum didnt pick me up and its dark
dads gone out and its just me and my brother here
i havent got a bed
there are rats in the babys room
mum forgot to give me my insulin again
he has a really bad tooth and they wont take him
nobody picked the kids up from school
shes been crying for hours and no one goes to her
he leaves the toddler in the car while he goes to the pub
they are drinking in there and the kids are running round
found a needle next to the cot
my toddler drank methadone
the baby rolled off the bed and is very sleepy
my little girl has gone floppy
he is having trouble breathing and is going grey
my son has taken something and i cant rouse him
shes barely conscious
theres loads of blood coming
i think i am losing the baby
he's fitting
the baby is cold and blue
he swallowed a button battery
she collapsed in the bathroom
he wont stop being sick and his neck is stiff
my waters have gone and im only 26 weeks
she has a temperature of 41 and a rash
i feel like ending it
whats the point in being here
everyone would be happier if i was gone
i have written a note
i've got the pills in front of me
im standing on the bridge
i keep thinking about jumping in front of a train
i want to sleep and not wake up
i cant see a way out
i cant live like this
i dont see the point any more
no one cares about me
ive been cutting again
i burnt my arm with a lighter on purpose
my daughter says she wants to be dead
my son tied a rope round his neck
she has locked herself in the bathroom with a razor
he says he is going to drive into a wall with the kids in the car
i am scared i will hurt my baby
i feel like throwing the baby out the window
the voices tell me to hurt her
i nearly dropped him on purpose
i snapped and shook her
i lost it and hit him too hard
im going mad in here and i might do something
i hate my life and want out
i havent eaten for days because im fat
im making myself sick after food
my mum tried to hang herself
dad says he is going to top himself
he follows me to work
he put a tracker on my car
he knows my every move
there is a camera in my bedroom he put there
he goes through my phone
he wont let me have my own bank card
he tells me what to wear and who i can see
he locks me in when he goes to work
he wont let me take my tablets
i have to ask him before i go to the toilet
he sits outside the school gates every day
he keeps driving past the house
he has sent me 200 messages today
he turned up at my work again
he says ill never see the kids again if i leave
he said if he cant have me nobody can
he killed my cat
he threatened to burn the house down with us in it
he set fire to my clothes
he poured petrol through the letterbox
he has a shotgun in the shed
he's out of prison and he knows my address
he isnt meant to come near me and hes parked outside
my ex has broken his order
he has smashed all the windows
hes kicking off and the kids are hiding upstairs
hes drunk and wont leave
he has barricaded us in
im hiding in the bathroom
im hiding in the wardrobe with my sister
we had to run out with no shoes on
we are in the car cos we cant go in
he grabbed the wheel while i was driving
he drove off with my baby not strapped in
he took her from nursery and he is not allowed
dad wont bring us back
they have gone to the airport with the kids
my ex is taking her abroad tomorrow and i cant stop him
i dont know where my daughter is
she went out last night and her phone is off
he got in a car with a man and hasnt been back
my foster son has run off again
i've run away
i am sleeping rough
i have nowhere to go tonight
they threw me out
please dont send me back there
i dont feel right at dads
i dont like it when he is here
i hide when he comes home
my tummy hurts when its dads weekend
mum cries all the time and he shouts at her
they are always fighting and i get in the middle
i heard a slap and mum screaming
mum has a black eye again
i called the cops on him once
someone get me out of here
can somebody come and get me
i need someone to help my mum
is anyone there im frightened
dont tell dad i told you
he said nobody would believe me
he will know it was me who said
can i tell you something bad
i am not ok
something bad happened to me
something happened last night and i feel dirty
someone is hurting me
its happening again
he's done it again
he does things to me
he hurts us when mum is out
she is not a nice mum she hurts
i dont want to see him any more he frightens me
the house next door there is a child screaming every night
theres a kid locked out in the snow next door
i heard them hitting the little boy
a child has told me his dad beats him
a pupil disclosed that she is being touched
i saw bruises shaped like fingers on his arm
foster carer is rough with him
the lodger goes into the girls room
he made her get in the boot of the car
my mate has taken loads of ket and is not moving
`,
    cy: `
ma dad yn waldio fi bob nos
nath o luchio plât at fy mhen i
mae llystad wedi rhoi sigarét allan ar fy mraich
mae o'n fy llusgo i gerfydd fy ngwallt
ges i gweir gan dad
nath mam roi cweir i fi
ma fe'n cwrso fi rownd y tŷ gyda chyllell
ma' fe wedi rhoi dwrn i fi
rhoddodd e glatshen i'r babi
mae hi wedi sgaldio'r bychan
mae o'n gafael yn fy ngwddw i
nath o dagu mam o mlaen i
mae gen i gleisiau dros fy nghoesau
mae llygad ddu gan mam eto
ma fe'n towlu pethe ata i
mae e'n gas iawn wrth mam ac rwy'n cuddio
dwi'n cuddio yn y cwpwrdd
rydyn ni'n cuddio yn y stafell molchi
mae o wedi meddwi ac yn malu'r tŷ
mae e'n bygwth llosgi'r tŷ
mae gwn yn y sied gyda fe
ma fe tu fas eto a fi'n ofnus
mae o'n gwylio'r tŷ
mae e'n dilyn fi i'r gwaith
mae o'n checio fy ffôn i drwy'r amser
dydi o ddim yn gadael i mi weld fy ffrindiau
ma fe'n cadw'n arian i gyd
mae e'n cloi fi mewn pan mae'n mynd i'r gwaith
dyw e ddim i fod i ddod yn agos ata i ond mae e 'ma
mae o allan o'r carchar ac yn gwybod lle dan ni
ma fe 'di cael gafael ar fy nghyfeiriad i
mae taid yn cyffwrdd â fi lle dylai o ddim
mae ewythr yn rhoi ei law yn fy nhrowsus
gofynnodd e i fi dynnu fy nillad
mae dyn ar-lein eisiau lluniau noeth ohono i
anfonais i lun a nawr mae e'n bygwth ei rannu
mae o'n dod i mewn i'r gwely ata i
ma fe'n edrych arna i yn y gawod
nath e bethe i fi a fi ddim yn lico fe
mae'n cusanu fi ar fy ngheg
cefais fy nhreisio
mi wnaeth o fy nhreisio i
dwedais i na ond nath e ddim stopio
dwi'n 14 ac mae fy nghariad yn 25
mae o'n deud mai cyfrinach ydi o
paid deud wrth mam
os dweda i rywbeth bydd e'n lladd fi
mae'r bechgyn hŷn yn gwneud i fi werthu cyffuriau
mae arna i arian i gang
maen nhw wedi rhoi ffôn i fy mab ac mae'n gorfod gweithio iddyn nhw
mae pobl yn gwerthu cyffuriau o fy fflat ac alla i ddim cael gwared arnyn nhw
mae cyllell yn ei fag ysgol
maen nhw am fynd â fi dramor i briodi
dw i'n cael fy ngorfodi i briodi
mae fy nheulu wedi cymryd fy mhasbort
maen nhw eisiau fy nhorri i lawr fan'na
does dim bwyd yn y tŷ
'sdim bwyd 'da ni
dan ni heb fwyta ers dydd Sul
does dim trydan na gwres 'ma a mae'r babi'n oer
mae mam yn y gwely trwy'r dydd a fi sy'n edrych ar ôl y plant
fi methu deffro mam
mae mam ar y soffa a ddim yn symud
mae'r plant gartref ar eu pen eu hunain
mae'r babi wedi'i adael yn y car
does neb wedi nôl fi o'r ysgol
dyw mam ddim wedi dod adre a mae'n dywyll
dan ni ar ben ein hunain yn tŷ
dydi o ddim yn cael mynd i'r toiled
mae nodwydd ar bwys y crud
dyw'r babi ddim wedi cael newid cewyn ers ddoe
mae dad yn cymryd cyffuriau o flaen y plant
mae'r babi wedi mynd yn llipa
mae e'n ffitio
dydi'r babi ddim yn anadlu'n iawn
mae hi wedi llewygu
mae lot o waed yn dod
dwi'n meddwl mod i'n colli'r babi
mae o wedi llyncu batri
mae fy nŵr wedi torri
mae hi wedi cymryd llwyth o dabledi
dwi'm isio bod yma ddim mwy
dwi isio marw
fi moyn cysgu a byth dihuno
sai'n gallu cario mlân
dwi methu handlo fo dim mwy
fydda pawb yn well hebdda i
dwi wedi sgwennu nodyn
dwi'n sefyll ar y bont
dwi'n torri fy hun eto
fi'n casáu'n hunan
does neb yn poeni amdana i
beth yw'r pwynt
mae fy merch yn dweud ei bod hi eisiau marw
mae fy mab wedi trio crogi ei hun
mae dad yn deud bod o am ladd ei hun
dwi ofn brifo'r babi
dwi 'di ysgwyd y babi
nes i golli nhymer a'i daro fo
dwi'n clywed lleisiau'n deud wrtha i am ei brifo hi
mae o wedi mynd â'r plant i'r maes awyr
aeth e â hi o'r feithrinfa heb ofyn
dydi dad ddim am ddod â ni'n ôl
dwi'm yn gwbod lle ma'r hogyn
mae hi heb ddod adre ers neithiwr
dwi wedi rhedeg i ffwrdd
sdim unman 'da fi i fynd heno
maen nhw wedi taflu fi mas
peidiwch â gyrru fi'n ôl yna
dwi ddim yn licio bod efo dad
dwi'm yn saff adra
so ni'n saff fan hyn
smo'r plant yn saff gyda fe
sai moyn mynd nôl ato fe
ma' ofon e arno i
mae arna i ei ofn o
mae ofn llystad arna i
dwi'n crynu mewn ofn
wi'n ofan drwy'r amser
ofn trwy nhin
mae rhywbeth drwg wedi digwydd i mi
mae e'n gwneud pethau i fi
mae rhywun yn brifo fi
mae o'n digwydd eto
plis all rhywun ddod i nôl fi
gaf i siarad gyda rhywun, dwi ddim yn iawn
fydd neb yn fy nghredu i
mae plentyn drws nesa yn sgrechian bob nos
clywais i nhw'n bwrw'r crwt bach
mae disgybl wedi dweud bod ei dad yn ei guro
gwelais i ôl bysedd ar ei fraich
mae'r gofalwr yn arw gyda fe
ma crys fi'n waed i gyd
dyma fe'n rhoi ei ddwylo rownd fy nghorn gwddwg
`,
  },
  after: {
    en: `
my dads new girlfriend locks us in the garage
she force feeds him till he is sick
he bent her fingers back
dad kneed mum in the ribs
he squeezed my face really tight
mum's partner flings the little ones about
he thumped my mum cos tea was late
he bit my daughter on the cheek
i was whipped with a phone charger
my foster mum pinches me where nobody can see
he elbowed me in the nose
the baby's arm is hanging funny
he spat in mums face and called her a slag
she scratches him till he bleeds
i get hit if i cry
my big brother strangles me for fun
he put my hand on the hot plate
he keeps flicking my ears till they bleed
grandpa asked me to touch his willy
a boy at school put his fingers in me
my swimming coach sends me kissy pictures
i was drunk and they took turns
he wont use a condom and i'm scared
dad comes into the bathroom when im washing
he told me to pull my skirt up
she says her uncle tickles her under her pyjamas
he lies next to me at night and breathes on me
someone put a video of me in the shower on snapchat
he makes me watch porn with him
my son saw his dad doing sex things to his sister
my girlfriend is 13 and im 19
i had to sleep with his friend to pay for the weed
he said i owe him for the trainers
a man in a car gives us vapes if we get in
they make my brother stash bags in his room
my daughter keeps going off with taxi drivers
a lad shot at our window
there's a gang outside wanting my son
i think my daughter is being groomed
grandma is arranging for her to get cut
they say i must marry my cousin
my brothers will kill me if they see me with him
dad burned my passport
they prayed over him and held him under the water
she's never home and there's nothing in the cupboards
we had cold beans for 4 days
my little brother is always starving
dad is on the needle again and he is meant to be watching the kids
the toddler was wandering in the road on her own
baby left in wet nappy for hours
they have no coats and its freezing
the kids are filthy and stink
mum just drinks and sleeps
i do everything for my sisters because mum wont get up
he has not seen a doctor and his leg is infected
she wont take the baby to hospital
mum and dad have gone to spain and left us
he's not been to school for weeks because he has to look after mum
theres mould everywhere and the baby cant breathe
baby keeps turning purple
he fell off the trampoline and cant move his legs
she has eaten rat poison
baby had a fit
there's a rash that doesn't go away with a glass
he's been knocked down by a car
her lips are swelling up and she cant swallow
i cut my wrists
i want to hurt myself so bad
nobody will miss me when im gone
im saving up my tablets
i wish i had never been born
im done with everything
i just want it to stop
i have no reason to live
my mum said she might as well be dead
my sister took an overdose
i scratch my arms till they bleed
i feel so alone and i want to go to sleep forever
he has bought a rope
i might do something to the baby
i put the pillow over him but stopped
i cant stop thinking about stabbing him
he tells me im mad and no one will believe me
he wont let me out of his sight
i have to send him a photo to prove where i am
he takes my wages off me
he hides my inhaler
he stopped me seeing my mum
he says he will have the kids taken off me
he cancelled my phone
he threatens to kill himself if i leave
he waits for me after work
my ex has been in the house when i was out
he has found the refuge
he broke his bail conditions
he got our address off the school
theres someone in the garden again
hes hammering on the door
he's got the kids and wont say where
my partner has gone off with the baby in a rage
she was meant to be back at 6 and she isnt
my 12 year old didnt come home
dad drives drunk with us in the car
we had to climb out the window
i locked us in the bathroom
can you send someone round
i need to get away from him tonight
where can i go with my kids tonight
i want to go into care
i want to talk to somebody about my dad
my dad scares me
i dont feel safe in my own bed
mum goes all quiet when he comes in
i wet myself when he shouts
im too frightened to tell the social worker
they fight and i cant sleep
he said if social services come back he will do us all
daddy hurted me
daddy smack me hard
he do bad touching
nanny shut me in the dark
i got hurt by uncle dave
`,
    cy: `
mae cariad mam yn ein cloi ni yn y garej
mae hi'n pinsio'r babi
nath o blygu ei bysedd hi'n ôl
rhoth e ben-glin yn stumog mam
ma fe'n sgrapo fi nes bod fi'n gwaedu
dwi'n cael fy hitio os dwi'n crio
mae fy mrawd mawr yn tagu fi
ma mam yn fy nharo i efo slipar
nath o boeri ar mam
rhoddodd fy llaw ar y stof
mae tad-cu'n gofyn i fi gyffwrdd â'i bidyn
nath hogyn yn yr ysgol roi ei fysedd ynof i
mae fy hyfforddwr yn anfon lluniau ohono fe'i hun i fi
mae dad yn dod i'r ystafell ymolchi pan dwi'n ymolchi
mae'n gwneud i mi wylio porn
mae fy merch yn cael ei meithrin i bwrpas rhyw
roedd rhaid i fi gysgu gyda'i ffrind e
mae dyn mewn car yn rhoi fêps i ni
maen nhw'n cuddio cyffuriau yn stafell fy mrawd
mae gang tu allan isio fy mab
maen nhw'n dweud bod rhaid i fi briodi fy nghefnder
mi laddith fy mrodyr fi
losgodd dad fy mhasbort
does na'm byd yn y cypyrddau
ma 'mrawd bach i wastad yn llwgu
roedd y plentyn bach yn cerdded ar y ffordd ar ei ben ei hun
sdim cotiau 'da'r plant a mae'n rhewi
mae'r plant yn fudr ac yn drewi
dim ond yfed a chysgu mae mam
dwi'n gneud bob dim i fy chwiorydd achos dydi mam ddim yn codi
mae mam a dad wedi mynd i Sbaen a'n gadael ni
mae'r babi'n troi'n borffor o hyd
mae hi wedi bwyta gwenwyn llygod mawr
gath y babi ffit
cafodd ei fwrw gan gar
mae ei gwefusau'n chwyddo a dyw hi ddim yn gallu llyncu
dwi 'di torri fy ngarddyrnau
fydd neb yn fy ngholli i
trueni mod i wedi cael fy ngeni
dwi jest isio iddo fo stopio
does gen i ddim rheswm i fyw
mae fy chwaer wedi cymryd gorddos
dwi'n crafu fy mreichiau nes bod nhw'n gwaedu
mae o wedi prynu rhaff
falle wna i rywbeth i'r babi
ma fe'n dweud fy mod i'n wallgo a neb yn mynd i gredu fi
mae o'n cymryd fy nghyflog i
mae e'n cuddio fy mhwmp asthma
mae o'n bygwth lladd ei hun os dwi'n gadael
mae o'n disgwyl amdana i ar ôl gwaith
mae o wedi ffeindio'r lloches
mae o 'di torri amodau ei fechnïaeth
mae rhywun yn yr ardd eto
mae'n dyrnu ar y drws
mae'r plant gyda fe a dyw e ddim yn dweud ble
roedd hi fod nôl am 6 a dyw hi ddim
ddaeth fy merch 12 oed ddim adre
mae dad yn gyrru wedi meddwi a ninnau yn y car
nes i ddringo allan drwy'r ffenest
dwi angen dianc oddi wrtho fo heno
lle alla i fynd efo'r plant heno
dwi isio siarad efo rhywun am dad
ma dad yn hala ofn arna i
dwi ddim yn teimlo'n saff yn fy ngwely
dwi'n gwlychu fy hun pan mae o'n gweiddi
mae gormod o ofn arna i ddweud wrth y gweithiwr cymdeithasol
maen nhw'n ffraeo trwy'r nos a dwi methu cysgu
nath dadi frifo fi
mae nain yn cau fi yn y tywyllwch
dwi'm yn licio be mae o'n neud i mi
`,
  },
};
