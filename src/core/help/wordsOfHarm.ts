/*
 * Who does what to whom, in classes of English words; `composedEnglish.ts` puts them together.
 */

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');

export const he = oneOf(`
  he hes hell hed she shes shell shed they theyre theyll theyve dad dads daddy mum mums mummy mam mams mammy mom stepdad stepdads stepmum stepmums
  stepfather stepmother stepbrother father fathers mother mothers husband wife partner boyfriend boyfriends bf girlfriend gf ex exs uncle uncles
  aunt auntie grandad grandads grandpa grandma nan nans nanna gran brother brothers sister cousin man mans men boy boys lad lads bloke guy guys
  gang dealer dealers someone someones somebody neighbour friend friends mate mates lodger teacher coach babysitter carer carers family parents people
  landlord
`);
export const me = oneOf(`
  me us my our him her his their them em kid kids child children childs baby babies toddler bump son sons daughter daughters girl boy brother
  brothers sister sisters stepsister sis bro mum mam mummy mammy mom mother mums nan gran lo myself little
`);
export const we = oneOf(
  'i im ive we were weve kid kids child children baby babies us me brother sister son daughter hes shes he she they theyre',
);

/** What is done by force; what it is done to follows it, or somebody stands before it. */
export const hits = oneOf(`
  hit hits hitting hitted hurt hurts hurting slap slaps slapped slapping smack smacks smacked smacking punch punches punched punching kick kicks
  kicked kicking beat beats beating beaten batter batters battered battering thump thumps thumped thumping whack whacks whacked whacking clout clouts
  clouted clouting wallop wallops walloped walloping lamp lamps lamped lamping belt belts belted belting leather leathered leathering thrash
  thrashes thrashed thrashing whip whips whipped whipping cane caned caning headbutt headbutts headbutted headbutting nutted deck decked decks
  twatted floored bash bashes bashed bashing pummel pummelled pummels clobber clobbered hammered jumped flogged spank spanks spanked spanking
  bite bites biting bit bitten scratch scratches scratched scratching pinch pinches pinched pinching nipped gouged poked elbowed kneed
  grab grabs grabbed grabbing drag drags dragged dragging shove shoves shoved shoving push pushes pushed pushing slam slams slammed slamming
  throttle throttles throttled throttling strangle strangles strangled strangling choke chokes choked choking smother smothers smothered smothering
  suffocate suffocates suffocated suffocating drown drowns drowned drowning burn burns burned burnt burning scald scalds scalded scalding
  stab stabs stabbed stabbing slash slashed shot shoot shoots shooting bottled glassed attack attacks attacked attacking assault assaults assaulted
  assaulting mug mugged maul mauled shake shakes shook shaken shaking squash squashed crush crushed crushing squeezed squeezing squeezes
  pin pins pinned pinning restrain restrained restrains tie ties tied tying gag gagged kidnap kidnapped lock locks locked locking trap traps trapped
  trapping imprison imprisoned poison poisons poisoned poisoning drug drugs drugged drugging spike spiked spikes overdosed starve starves starved
  starving torture tortures tortured torturing bully bullies bullied bullying terrorise terrorises terrorised terrorising terrorize terrify terrifies
  terrified scare scares scared scaring frighten frightens frightened frightening intimidate intimidates intimidated intimidating threaten threatens
  threatened threatening blackmail blackmails blackmailed blackmailing control controls controlling degrade degrades degrading humiliate humiliates
  humiliated humiliating abuse abuses abused abusing harm harms harmed harming injure injures injured kill kills killed killing murder murders murdered
  molest molests molested molesting rape rapes raped raping grope gropes groped groping groom grooms groomed grooming fondle fondles fondled fondling
  finger fingered fingers touched touches touching flashed kiss kissed kisses kissing exploit exploits exploited exploiting traffic trafficked trafficking
  pimp pimps pimped pimping cuckoo cuckooed sexted stalk stalks stalked stalking harass harasses harassed harassing
  chase chased chases chasing corner cornered corners dump dumped abandon abandoned abandons neglect neglects neglected neglecting
  spat spits spitting spit stamp stamped stamps stamping ram rammed rubs rubbing barricaded pull pulls pulled pulling yank yanks yanked yanking twist twists twisted twisting
`);
export const throwsThem = oneOf(
  'throw throws threw throwing thrown chuck chucks chucked chucking fling flings flung launched launches lobbed kick kicked',
);
/** What is done without force, and is harm when it is done to a body. */
export const body = oneOf(`
  bed beds bedroom bedrooms room shower bath bathroom toilet duvet covers pyjamas pjs knickers pants underwear bra trousers clothes lap bum bottom
  boobs breasts chest willy penis vagina fanny privates private crotch
`);
export const sexThings = oneOf(`
  nudes nude naked undress undressed undressing strip porn porno pornography sex sexual sexually sexy rude dirty touch kiss suck lick wank
  boobs tits breasts penis dick cock willy vagina fanny privates oral blowjob intercourse knickers underwear bra snog strip striptease
`);
export const makes = oneOf(`
  make makes made making force forces forced forcing want wants wanted wanting ask asks asked asking tell tells told telling get gets got getting
  try tries tried trying pay pays paid paying trick tricks tricked beg begs begged pressure pressures pressured pressuring persuade persuaded
  have has had expects expect keeps keep
`);
export const crimes = oneOf(`
  drugs drug weed coke cocaine crack heroin ket ketamine spice pills gear packages package parcels knife knives gun guns machete money cash stuff things
`);
export const carries = oneOf(
  'sell selling deal dealing carry carrying run running hide hiding hold holding deliver delivering steal stealing shoplift beg begging transport',
);
export const comes = oneOf(`
  come comes coming came get gets got getting climb climbs climbed climbing sneak sneaks sneaked snuck sneaking creep creeps crept creeping lie lies lay
  lays laid lying sleep sleeps slept sleeping go goes went going walk walks walked walking sit sits sat
`);
export const things = oneOf(`
  phone phones mobile money cash wages benefits card keys key passport passports inhaler insulin medication meds medicine tablets food dinner tea lunch
  clothes shoes coat glasses wheelchair hearing laptop birth door
`);
export const takesThem = oneOf(`
  take takes took taken taking hide hides hid hidden hiding smash smashes smashed smashing break breaks broke broken keep keeps kept steal stole steals
  stolen confiscates control controls checks check checking reads goes went tracks tracking lock locks locked burn burned burnt flushed binned
`);
export const goHome = oneOf('go going goes gone be being stay staying live living home back there sleep sleeping come coming');
export const nobody = oneOf('nobody nobodys noone noones');
export const parents = oneOf('mum mums mam mam dad dads mammy mummy daddy stepdad carer carers parents');
export const selves = oneOf('myself himself herself themselves themself yourself ourselves');
export const dead = oneOf('die died dead dying death disappear vanish killed suicide');
export const nots = oneOf('not dont doesnt didnt wont wouldnt cant cannot couldnt never isnt arent aint hasnt havent wasnt no');
export const orders = oneOf(
  'non mol nonmol molestation restraining order injunction bail conditions curfew dvpo occupation licence tag protection ban',
);
