import { folded } from './normalise';

/**
 * What words and phrases mean, in all three languages at once: Swedish, Norwegian (bokmål and the plainest dialect)
 * and English, as tired people type them. Letters without å ä ö æ ø, and one typo in a long word, are understood anyway.
 */
const MEANINGS = {
  me: 'jag, ja jag, mig, jeg, eg, æ, æg, ae, meg, i can, i cant, i cannot, i could, i will, i wont, i have, i need, i am, i want, i would, i take, i dont, i do, i got, can i, could i, ive, im, id like, me, jag e',
  anyone:
    'nån, någon, nåån, nagn, ngn, noen, kem, kven, nokon, noko, nokken, anyone, someone, anybody, somebody, vem, hvem, who, nån annan, någon annan, noen andre, en kollega, a colleague, nån som, alla, alle, everyone, everybody',
  you: 'du, dere, ni, you, u, dokker',
  other: 'han, hon, hun, hen, ho, she, he, they, de',
  they_have:
    'hennes, hans, hennas, deras, deres, her, his, hers, theirs, their, mot, against, i bytte mot, in exchange for, in return for',
  mine: 'min, mitt, mina, mi, mine, my',
  may: 'kan, kn, kna, kann, kunde, kunne, kunna, skulle, can, could, would, får, få, kan du, ha möjlighet, har möjlighet, mulighet, vill, vil, orkar, orker, hinner',
  not: 'inte, int, inte, ej, ikke, ikkje, ikkj, itj, itje, itjnå, ikje, not, cant, cannot, wont, dont, cant make, kanke, kanikke, kaninte, never, isnt, doesnt, didnt, couldnt, aldrig, aldri, unable',
  take: 'ta, tar, tager, tek, take, takes, taking, ta över, tar över, överta, övertar, overta, overtar, cover, covers, täcka, täcker, dekke, dekker, hoppa in, hoppar in, hoppe inn, hopper inn, steppe inn, step in, rycka in, rycker in, stille opp, fixa, fixar, löser, løser, ordner, fikser, fikse, sköta, åka till, åker till, gå till, dra til, reise til, köra, ställa upp, ställer upp, do, go to, kjøre, ordna, take over, pick up, handle, tatt, tarn, ha, göra, gjøre, gå hos, gå inn hos, gå in hos',
  work: 'jobba, jobbar, jobbe, jobber, work, arbeta, arbetar, arbeide, vikariera',
  give: 'lämna, lämna bort, lämnar, släppa, släpper, slippa, slipper, slippe, gi bort, gi fra meg, gi ifra meg, gir bort, ge bort, ger bort, skänka, skänker, skänka bort, bli av med, bli kvitt, bort med, give, give away, get rid of, hand over, pass on, give up, byta bort, byte bort, bytte bort, bytter bort, gi, gir, ge, ger, erbjuda, erbjuder, tilby, tilbyr, offer, hand off, avvara, avstå, få bort, ha vekk, ha vækk, få vekk, få vækk, ha bort, overlate, överlåta, lägga ut, legge ut, bli løst fra',
  ask: 'fråga, frågar, fråg, be, ber, spør, spørre, ask',
  cannot:
    'hinner inte, hinner int, hinner ej, hinner icke, inte hinner, hinner varken, kan varken, kan hverken, kan verken, rekker hverken, rekker verken, klarer verken, kainn itj, kain itj, orke itj, orker itj, klare itj, klarer itj, wont be able to, har ikke anledning, ikke rekker, hinn inte, hinner jag inte, inte att hinna, kan inte, kan ikke, kan ej, kan itj, kan ikkje, kan int, kan jag inte, kan jeg ikke, kan æ itj, kan eg ikkje, jag inte kan, jeg ikke kan, rekker ikke, rekker ikkje, rekk ikkje, rekk itj, rekker jeg ikke, når ikke, får ikke til, får inte ihop, får inte till, klarar inte, klarer ikke, cant, cannot, can not, cant make, wont make, wont manage, not able, unable, dont have time, no time, har inte tid, har ikke tid, har ej tid, ikke tid, inte tid, förhindrad, forhindret, har inte möjlighet, har ikke mulighet, hindret, kommer inte, kommer ikke, kommer ej, missar, orkar inte, orker ikke, krockar, kolliderer, dubbelbokad, dobbeltbooket, double booked, ivägen, i vägen, i veien',
  hurry: 'hinner, hinn, hinna, rekker, rekk, rekke, make it, make',
  help: 'hjälp, hjälpa, hjelp, hjelpe, help, avlösning, avlastning',
  need: 'behöver, behöv, behøver, behov, trenger, treng, needs, need, behövs, trengs',
  swap: 'byta, byt, byter, bytar, byte, bytte, bytter, bytt, bytes, swap, swaps, swapping, switch, trade, exchange, turbyte, passbyte, passbytet, vaktbytte, vaktbytet, vaktbyte, skifta, swop, byttet, skiftebytte, besöksbyte, besøksbytte',
  visit:
    'besök, besöket, besöken, besøk, besøket, besöka, besøke, visit, visits, visitten, insats, insatsen, insatser, oppdrag, oppdraget, tillsyn, tillsynen, tilsyn, tilsynet, brukare, brukaren, bruker, brukeren, kund, kunden, larmet, hembesök, hjemmebesøk',
  shift:
    'pass, passet, passen, tur, turen, arbetspass, vakt, vakten, vakta, vaktene, vakter, shift, shifts, skift, skiftet, arbetstur, extrapass, jourpass, resurspass, ekstravakt, inhopp, jour, beredskap, jobbet, arbeidsvakt',
  day_shift:
    'dagpass, dagpasset, dagvakt, dagvakta, dagvakten, morgonpass, morgonpasset, förmiddagspass, tidligvakt, tidligvakta, tidligvakten, day shift, early shift, morning shift, dagtur, dagturen, tidlig, tidligskift, dagskift, daypass',
  evening_shift:
    'kvällspass, kvällspasset, kvällstur, kvällsturen, kveldsvakt, kveldsvakta, kveldsvakten, kveldsskift, aftenvakt, aftenvakten, aftenvakta, seinvakt, seinvakta, senvakt, evening shift, late shift, kvälls, ettermiddagsvakt, kvellspass',
  night_shift:
    'nattpass, nattpasset, nattur, nattvakt, nattvakten, nattvakta, nattevakt, nattevakta, nattevakten, night shift, natttur, nattskift',
  round:
    'slinga, slingan, slingor, runda, rundan, rute, ruta, ruten, round, rounds, körlista, kjøreliste, kjørelista, arbeidsliste, arbeidslista',
  vacant:
    'ledigt, ledig, lediga, ledige, vacant, open, öppna, åpne, tomma, ubemannet, ubemannede, obemannat, obemannade, unfilled, available',
  lack: 'saknar, saknas, mangler, missing, short of, fattas, är en för lite, behöver en till, understaffed, short, vi är kort, vi är korta, är vi kort, är vi korta, vi är få, vi är för få, är vi få, är vi för få, vi blir få, vi blir för få, blir vi få, vi er kort, vi er få, vi er for få, er vi få, er vi for få, blir vi for få, vi blir for få, vi är underbemannade, vi er underbemannet, vi er underbemanna, ont om folk, for lite folk, för lite folk, en for lite, en for lite på jobb, short-staffed, need one more, trenger en til',
  hold: 'hos, till, til, med, to, at, with, for, för, from, från, fra, of, av, på',
  more: 'lägga på, lägga till, lägg på, lägg till, legge til, legge på, legg til, mer, mera, meir, längre, lengre, oftare, oftere, utöka, utökat, utökas, öka, ökat, øke, økt, more, longer, extra, fler, flere, förläng, förlänga, forlenge, increase, increased, dubbelbemanning, dobbeltbemanning, två personal, to hjelpere, dubbelbesök, add',
  less: 'tackar nej, tackat nej, tackade nej, takker nei, takket nei, takkar nei, avböjer, declines, mindre, kortare, kortere, färre, færre, sällan, sjeldnere, minska, minskat, minskas, kapa, kapas, redusere, redusert, reducera, less, shorter, fewer, reduce, kutta, kutte, dra ner, skjære ned, ta bort, fjerne, remove, cut, drop, klarar själv, klarer selv, klarer sjøl, klarer sjølv, slutar med, sluta med, avsluta, avslutte, stryk, stryka',
  manages:
    'klarar, klara, klarer, klare, klårar, mestrer, mestre, manages, manage, själv, själva, selv, sjøl, sjølv, himself, herself, by himself, by herself, independently, on her own, on his own',
  wants:
    'ynskjer, ynskje, ønskjer, vilja, vill ha, vill, vil ha, vil, ønsker, önskar, önskemål, ønske, wants, want, would like, prefers, föredrar, foretrekker, kräver, krever',
  move: 'flytta, flytt, flyttas, flyttar, flytte, flyttes, move, moved, ändra, ändras, ändrad, endre, endres, endret, change, changed, changes, senarelägga, tidigarelägga, i stället för, istället för, i stedet for, istedenfor, isteden for, i steden for, i staden for, istaden for, instead of, förskjuta, ändrat behov, förändrat behov, endret behov, changed need, utökat behov, annan tid, annen tid, other time, another time, senare, seinere, senere, later, earlier, tidigare, tidligere',
  away: 'inlagd, inlagt, inlägges, innlagt, innlagd, sjukhus, sjukhuset, sykehus, sykehuset, sjukehus, sykehjem, lasarettet, lasarett, korttids, korttid, korttidsboende, korttidsopphold, helsehus, växelvård, bortrest, bortreist, borta, borte, in hospital, hospital, hospitalised, hospitalized, admitted, away, på resa, på reise, på semester',
  home_again:
    'utskriven, utskrivs, utskrevet, utskriver, hemma igen, hjemme igjen, kommer hem, kommer hjem, hemgång, hemkommen, back home, home again, coming home, comes home, discharged, hjemkommet, åter hemma, tillbaka hemma, tilbake hjemme',
  health:
    'ramlat, ramlade, ramla, trillat, trillade, falt, falle, falt om, fallit, föll, fallolycka, falling, fell, fallen, fall, infektion, infeksjon, infection, sår, såret, såren, trycksår, trykksår, liggesår, wound, sore, feber, febrig, febril, fever, smärta, smärtor, smerte, smerter, pain, painful, ont, vondt, förvirrad, förvirring, forvirret, forvirra, confused, confusion, svälja, svelge, svelger, sväljer, swallow, swallowing, gått ner i vikt, går ner i vikt, gått ned i vekt, losing weight, lost weight, yr, svimmel, dizzy, kräks, kräkts, kaster opp, vomiting, medicin, medicinen, mediciner, medisin, medisiner, medisinen, medicine, medication, rodnad, svullen, hoven, swollen, hostar, utslag, rash, uvi, urinvägsinfektion',
  deviation:
    'lex sarah, lex maria, avvikelse, avvikelsen, avvik, avviksmelding, avviket, incident, deviation, övergrepp, overgrep, misshandel, mishandling, vanvård, vanskjøtsel, abuse, neglect, stöld, stjålet, tyveri, abused, neglected, misshandlad, misshandlas, mishandlet, vanvårdad, utnyttjas, stulit, stolen, theft',
  proposal:
    'förslag, förbättringsförslag, förslaget, forslag, forbedringsforslag, idé, ide, idea, proposal, suggestion, förbättring, forbedring, improvement',
  obstacle:
    'hinder, hindret, hindrar oss, krångel, krångligt, tidstyv, tidstjuv, onödigt krav, unødvendig krav, obstacle, red tape, onödig dokumentation',
  sick: 'sjuk, sjukanmäla, sjukanmäler, syk, sjuk idag, sykmeldt, sykmelder, sick, ill, vab, vabbar, vabba, sykt barn, sjukt barn, sjuka barn, egenmelding, frånvarande, fraværende, krasslig, dårlig, unwell',
  back_at_work:
    'tillbaka i jobb, frisk igen, frisk igjen, tilbake på jobb, tilbake i jobb, back at work, friskanmäla, friskanmäler, friskmelding, well again',
  role: 'planerare, planeraren, planerarrollen, planlegger, planleggerrollen, planleggerrolla, planner, planner role, rollen, rolle, role, roll, roller, rollerna, rollene, roles, mentor, samordnare, koordinator',
  my_day:
    'min dag, dagen min, dagen mi, mi dag, my day, vilka pass har jag, vilket pass har jag, hvilke vakter har jeg, hvilken vakt har jeg, which shifts do i have, what shifts do i have, which shift do i have, my rota, my roster, mina tider, mitt schema, mitt skjema, mitt shema, mitt sjema, mitt skema, mitt skjma, mit schema, mit skjema, my shedule, my schedual, schemat mitt, schemat, visa schema, visa schemat, min lista, lista mi, listen min, lista min, min slinga, min rute, ruta mi, min runda, my schedule, my list, my round, mina besök, mine besøk, besøkene mine, my visits, besöken mina, vad har jag, vad gör jag, hva har jeg, hva gjør jeg, ka har æ, kva har eg, what do i have, whats my day, what visits do i have, vilka besök har jag, hvilke besøk har jeg, när börjar jag, når begynner jeg, when do i start, när slutar jag, når slutter jeg, jobbar jag, jobber jeg, min vecka, veckan min, uka mi, uken min, min uke, my week, mindag, mindagen, min dga, min dg, vilka kunder har jag, vilka brukare har jag, hvilke brukere har jeg, hvilke kunder har jeg, which clients do i have, var ska jag, vart ska jeg, hva skal jeg, ka skal æ, ka ska æ, kva skal eg, vad ska jag göra, ka slags besøk har æ, hva slags besøk har jeg, hvor skal æ, kor skal æ, kor ska æ, where am i going, where do i go, where am i, do i work, am i working, vart ska jag, hvor skal jeg, min arbetsdag, arbeidsdagen min, min turnus, turnusen min, mitt pass idag, dagens besök, dagens besøk, todays visits, vem ska jag till, hvem skal jeg til, vem ska jag hem till, mina pass, vaktene mine, mine vakter, my shifts',
  my_cases:
    'mina ärenden, mitt ärende, mina ärende, ärenden, mine saker, mine sak, sakene mine, saker, saka mi, saken min, my cases, my case, cases, mina förfrågningar, min förfrågan, mine forespørsler, my requests, mina erbjudanden, mine tilbud, my offers, status, hur går det med, hvordan går det med, whats happening with, öppna ärenden, åpne saker, open cases, mina byten, byttene mine, mine bytter, my swaps',
  my_data:
    'mina uppgifter, mine opplysninger, opplysningene mine, mina data, mine data, my data, vad vet du om mig, hva vet du om meg, what do you know about me, radera mig, radera mina, slett meg, delete me, delete my, vad sparar du, hva lagrer du, gdpr',
  tongue:
    'språk, språket, sprak, language, tala, prata, snakk, snakke, speak, skriv på, skriv, write, målform, lang, langauge, lanugage',
  swedish: 'svenska, svensk, swedish, sv, svensk språk',
  norwegian: 'norska, norsk, norwegian, bokmål, nb, no, nynorsk',
  english: 'engelska, engelsk, english, en, eng',
  summary: 'sammanfattning, sammanfattningen, sammendrag, oppsummering, summary, dagsrapport, dagrapport',
  follow_up:
    'uppföljning, uppföljningen, oppfølging, oppfølgingen, follow-up, followup, follow up, statistik, statistikk, hur går det för oss, hur går det för laget, hur går det för teamet, hur går det i laget, hur har det gått för oss, hur ligger vi till, hvordan går det med oss, hvordan går det for oss, hvordan går det i teamet, hvordan går det med teamet, korleis går det med oss, hvordan ligger vi an, how are we doing, how is the team doing, how are things going for us',
  waiting: 'väntar, vad väntar, venter, hva venter, waiting, whats waiting, vad ligger hos mig',
  continuity:
    'kontinuitet, kontinuiteten, continuity, hur många olika, hvor mange forskjellige, hvor mange ulike, how many different, hur många ansikten, hvor mange ansikter, how many faces, hur många har varit, hvor mange har vært, how many have been, how many people, how many carers, hur många personal, hur många medarbetare, hvor mange ansatte, personalkontinuitet, personalkontinuiteten, personkontinuitet',
  policy:
    'vad får vi bestämma, hva får vi bestemme, hva kan vi bestemme, vad kan vi bestämma, vad får vi besluta, what may we decide, what can we decide, policy, policyn, policyen, policies, lagets policy, teamets policy, tillitspolicy, tillitspolicyn, stående godkännande, stående godkännandet, stående godkjenning, stående godkjenningen, standing approval, våra regler, reglene våre, våre regler',
  agreements:
    'överenskommelser, våra överenskommelser, överenskommelse, avtaler, avtalene våre, våre avtaler, agreements, our agreements, vad har vi bestämt, vad bestämde vi, vad har vi kommit överens om, vad kom vi överens om, vad har vi enats om, vad har vi beslutat, hva har vi bestemt, hva bestemte vi, hva har vi blitt enige om, hva ble vi enige om, hva er vi enige om, hva er vi blitt enige om, hva har vi avtalt, ka har vi bestemt, kva har me bestemt, what have we decided, what did we decide, what have we agreed, what did we agree',
  calendar: 'kalender, kalendern, calendar, ical, kalenderen',
  settings: 'inställningar, inställning, innstillinger, innstilling, settings, preferences',
  agenda: 'dagordning, agenda, dagsorden, saksliste, apt, personalmøte',
  plan_changes:
    'ändringar i planen, ändringarna i planen, ändring i planen, endringer i planen, endringene i planen, endring i planen, changes in the plan, planändringar, planändringarna, planändring, vad ska föras in, vad ska jag föra in, vad ska vi föra in, att föra in, föra in, planendringer, planendringene, planendring, hva skal føres inn, hva skal jeg føre inn, å føre inn, føre inn, plan changes, changes to the plan, plan change, what should be entered, what do i enter, what to enter, changes to enter',
  teams_own: 'lagets, teamets',
  plans_own: 'planens',
  entered: 'infört, införd, införda, ført inn, innført, entered',
  check_plan:
    'kolla schemat, kontrollera schemat, kolla schema, kolla turnusen, kolla vårt schema, stämmer schemat, håller schemat, sjekk vaktlista, sjekk vaktplanen, sjekk skjemaet, kontroller turnusen, holder turnusen, check the schedule, check our schedule, sjekk turnus, sjekk planen, kolla planen, check the plan, check plan, check the roster, sjekk turnusen, granska schemat',
  why_not: 'varför inte, varför kan inte, hvorfor ikke, hvorfor kan ikke, why not, why cant',
  keep: 'bevara, behåll, behold, keep, bra idag, behålla',
  except:
    'utom, förutom, unntatt, utenom, bortsett fra, except, but not, apart from, annan än, andre enn, other than, anyone but, inte av, ikke av',
  yes: 'ja, jaa, jaja, jo, japp, jepp, japp, jadå, jada, javisst, jajamen, jajjamen, yes, yep, yeah, yup, yess, ok, okej, okei, okay, oki, okey, k, sure, absolut, absolutt, absolutely, gärna, gjerne, visst, självklart, selvfølgelig, sjølsagt, klart, of course, det går bra, går bra, det går fint, går fint, det går nok bra, går nok bra, thats fine, thats ok, thats okay, its fine, happy to, det passar, det passer, passar bra, passar fint, passar mig, passer bra, passer fint, works for me, sounds good, kör, kjør, deal, fint, gladly, acceptera, accepterar, godta, godtar, aksepter, aksepterer, accept, jag kan, jeg kan, i can, can do, ordnar, den tar jag, den tar jeg, jag tar det, jag tar den, jeg tar den, jeg tar det, i take it, i will take it, i will do it, kan ta den, kan ta det, tar den, tar det, tarn, bra, joda, jau, jaudå, ja då, japp då, jajemen, yessir, greit, grei, den er grei, det er greit, det e greit, den e grei, går greit, det går greit, det er ok, det är ok, helt greit, helt ok, helt okej, inga problem, inget problem, inga bekymmer, ingen fara, ikke noe problem, ikke no problem, ingen problem, ingen sak, null problem, no problem, no problems, no worries, not a problem, inte ett problem, inte något problem, ikke et problem, sure thing, fine by me, fine with me, im in, count me in, go ahead, fråga dem, fråga dom, fråga henne, fråga honom, fråga alla, fråga på, fråga gärna, spør dem, spør dæm, spør henne, spør han, spør alle, spør i vei, ask them, ask her, ask him, ask everyone, ask all, skicka, skicka den, skicka frågan, skicka iväg, skicka ut, send, send den, send it, send spørsmålet, send ut, kör på, kjør på, kjør i vei, gör det, gjør det, do it, please do, that works, 👍, 👌, ✅',
  no: 'nej, nä, nähä, nepp, nix, nope, nei, neida, neei, næ, næi, nehei, no, nah, no thanks, nej tack, nei takk, kan jag inte, kan jeg ikke, kan eg ikkje, kan æ itj, går inte, går ikke, går itj, går ej, det går inte, det går ikke, tyvärr inte, tyvärr ej, dessverre ikke, dessverre ikkje, sorry no, sorry nej, passar inte, passer ikke, det passar inte, det passer ikke, avstår, avstå, avböj, avböjer, avslå, avslår, avvis, decline, reject, neka, nekar, kan inte, kan ikke, kan ej, kan itj, kan ikkje, i cant, cant, cannot, i cannot, kan tyvärr inte, kan dessverre ikke, inte jag, ikke jeg, not me, har inte möjlighet, har ikke mulighet, hinner inte, rekker ikke, passer dårlig, passar dåligt, passar illa, im afraid not, not possible, rather not, kainn itj, kain itj, orke itj, wont be able to, har ikke anledning, funkar inte, funkar ej, fungerar inte, fungerer ikke, funker ikke, doesnt work, passar mig inte, passer meg ikke, passer ikkje, kan kke, har inte tid, har ej tid, har ikke tid, har ikkje tid, har itj tid, no time, dont have time, upptagen, upptaget, opptatt, busy, fullt upp, dont want, vill inte, vil ikke, 👎',
  withdraw:
    'dra tillbaka, drar tillbaka, dra tebaks, ta tillbaka, tar tillbaka, ta bort, tar bort, återkalla, återkallar, återta, trekk tilbake, trekke tilbake, trekker tilbake, ta tilbake, trekk, trekker, withdraw, take back, pull back, avbryt, avbryta, avbryte, avbestill, avboka, avlys, avlyse, cancel, stoppa, stopp, stopp, stop, glöm det, glem det, forget it, never mind, nevermind, strunta i, strunt i, dropp, droppa, dra det tillbaka, dra den tillbaka, ta det tillbaka, trekk den tilbake, trekk det tilbake, slett, ställ in, makulera, avsluta ärende, behövs inte längre, trengs ikke lenger, no longer needed, fjern',
  undo: 'ångra, ångrar, ångre, angre, angrer, ångra mig, undo, backa, reverse, revert, ångrar mig, angrer meg, gör ogjort, ha tillbaka, få tillbaka, ha tilbake, få tilbake, have back',
  approve:
    'godkänn, godkänna, godkänner, godkänt, godkjenn, godkjenne, godkjenner, godkjent, approve, approved, bevilja, innvilg, innvilge, tillåt, tillat',
  greeting:
    'hej, hejsan, hejhej, hei, heisann, hallå, hallo, halla, hello, hi, hey, tjena, tja, tjo, god morgon, god morgen, god dag, good morning, morn, mojn, hejj',
  guide:
    'hjälp, hjälp mig, hjelp, hjelp meg, help, help me, hjälpa, hjelpe, vad kan du, vad kan du göra, hva kan du, hva kan du gjøre, what can you do, hur gör jag, hur gör man, hvordan gjør jeg, hvordan gjør man, how do i, how does this work, hur funkar det, hur funkar du, hvordan virker det, hvordan funker det, vad kan jag skriva, hva kan jeg skrive, what can i write, what can i say, kommandon, kommandoer, commands, meny, menu, start, start här, info, instruktioner, guide',
  filler:
    'them, tack, takk, thanks, thank you, thx, please, pls, plz, snälla, vær så snill, vennligst, gärna, då, da, men, but, bara, kun, just, den, det, dem, it, that, this, detta, dette, är, er, is, e, så, so, och, og, and, att, å, at, ta, tar, jag, jeg, i, eg, æ, me, mig, meg, för, for, till, til, to, på, on, med, du, gör, gjør, mycket, bra, fint, ärendet, ärende, sak, saken, case, nr, nummer, number, förfrågan, forespørsel, forespørselen, request, erbjudande, erbjudandet, tilbud, tilbudet, the, a, min, mitt, mi, my, kan, can, also, också, också, også, jo, ju, vel, väl, nog, nok, hel, alla, alle, med en gång, nu, nå, now, bytet, byttet, byte, bytte, där, der, one, ska, skal, skall, will, faktiskt, faktisk, verkligen, virkelig, really, ändå, likevel, blir, ditt, denna, denne',
  number: 'ärende, ärendet, sak, saken, case, nr, nummer, number, erbjudande, tilbud, request, förfrågan, forespørsel',
  softener:
    'tyvärr, dessverre, diverre, beklager, beklagar, sorry, so sorry, im sorry, förlåt, ledsen, ursäkta, unnskyld, orsak, apologies',
  thanks:
    'tack, takk, thanks, thank you, thx, ty, tackar, takker, tusen takk, tusen tack, mange takk, stort tack, tack så mycket, tack så jättemycket, takk så mye, tack snälla, tack för hjälpen, takk for hjelpen, tack för det, takk for det, takk skal du ha, many thanks, thanks a lot, thanks so much, thank you so much, thanks for the help, tack på förhand, tack och bock, cheers',
  question:
    'fråga, frågan, frågor, frågorna, spørsmål, spørsmålet, question, questions, förfrågan, förfrågningen, forespørsel, forespørselen, request, erbjudande, erbjudandet, tilbud, tilbudet, offer, ärende, ärendet, sak, saken, case, bytet, byttet, byte, bytte, swap, meddelandet, meldingen, message',
  option: 'alternativ, val, valg, option, choice, choose, välj, velg, pick',
} as const satisfies Readonly<Record<string, string>>;

export type Meaning = keyof typeof MEANINGS;

interface Phrase {
  readonly keys: readonly string[];
  readonly meaning: Meaning;
}

const phrases = new Map<string, Phrase[]>();
const known = new Set<string>();

for (const [meaning, list] of Object.entries(MEANINGS))
  for (const text of list.split(/,\s*/)) {
    const keys = text.split(' ').map(folded);
    const [first = ''] = keys;
    for (const key of keys) known.add(key);
    const entry = { keys, meaning: meaning as Meaning };
    const others = phrases.get(first);
    if (others) others.push(entry);
    else phrases.set(first, [entry]);
  }

/** Phrases that begin with this word. */
export const phrasesFrom = (key: string): readonly Phrase[] => phrases.get(key) ?? [];

/** Every single word of the lexicon. */
export const lexiconWords: ReadonlySet<string> = known;
