import type { Lexicon } from './lexicon';

/** What Welsh words mean here, as `plainWords` leaves them, unmutated: without accents, an apostrophe parts two words. */
export const welshWords: Lexicon = {
  filler: `
    y, yr, r, n, i, m, w, th, ch, u, a, ac, o, ar, at, am, yn, gan, gyda, efo, dan, dros, drwy, heb, rhwng, hyd, wrth, mewn, neu, ond, os, pan, pa, pwy, pryd, ble, lle, sut, pam, beth, be, faint, oes,
    oedd, roedd, doedd, ydy, yw, ydi, mae, maen, mi, fe, sy, sydd, bod, bydd, byddaf, bydda, byddwn, bu, bues, wedi, newydd, dw, dwi, rwy, rwyf, dwin, rydw, ydw, wyf, wyt, ti, chi, chdi, ni, hwn, hon,
    hwnna, honna, hynny, hyn, fy, dy, ein, eich, eu, ei, arna, arnaf, amdana, amdanaf, gen, gennyf, gennym, gyda, da, fi, mi, yma, ma, yna, yno, na, nad, nid, ddim, dim, dangos, dangoswch, agor, agorwch, gweld rhestr,
    rhestr, rhestru, rho, rhowch, rhoi, cael, caf, ces, ges, gaf, ga, gawn, eisiau, isio, moyn, angen, hoffwn, licio, plis, plîs, os gwelwch yn dda, os gweli di n dda, gwelwch yn dda, heddiw, ddoe, fory, yfory, bore, prynhawn,
    p nawn, nos, heno, wythnos, mis, mis nesaf, dydd, diwrnod, llun, mawrth, mercher, iau, gwener, sadwrn, sul, nesaf, nesa, diwethaf, diwetha, olaf, cyntaf, tro, arall, eraill, gwahanol, pob, popeth, holl, i gyd, rhai, rhyw,
    rhywbeth, unrhyw, unrhyw beth, hefyd, eto, dal, nawr, rwan, wan, mwy, gwneud, wneud, nes, wnes, wna, wnaeth, wneith, gallu, medru, alla, allaf, fedra, fedraf, gallwch, allwch, elli, wyt, mynd, es, aeth, af, dod o, i mewn, ynddyn nhw, anfon, anfonwch, danfon, dweud, darllen, edrych, chwilio, ers, hir, mor, fel,
    am y, o r gloch, sori, helo, diolch, iawn, yn ol, ar ol, cyn, wedyn, amser, newid, camgymeriad, wedi newid, gwybod, gwybodaeth, manylion, tudalen, cerdyn, hyd yn hyn, wir, wir yr, hoffech, rhaid, dylwn, fod, gyfer, hwyr, sawl, ymlaen, allan, nol, ynglyn, sicr, da ni, dan ni, yr wythnos hon, wythnos nesaf, mynd i`,
  ask: `
    pwy, pryd, pa, ble, lle, sut, beth, be, faint, oes, ydy, ydi, a oes, ydw, sawl, heb gael ei weld, heb gael ei gweld, heb gael eu gweld, neb wedi, does neb wedi, diwethaf, diwetha, pa mor hir`,
  not: 'methais, methodd, methwyd, wedi methu, mo, ddim, dim, heb, ches i ddim, chawson ni ddim, ni chefais, gwrthod, gwrthodwyd, gwrthododd, nas, ni, allwn i ddim, fedrwn i ddim',
  no: 'dim ymweliad, heb ymweliad, rhaid, dylwn, bydda, byddaf, bydd, angen, neb, fory, yfory, wythnos nesaf, os, gobeithio, methu, alla i ddim, fedra i ddim, eisiau, isio, moyn, mynd i',
  see: `
    gweld, gweles, gwelais, gwelodd, gwelwyd, gwelson, gwelsom, gwelis, weles, welis, weles i, ymweld, cwrdd a, cyfarfod a, siarad a, siarad efo, siarad gyda, treulio amser`,
  visit: `
    ymweliad, ymweld, ymweld a, ymwelais, ymwelodd, ymwelon, ymweliad cartref, ymweliad statudol, ymweliad dirybudd, bod yn gweld, es i weld, mynd i weld, galw heibio, galwais heibio, galw yn y ty, cofnod ymweliad, cofnod o ymweliad, cofnod or ymweliad`,
  visits: 'heb gael ei weld, heb gael ei gweld, heb gael eu gweld, ymweliadau, hanes ymweliadau, dyddiau ymweld',
  alone: 'ar ei ben ei hun, ar ei phen ei hun, ar eu pen eu hun, ar eu pennau eu hunain, ar wahan, ystafell wely, llofft',
  child: `
    plentyn, plant, babi, babanod, baban, efeilliaid, brawd, brodyr, chwaer, chwiorydd, bachgen, bechgyn, merch, merched, mab, meibion, hogyn, hogia, hogan, person ifanc, pobl ifanc, nhw, pawb, crwt, crotes`,
  third: 'fo, fe, hi, ef, e, maen nhw, mae o, roedden nhw, ydyn nhw',
  write: 'cofnodi, nodi, ychwanegu, ychwanegwch, ysgrifennu, sgwennu, sgrifennu, cadw, rhoi i mewn',
  shut: `
    dim ateb, heb ateb, neb adre, neb adref, neb gartre, neb gartref, neb yn y ty, neb yna, neb yno, neb mewn, neb i mewn, neb yn ateb, neb wedi ateb, ddim yno, ddim yna, ddim adre, ddim adref, ddim gartre, ddim gartref, ddim i mewn,
    ddim mewn, gwrthod mynediad, gwrthodwyd mynediad, mynediad wedi ei wrthod, dim mynediad, ddim mynd i mewn, ddim yn cael mynd i mewn, gwrthod gadael, ddim yn gadael i mi, ddim agor y drws, gwrthod agor, gwrthod, cael fy ngwrthod,
    ymweliad aflwyddiannus, ymweliad ofer, ymweliad wedi methu, heb ei weld, heb ei gweld, heb eu gweld, nas gwelwyd, ni welwyd, methu mynd i mewn, methu cael mynediad, methu gweld, methu ymweld, methais weld, methais i weld,
    gadael i mi dod i mewn, gadael i mi dod mewn, gadael i fi dod i mewn, gadael i fi dod mewn, gadael i ni dod i mewn, gadael i ni dod mewn, gadael fi i mewn, gadael fi mewn, gadael ni i mewn,
    gadael ni mewn, gadael i mi mynd i mewn, methu cael mynd i mewn, methu cael dod i mewn, canslo r ymweliad, canslodd yr ymweliad, canslo yr ymweliad, canslo fy ymweliad, canslwyd yr ymweliad, ymweliad wedi ei ganslo`,
  where: `
    drws, ty, cartref, adref, adre, gartref, fflat, cyfeiriad, cnocio, curo, cloch, mam, tad, dad, nain, mamgu, mam gu, tadcu, taid, rhiant, rhieni, gofalwr, gofalwyr, teulu, ysgol, meithrinfa, ysbyty`,
  meeting: `
    cyfarfod, cyfarfodydd, cyfarfod grwp craidd, cyfarfod y grwp craidd, cwrdd, cwrddwn, cwrddiad, trefnu, aildrefnu, gohirio, lleoliad, dolen`,
  coreGroup: 'grwp craidd, grwpiau craidd',
  arrange: `
    symud, canslo, newid, trefnu, aildrefnu, gohirio, amserlennu, cychwyn, dechrau, cau, gorffen, cynnal, pryd, nesaf, nesa, dyddiad y, dyddiad, amser y, cywiro, golygu, dileu, tynnu, anghywir`,
  come: `
    dod, ddod, a alla i ddod, alla i ddod, dwad, yn dod, ddim dod, dod i, daeth, ddaeth, ddoi, dof, ddof i, mynychu, mynychais, mynychwyr, presennol, presenoldeb, presenoldebau, bydda i yno, byddaf yno, fydda i yno, bod yno, oedd yno, ymddiheuriad, ymddiheuriadau, ymddiheuro,
    methu dod, gwahoddiad, gwahoddiadau, gwahodd, derbyn, cworwm, dirprwy, bydda i n hwyr, fydda i n hwyr, rhedeg yn hwyr, pwy oedd yn y cyfarfod, pwy ddaeth`,
  roll: `
    presenoldeb, presenoldebau, cofrestr presenoldeb, cofrestr bresenoldeb, y gofrestr bresenoldeb, rhestr presenoldeb, taflen bresenoldeb, cofnod presenoldeb, cofnod o bresenoldeb, llofnodi r gofrestr, galw r gofrestr,
    cymryd y gofrestr`,
  agenda: 'agenda, agendau, eitem, eitemau, rhaglen, codi, trafod, trafodaeth, siarad am, unrhyw fater arall, cynnig',
  minutes: `
    cofnodion, cofnod, nodiadau, cymryd nodiadau, drafft, drafftio, drafftiau, llofnodi, arwyddo, llofnod, dosbarthu, cylchredeg, cymeradwyo, munudau, mynudau, beth ddywedwyd`,
  record: 'recordio',
  review: `
    adolygu, adolygiad, adolygiadau, cynhadledd, cynadleddau, cynhadleddau, penderfyniad, penderfyniadau, dad gofrestru, datgofrestru, oddi ar y gofrestr, ar y gofrestr, barn, fy marn, llais y plentyn, llais, safbwynt, safbwyntiau,
    pryder, pryderon, pryderu, poeni, anghytuno, anghytundeb, anhapus, anhapus efo, anhapus gyda, anfodlon, ddim yn hapus, ddim yn cytuno, ddim yn gweithio, yw r cynllun ddim yn gweithio`,
  register: 'cofrestr, cofrestrau, cofrestru, cofrestriad, cofrestrwyd',
  report: 'adroddiad, adroddiadau, adrodd',
  action: `
    cam, camau, camau gweithredu, cam gweithredu, gweithredu, gweithred, gweithredoedd, tasg, tasgau, gen i i w wneud, i mi ei wneud, rhaid i mi wneud, rhaid i fi wneud, rhaid i mi neud, rhaid i fi neud, rhaid i mi ei wneud, rhaid i fi ei wneud, angen i mi wneud, angen i fi wneud, fod i wneud, fod i neud, disgwyl i mi wneud, cytuno i wneud, cytunais i wneud, i w wneud, mwy o amser, rhagor o amser, estyniad, ymestyn, gorffen fy, rhwystro, jobs`,
  task: 'cam, camau, camau gweithredu, cam gweithredu, cynllun gweithredu',
  plan: 'cynllun, cynlluniau, cynllun amddiffyn, cynllun gofal, cynllun amddiffyn gofal a chymorth, cynllun gofal a chymorth, gofal a chymorth, canlyniadau, canlyniad',
  member: `
    aelod, aelodau, aelodaeth, pobl, pwy sydd yn y grwp, pwy sy yn y grwp, pwy sydd yn, pwy sy n y grwp, yn y grwp, tim, rhif ffon, ffon, rhif, symudol, ebost, e bost, cysylltiadau, manylion cyswllt, ymuno, pwy yw pwy, pwy yw r, pwy yw, pwy ydi, pwy ydy, pwy ydi r, pwy ydy r, gweithwyr proffesiynol, pwy arall`,
  role: `
    gweithiwr cymdeithasol, gweithwyr cymdeithasol, gweithwraig gymdeithasol, ymwelydd iechyd, ymwelwyr iechyd, nyrs, nyrs ysgol, bydwraig, athro, athrawes, athrawon, pennaeth, prifathro, meddyg, meddyg teulu, doctor, cydlynydd, rheolwr, eiriolwr, cyfieithydd,
    cyfreithiwr, gofalwr maeth, gofalwyr maeth, cadeirydd, gwarcheidwad`,
  who: 'pwy',
  away: `
    i ffwrdd, ffwrdd, gwyliau, gwyliau blynyddol, ar wyliau, sal, salwch, tost, yn dost, absennol, absenoldeb, cyflenwi, yn cyflenwi, bant, i bant, o r gwaith, allan o r swyddfa, diwrnod rhydd, dw i nol, dwi nol, dw i yn ol, dwi n ol, nol yn y gwaith, yn ol yn y gwaith, wedi dod nol, mamolaeth`,
  alert: `
    rhybudd, rhybuddion, neges, negeseuon, hysbysiad, hysbysiadau, nodyn atgoffa, nodiadau atgoffa, atgoffa, aros, aros amdana i, sy n aros, larwm, larymau, unrhyw beth newydd, beth sy n newydd, rhywbeth newydd, uwchgyfeirio, wedi colli, delio a hyn, blwch derbyn`,
  alarm: 'rhybudd, rhybuddion, hysbysiad, hysbysiadau, nodyn atgoffa, nodiadau atgoffa',
  today: 'heddiw',
  due: `
    dyddiad, dyddiadau, dyddiad cau, dyddiadau cau, terfyn, terfynau, terfyn amser, terfynau amser, hwyr, yn hwyr, cloc, clociau, amserlen, amserlenni, amserau, calendr, dyddiadur, i w wneud erbyn, erbyn pryd, ddyledus, dyledus, ar ddod, i ddod, beth sydd nesaf, beth sy nesaf, beth sydd nesa, beth nesaf, dydd olaf`,
  limit: 'dyddiad cau, dyddiadau cau, terfyn, terfynau, terfyn amser, terfynau amser, erbyn pryd',
  group: 'grwp, grwpiau, teulu, teuluoedd, achos, achosion, llwyth achosion, dewis, cyfnewid',
  figures: `
    trosolwg, throsolwg, drosolwg, cyfanswm, cyfansymiau, gyfanswm, chyfanswm, nghyfanswm, ffigwr, ffigur, ffigyrau, ffigurau, ystadegau, ystadegaeth, siart, siartiau, graff, graffiau, perfformiad,
    sut ydym ni n gwneud, sut ydyn ni n gwneud, sut rydym ni n gwneud, sut dyn ni n gwneud, sut mae pethau n mynd, sut mae n mynd, faint sy n hwyr, faint sydd yn hwyr, llithro, n llithro`,
  exclusion: 'eithriad, eithriadau, eithrio, heithrio, wedi eithrio, gwahardd, gwaharddiad',
  account: 'cyfrif, cyfrifon, cysylltu, mewngofnodi, cyfrinair, cod, datgysylltu, cysylltu fy nghyfrif, gadael rhywun i mewn',
  language: 'iaith, ieithoedd',
  welsh: 'cymraeg, welsh, newid i r gymraeg',
  english: 'saesneg, english, newid i r saesneg',
  missing:
    'methu, nhw allan, roedden nhw allan, oedden nhw allan, roeddan nhw allan, roedden nhw mas, oedden nhw mas, roedd hi allan, roedd o allan, roedd e mas, roedd hi mas, roedd pawb allan, roedd pawb mas, roedd mam allan, roedd mam mas, ar goll, ar goll ers',
  help: `
    cymorth, help, hello, hi, hey, help llaw, beth y gallaf ei wneud, helpwch fi, beth wyt ti n gallu, beth alli di, beth allwch chi, beth alla i wneud, beth alla i deipio, beth dw i n deipio, be fedri di, sut mae hwn yn gweithio, sut mae hyn yn gweithio, sut mae n gweithio, sut ydw i n, dewislen, opsiynau, gorchmynion, dechrau, cyfarwyddiadau,
    canllaw, canllawiau, helo, shwmae, sut mae, su mae, s mae, haia, hei, bore da, prynhawn da, p nawn da, noswaith dda, am beth mae hwn, beth yw hwn, pwy wyt ti, sownd, ar goll fan hyn`,
  passing: `
    na, nage, naddo, nac oes, nac ydw, nac ydy, na fydd, ie, ia, do, oes, ydw, iawn, ocei, oce, ok, diolch, diolch yn fawr, diolch i chi, dim diolch, dim byd, dim nawr, dim rwan, dim heddiw, ddim nawr, dim eto, efallai, ella, falle, wedyn, nes ymlaen, stop, stopia, stopiwch,
    paid, peidiwch, peidiwch a dangos, paid a dangos, anghofia, anghofiwch, anwybydda, anwybyddwch, ddim yn siwr, dim syniad, wela i di, wela i chi, welai di, welai chi, gwela i di, gwelaf chi, dw i n gweld, dwi n gweld, rwy n gweld, hwyl, hwyl fawr, da bo, da boch, gwych, da iawn, perffaith, hyfryd, siwr, sori, wps, dim problem, popeth yn iawn, nid fi, dim angen, aros funud, prawf, cywir, gwir, swnio n dda, mi wna i, mi wnaf`,
  enquiry: 'adran 47, a47, s47, ymholiad, ymholiadau',
  chat: 'welsoch chi, welaist ti, welest ti, gwelsoch chi, ydych chi wedi gweld, wyt ti wedi gweld, dach chi wedi gweld, ddarllenoch chi',
  contact: `
    ga i weld, gaf i weld, ca i weld, caf i weld, cael gweld fy, pryd ga i, eisiau gweld fy, isio gweld fy, gweld fy mhlant, gweld fy mhlentyn, gweld fy mab, gweld fy merch, cael fy mhlant, fy ngweld i, ymweld a mi, dod i ngweld, dod i fy ngweld`,
};
