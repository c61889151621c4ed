import {
  body,
  carries,
  comes,
  crimes,
  dead,
  goHome,
  he,
  hits,
  makes,
  me,
  nobody,
  nots,
  orders,
  parents,
  selves,
  sexThings,
  takesThem,
  things,
  throwsThem,
  we,
} from './wordsOfHarm';

/*
 * Harm is put together here: somebody, what they do, to whom. Each line is a way of putting classes of words together, in the signs of
 * `emergencyPhrases.ts`; a verb or a person that is added to a class is known in all of them.
 */

const linesOf = (text: string): readonly string[] => text.trim().split('\n');

export const composedEnglish: readonly string[] = linesOf(`
${hits} *? *? ${me}
${hits} up|down|out *? ${me}
${he} *? *? ${hits} .
${he} *? *? ${hits} on|at|by ${me}
${he} *? ${hits} the|our|my|a dog|cat|puppy|kitten|rabbit|pet|pets|hamster
${we} *? *? been|being|getting|gets|get|got|was|were|be *? ${hits} .
${we} *? *? been|being|getting|gets|get|got|was|were|be *? ${hits} by|at|with|in|on|for|again|all|so|and|last|every|tonight|today|when|because
${throwsThem} *? ${me} *? down|across|at|against|out|into|on|through|off
${throwsThem} *? *? *? at|on ${me}
${hits} *? by ${me}|the hair|ear|ears|arm|arms|throat|neck|wrist|leg
hands|hand|arm|arms|pillow|bag|belt|rope|cord *? *? *? my|her|his|our|their neck|throat|mouth|face|head
held|holds|holding|hold *? ${me} *? down|under|hostage|against
held|holds|holding|put|puts|putting|stuck|shoved|pushed *? *? ${me} *? *? under *? *? water|tap|bath
with|got|uses|used|using a|his|her|the belt|stick|slipper|wooden|spoon|cable|wire|bat|hammer|knife|iron|shoe|cane|whip|lighter|cigarette
${sexThings} *? pictures|pics|photos|photo|photographs|video|videos|selfie|selfies|stuff|things
pictures|pics|photos|photo|photographs|video|videos|film|films|selfie|selfies *? *? *? naked|nude|undressed|privates|private|body|boobs|bum|bottom|topless|knickers|underwear|shower|bath|changing|undressing|asleep
${makes} *? ${me} *? *? *? *? *? ${sexThings}|${body}
${makes} *? ${me} *? *? do|watch|look|see|go|meet|sleep *? *? *? it|stuff|things|men|him|them|his|older|films|videos|bad
${makes} *? *? ${sexThings} with|from|of|to|me|us|her|him
sex|sexual|sexually with|abuse|abused|assault|assaulted|touching|things|stuff|harmed|exploited
sent|sends|sending|send|shows|showed|showing|shown *? ${me} *? *? *? *? ${sexThings}|${body}
${sexThings} *? *? sent|send|to|on|of|with *? ${me}|him|them
${comes} *? *? *? *? my|our|her|his|sisters|brothers|daughters|sons|kids|childrens|girls|boys *? bed|beds|bedroom|bedrooms|room|shower|bath|bathroom|duvet|pyjamas
${comes} *? *? bed *? with ${me}
${he} *? ${comes} *? *? at|in|every|during the? night
${he} *? ${comes} *? *? when *? *? *? asleep|sleeping|sleep|bed|shower|bath|out
watch|watches|watched|watching|stare|stares|staring|look|looks|looking|looked|peeps|peeping|spy|spies|spying|film|films|filmed|filming|photographs|photographed|walks|walked|perving *? *? ${me} *? *? *? *? shower|bath|bathroom|undress|undressed|undressing|change|changing|changed|dressed|naked|toilet|sleep|asleep|bed|bedroom
hand|hands|fingers|finger|mouth|tongue|it|thing|penis|dick *? *? in|inside|up|down|on|under|between *? *? my|her|his|our|their|me|us|mouth *? ${body}|legs|thigh|thighs|leg|skirt|top|shirt|mouth|face|hair|.
touch|touched|touches|touching|feels|felt|rub|rubs|rubbed|rubbing|stroke|strokes|stroked|stroking|lick|licked *? my|her|his|our|their|me|us|down|there|where
takes|took|take|taking|pulls|pulled|pull|tore|ripped|rips *? *? *? *? clothes|knickers|pants|pyjamas|pjs|trousers|top|bra|underwear|nappy|shorts off|down|up
clothes|knickers|pants|trousers|pyjamas|top|bra off|down
${he} *? *? forced|forces|forcing|force|made|makes ${me} .
forced|forces|forcing|force ${me}
forced|arranged|arrange|arranging|child *? *? marriage|marry|wedding|married
${makes}|have|going|is|taking|sending *? *? *? *? get|getting|got|be married|engaged
${makes}|have|want|wants|going *? *? *? *? *? marry
marrying|marry ${me} off|to
${nots} *? want *? *? marry|married
${me} *? naked|undressed|topless|nude
${he} *? lock|locked|locks|padlocked *? *? fridge|kitchen|cupboards|food|toilet
fgm
female genital|circumcision|mutilation
genital|genitals mutilation|cutting|cut
cut|cutting|circumcise|circumcised *? *? down there|below
going|gonna|want|wants|planning|will|to *? to? cut|circumcise ${me}
honour|honor killing|based|violence|crime
shame|shamed|dishonour|dishonoured *? the|my|our family
${makes} *? ${me} *? *? *? ${carries} *? *? *? ${crimes}
${makes} *? ${me} *? *? *? ${carries} for|.
${carries} *? *? ${crimes} *? for him|them|her|people|someone|somebody|a|my|the|older
county|drug lines|line
owe|owes *? *? *? money|drug|drugs|debt
drug|drugs debt|debts|dealer|dealers|runner|mule
trap house
${takesThem} *? *? my|our|her|all|me|mums|mams *? *? ${things}
${nots} let|lets|letting|allow|allows|allowed *? ${me}|to *? *? leave|eat|drink|sleep|out|talk|speak|phone|ring|wash|toilet|have|breathe|see|call|friends|go|use|work|anyone|anywhere|food
not|never allowed *? *? out|eat|food|drink|sleep|leave|friends|anywhere|speak|talk|phone|toilet
wont|doesnt|never|not|dont|refuse|refuses give|gives|giving|feed|feeds|feeding|buy|buys|change|changes|wash|washes|giv|gets|get|got ${me} *? *? ${things}|eat|food|clothes|nappy|nappies|milk|anything|doctor|doctors|hospital|dentist|.
controls|controlling|control|monitors|monitoring|tracks|tracking|isolates|isolated|isolating *? me|us|my|her|everything|what|where|who|money
follow|follows|followed|following *? me|us|my|her|home
watch|watches|watched|watching|outside|parked|sat|sitting|hanging|waiting *? *? *? my|our|mums house|flat|home|school|work|window|street|car|kids
${he} *? *? *? find|finds|found|finding *? me|us
${he} *? *? coming|comes|came|going|running up|down the? stairs|upstairs|landing
${he} *? *? coming|comes upstairs
${he} is|are? coming? on|up the? stairs|landing .
keeps|kept doing it|that|this|things|stuff *? *? .
hear|heard|footsteps *? him|her|them|dad|footsteps|someone? *? on|up the? stairs|landing
${he} *? knows|know|found|finds *? where *? i|we|my|im|the|mum *? *? live|lives|living|stay|staying|work|am|are|school|is|lived
keeps|keep|wont|kept|constantly|always *? *? stop? texting|calling|ringing|messaging|phoning|turning|showing|driving|following|watching|shouting|screaming|threatening|hitting|hurting|touching|coming *? *? me|us|up|past|round|my|our|at|the
broke|broken|breaks|breaking|breached|breach|breaches|breaching|ignored|ignoring|ignores *? *? *? *? ${orders}
scared|afraid|frightened|terrified|petrified|dread|dreading|fear|fearful|anxious|worried *? *? to|of|about|if|when|what|that|for *? *? ${goHome}|he|hes|him|her|she|shes|they|them|dad|mum|mam|stepdad|my|our|ex|men|man|us|me|sleep|life|lives|do|will|might
im|am|are|were|is|so|really|very|too|all|proper|kids|children|baby|she|he|i scared|frightened|terrified|petrified .
scares|frightens|terrifies|scared|frightened|terrified *? ${me}
fear|fearing|fears|scared|afraid|frightened for *? *? life|lives|safety
dont|doesnt|not|never|didnt *? want|wanna to? *? *? *? home|there|dads|mums|his|hers .
dont|doesnt|not|never|didnt *? want|wanna to? *? live|go|stay|be *? *? home|back|there|with|near
dont|cant|please|not make|send|let ${me}|him|them|her *? *? *? go|back|home|near|have|take|get
nowhere *? *? safe|go|sleep|stay|live|else|run|hide
kicked|kick|chucked|threw|thrown|throwing|locked|turned *? ${me} *? out
${nots} *? *? *? *? safe .
${nots} *? *? *? safe at|in|with|here|to|when|because|now|there|and|any|anymore|tonight
unsafe
no|nothing|without|not|havent|hasnt|havnt|never|didnt|barely|hardly *? *? *? *? to? eat|eaten|ate|food|dinner|meal|fed|milk|heating|electric|electricity|gas|water|nappies
${we}|so|really|always|still|been|im|are|very|all|too|the *? hungry|starving|freezing|starved
starves|starving|starve *? ${me}
^ hungry|starving|scared .
${nobody} *? *? *? looking|watching|feeding|look|with|home|here|in|there *? *? us|me|after|them|children|kids|baby
${nobody} *? here|coming|about|around .
mum|mam|dad|mums|dads|mams *? isnt|not|never *? *? here|home|in|about|around .
no one *? *? *? looking|watching|feeding|look|with|home|here|in|there *? *? us|me|after|them|children|kids|baby
no one *? here|coming|about|around .
no|not|isnt *? adult|adults|grown|grownup|grownups|parent up|ups? *? here|home|in|around|about|there|looking|with|.
${we} *? *? *? on our|my|their|his|her own .
on our|my|their own *? *? in|at|with|all|and|since|for|tonight|again
${we} *? *? *? alone .
home|flat|left|all|night|kids|baby|children *? alone
left|leaves|leave|leaving me|us|him|them|her|kids|baby|children|toddler *? *? *? *? *? alone|own|home|with|for|in|hours|night|days|car|outside|.
${parents} *? left|leaves|leaving|abandoned|walked *? me|us|and|out *? .
${parents} *? *? ${nots} *? *? come|came|back|home|been *? home|back|here|since|.
${he}|theyre|shes|hes *? *? *? *? drunk|pissed|stoned|wasted|drugs|heroin|smackhead|passed|collapsed|unconscious|overdosing
drinking|drinks|using|sniffing|smoking|injecting|injects|injected|snorting|taking *? *? again|drugs|heroin|crack|needles|needle|weed|spice|coke|pills|gear|gas
needle|needles|syringe|syringes *? *? *? floor|house|everywhere|baby|kids|found|around
hurts|hurt|sore|bleeds|bleeding|blood|pain *? *? *? *? wee|pee|down|there|toilet|sit|bum|bottom|knickers|walk|breathe|nappy|breath
want|wanna|wants|wanted|wish|wishes|wished|better|hope|ready|deserve|deserves|rather|should|gonna|going|plan|planning|planned|trying|tried|think|thinking|ways|thought|thoughts|keep *? *? *? *? ${dead}
wish|wishes|wished *? *? *? *? never|wasnt|werent|not|didnt|wouldnt *? *? born|here|exist|wake|alive|around|up
${nots} *? *? *? wake|be|live|exist|here|alive|living *? *? *? *? any|anymore|more|longer|alive|tomorrow|up|here
no|nobody|noone one? *? would|will|wud|ll|loves|cares|care|likes|wants|believes|believe|listens *? *? care|cares|notice|miss|me|if|bothered|mind|us
better off without|dead
${nots} *? *? take|cope|coping|carry|go|stand|handle|face|bear|do|deal|manage|keep|see|live *? *? any|anymore|on|another|living|without *? more|longer|day|living|anymore|like|this|.
cant|cannot cope|coping
no|whats|any|the *? point *? *? living|anymore|going|life|trying|being|more
nothing *? live|left for
end|ending|ended|finish *? *? it|my|her|his|everything|things *? all|now|life|tonight
stop|end|over *? hurting|pain|living|breathing
kill|kills|killing|hang|hanging|hung|cut|cuts|cutting|harm|harms|harming|hurt|hurts|hurting|burn|burns|burning|starve|starving|drown|top|do|did|hate|hates|hating|scratch|scratching|stab|shoot|hit|punish|lose|gas|poison|choke|strangle|overdosed ${selves} *? in?
hate|hates *? *? my|her|his life|body|living
life *? *? *? worth|over|pointless|hell|unbearable
worth living
worthless|burden|hopeless|trapped .
im|am|i|feel|feeling|feels|just *? a|such|so|totally|completely|really? worthless|burden|hopeless|trapped|suicidal|numb
goodbye|bye *? *? forever|everyone|everybody|note|letter|letters|world
jump|jumped|jumping|walk|step|stepped *? *? *? off|front|under|bridge|roof|cliff|train|traffic|window|road
noose|rope|razor|razors|blade|blades|ligature|bridge|cliff *? *? *? *? neck|wrist|wrists|arm|arms|myself|tonight|jump|ready|hidden|found|bedroom|room|him|her|bought
making|make|makes myself|herself|himself sick
voices|voice *? *? *? telling|tell|tells|told|say|saying|head
odd .
od|oded|odded *? *? on|.
i|im|ive|she|he|shes|hes|might|gonna|will|has|mum|dad *? od|oded|odd
childline|samaritans|nspcc|papyrus|refuge
line|number|call|ring|phone|text for? meic|shout|helpline
allergic reaction|shock
anaphylaxis|anaphylactic|epipen|meningitis|miscarriage|miscarrying|contractions|seizure|seizing|convulsing
waters|water broke|broken|breaking|gone|burst|have
in|gone labour|labor
floppy|limp|lifeless|unresponsive|delirious
swallowed|swallows|swallowing|drank|drunk|ate|eaten *? *? *? *? bleach|battery|batteries|button|coin|magnet|magnets|tablets|pills|methadone|medicine|medication|poison|cleaner|dishwasher|tablet|petrol|weed|drugs|heroin
wont|doesnt|not|isnt|cant|stopped|hardly|barely *? *? stop? bleeding|breathing|breathe|wake|moving|feeding|responding|crying|shaking|waking|move|feel
secret|secrets *? *? *? tell|between|us|him|special|our|anyone|touching
our|little|special|a secret|secrets
if|when|in *? *? tell|told|tells|say|said|speak|find|finds|found|talk *? *? anyone|anybody|someone|mum|mam|school|police|you|teacher|out|this|him|kill|hurt|he|hell
dont|not|cant|never|mustnt|nobody|scared *? *? tell|say|told *? *? anyone|anybody|mum|mam|dad|nobody|him|school|why|it|them|her|social
says|said|saying|tells|told|will|hell|shell|swears|gonna|going|threatens|threatened *? *? *? *? *? *? kill|hurt|take|stab|burn|shoot|break|smash|batter|find|get|beat|hit|send|post|share|leak ${me}|it|photos|pictures|pics|videos|nudes|house|someone|everyone|neck|legs
hes|shes|theyre|theyll|hell|is|will|gonna *? gonna|going? to? *? kill|hurt|take|stab|burn|shoot|get|find|beat|batter|hit ${me}
post|posted|share|shared|leak|leaked|spread|put *? *? *? *? photos|pictures|pics|videos|nudes|video
not normal *? *? dad|touch|touches|dads|him
black|bust|busted|swollen eye|lip|eyes|face|nose
marks|mark|bruises|bruise|bruised|bruising|burns|bump|lump|cuts|welts|scars|bite|sore|blood *? *? *? on|over|all|round|around|from|down *? *? me|my|her|his|baby|arm|arms|leg|legs|back|neck|face|head|body|tummy|bottom|bum
broke|broken|fractured|snapped|cracked|dislocated *? my|her|his|our|the|childs|babys|a? *? arm|leg|nose|rib|ribs|jaw|wrist|finger|tooth|teeth|collarbone|skull
sleep|sleeping|slept|sleeps *? on|in *? *? floor|car|street|streets|shed|park|doorway|bathroom|rough|bus|stairs|garage
living|live|lives *? *? on|in *? car|street|streets|shed|tent|filth
filthy|infested|mouldy|rats|maggots|faeces|poo *? *? *? *? house|home|baby|kids|children|cot|bed|everywhere|room
stinks|smell|smells|stink *? *? *? wee|pee|poo|urine
locks|locked|shuts|shut|keeps|kept|puts|put|lock *? ${me} *? *? *? cupboard|cellar|shed|bedroom|room|attic|garage|wardrobe|outside|dark|basement|loft|bathroom|cage|cot|crate
cigarette|cigarettes|fag|boiling|bleach|petrol|acid|kettle|iron *? *? *? on|over|at|out ${me}
on top of me|her|him
sat|sits|lay|knelt|kneels|stood|stands on me|him|her|us|my
${makes} ${me} *? eat|stand|kneel|drink|sleep|sit|kiss|strip|beg|swallow|lick *? *? *? *? floor|outside|night|cold|hours|corner|sick|poo|alone|naked|garden|rain|soap
without|no *? clothes|bra|knickers|pants
boyfriend|girlfriend|bf|he|hes|man|men|guy is|hes|aged|who|of *? 18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|38|40|42|45|50 *? *? *? 11|12|13|14|15
pregnant|shagging|sleeping *? *? *? *? 11|12|13|14|15
older men|man|boys|lads|boyfriend
hotel|flat|party *? with|for men|man|them
work|works|working|pay|paying|owe|runs|run for|by|to? *? them|him|gang|gangs|back
gang|gangs|cunch|cuckooed|cuckooing|bando|plug
love bites
dealing|deal|selling from my|our|the|her
people|they|men|someone in|inside|inside|from my|our|her flat|house|home *? *? *? *? rid|leave|dealing|out
said|say|says|told|begged|tell no|stop|him *? *? but|and|he *? carried|wouldnt|didnt|kept|hes|did|does|forced|still|carry
virginity
interfered with
blood|bleeding *? in|from *? *? pants|knickers|nappy|wee|poo|bottom|ear|ears|nose|mouth|bum|down|between|privates
teacher|coach|man|men|online|stranger|strangers|he *? *? messages|messaging|texts|dms|meet|meeting|loves me|my
to be cut|circumcised|married
one way ticket|flight|ticket
ticket|flight|flights|plane *? *? *? one way|pakistan|somalia|bangladesh|india|abroad
found|chosen|picked|choose me *? husband|wife
witch|witchcraft|demon|demons|devil|possessed|exorcism|juju
${nots} *? *? had *? *? tea|dinner|food|breakfast|lunch|eat
go|going|goes|went without
out of it|control
red raw
so|too|really|very|dangerously thin|skinny|underweight|sleepy|drowsy|limp|floppy|weak
soaked|covered in wee|pee|blood|poo|vomit|sick|urine|bruises
eat *? own|his|her|sick|poo sick|.
nobody|noone|not|didnt|never *? *? picked|pick|collected|collect|fetched *? me|us|him|her|them|kids|children|up
just me and|here|in
havent|hasnt|dont|doesnt|no got|have? a|any? bed|beds|cot|blanket|blankets|home
forgot|forgets|wont|doesnt|refuses|not *? give|giving|gives|let *? me|him|her|us|them *? insulin|inhaler|meds|medication|medicine|tablets
crying|screaming|screams|shouting *? *? *? every|hours|ages|nonstop|help|pain|night|next
screaming|screams|scream|shouting|hitting|smacking *? *? *? next door
needle|needles|knife|knives|drugs|pills|methadone *? *? *? *? cot|baby|kids|children|toddler|pram|bed
trouble|struggling|difficulty|problems *? breathing|breathe
cant|not|cannot|wont rouse|roused|respond
barely|semi|not conscious
loads|lots|much|pools of? blood
losing|lost|lose the|my baby
he|she|hes|shes|baby|lips|face|cold|skin *? *? and|is|are|going|gone|looks? blue|grey
stiff neck
neck is stiff
temperature|fever of|over|and|with
being|keeps|stop *? being sick
feel|thinking|think|like|want *? like|of|about? ending|killing|jumping|dying
better|happier|easier *? *? if|without *? *? was|were|wasnt|werent|me *? gone|dead|here|born|.
on the bridge|ledge|roof|edge|tracks|cliff|railway
see|no|find *? way out|forward
cant|cannot live|exist like|with|without
been|started|keep|keeps|stop cutting|burning|harming
locked|locks *? ${selves} in
drive|crash|driving|crashed *? *? into|off *? wall|bridge|cliff|tree|road|river|us|me|sea
drop|dropped|hurt|throw|smother|shake|hit ${me} *? on|too|really *? purpose|hard
going|go|gone mad|insane|crazy *? *? might|hurt|do|cant
might|will|gonna|could|going *? do|hurt something|someone|somebody|myself
tracker|trackers|spyware|airtag
camera|cameras|microphone *? *? my|our|the|her bedroom|room|house|car|bathroom
my every move
tells|telling|chooses|decides *? *? me|her what|who|when|where|how *? wear|see|eat|spend|talk|speak|do|can|go
sits|sitting|waits|waiting|parks|parked|stands|standing|hanging|lurking|loitering outside
turns|turned|turning|keeps|shows|showed|showing|comes|came *? up|to *? at|outside|to my|our|mums|her *? work|school|house|flat|home|door|college|place
never|ever|not see *? *? kids|children|baby|them|him|her|son|daughter|family again
if *? cant have|get me
out|released|free of|from? prison|jail|custody
meant|supposed|allowed|banned *? *? near|contact|come|see|be|from *? near|here|me|us|him|her|kids|children|contact
smashed|smashing|smash|trashed|wrecked|kicked|punched|damaged *? *? *? windows|window|tv|telly|phone|house|flat|car|doors|door|kitchen|wall
hiding|hide|hides|hid|hidden *? in|under|from|upstairs|when|behind|with *? *? ${he}|the|my|bathroom|wardrobe|cupboard|upstairs|bed|bedroom|toilet|shed|garden|loft|sister|brother|kids|me
had to run|escape|flee|hide
run|ran|running|fled|escaped out|from with|him|her|them|there|house|without|shoes
cant|cannot|scared|frightened go|get in|inside|back|home *? .
grabbed the|my steering|wheel|hair|throat
took|taken|takes|collected|picked|snatched|grabbed|driven *? ${me} *? from|off|without *? nursery|school|me|contact|us|permission|asking
gone|going|taking|heading|driving|took|taken *? *? to *? airport|abroad|ferry
taking|take|takes|took|taken|send|sending ${me} *? abroad|overseas|country|away
phone is|has|was off|dead
got|getting|gets|went|left *? *? car|van|off *? with *? *? man|men|him|stranger|bloke|boys|someone
run|ran|running away
rough sleeping
sleeping|sleep|slept rough
feel|feels|feeling|felt dirty|disgusting|violated|sick|wrong|used|unsafe
something|things|stuff *? bad|horrible|awful|terrible|wrong|weird|nasty|happened *? *? happened|happening|to|last|me|at|us|him|her
tell *? something|you *? something? bad|awful|horrible|terrible
not|isnt|arent ok|okay .
happening again|.
done|did|doing|does|do *? it|things|stuff|that|this *? again|to *? me|us|her|him|.
does|did|doing|done|do things|stuff|bad|that|it|this *? to me|us|her|him|them|kids
always|constantly|keep fighting|arguing|screaming|shouting|hitting
fighting|arguing|fight *? *? *? again|middle|kids|hitting|every|and|all
rough|nasty|mean|cruel|horrible|violent|aggressive with|to|towards me|him|her|us|them|the|my
boot of the|a|his car
tummy|stomach|head|belly hurts|aches|hurt *? *? when|before|because
come|coming *? get|fetch|collect|rescue me|us
locked out in|there|all|tonight|overnight
our|a own|little|special game|games
sent|send|sends a|the? nude|nudes
weed|peed|pissed|pisses on me|him|her|us|them
had|having|have|has sex with|without
tell|tells|show everyone|everybody|people|them *? if
inside me|her|him .
cancelled|blocked|stopped|cancels *? my|our phone|card|benefits|money|account
cant|cannot|couldnt take it|this|any|anymore|much any|anymore|more|longer|no
where *? can|could|do|shall|should i|we|me *? go
get|getting|run|escape away from him|her|them|dad|here|my
do us|me|you all|in .
know|knows|find|finds|out *? was|its me who|that
`);
