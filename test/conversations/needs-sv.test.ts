import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { needsNorr, play } from '../support/need-conversations';

/** What carers report and what comes of it, from the message to the changed plan or the answered case. Tuesday 24 November 2026, nine in the morning. */
onTheEmbeddedStore((begin) => {
  test.each<[string, string]>([
    [
      'what the team has decided is entered in the planning system once, and once more when it is taken back',
      `Sara: K-1011 behöver 2 min mer på morgonen
       Sara [K-1011 är med på det: ändra]
       Karin: planändringar
       < K-1011 · Morgonbesöket 08:00 blir 2 min längre, från ons 25/11 tills vidare
       Karin: infört 1
       < Inget att föra in just nu.
       Sara: ångra 1
       Karin: planändringar
       < Gäller inte längre: K-1011 · Morgonbesöket 08:00 blir 2 min längre
       Karin [Infört]
       < Inget att föra in just nu.
       Sara: planändringar
       < Karin för in det laget ändrar i planeringssystemet.`,
    ],
    [
      'more time in the morning, inside the frame; and back again',
      `Sara: K-1011 behöver 2 min mer på morgonen
       < K-1011 behöver mer hjälp
       < Morgonbesöket 08:00 blir 2 min längre
       < från ons 25/11 tills vidare
       < Ryms i ramtiden: 252 av 1000 min i november
       plan 2026-11-25 K-1011: 08:00-08:30 Sara
       Sara [K-1011 är med på det: ändra]
       < Klart. K-1011: morgonbesöket 08:00 blir 2 min längre
       plan 2026-11-24 K-1011: 08:00-08:30 Sara
       plan 2026-11-25 K-1011: 08:00-08:32 Sara
       Lisa sees: morgonbesöket 08:00 blir 2 min längre
       Sara: ångra 1
       < Du tog tillbaka
       plan 2026-11-25 K-1011: 08:00-08:30 Sara
       Lisa sees: Sara tog tillbaka`,
    ],
    [
      'more than the frame has room for: the assessor answers in words, and the frame and the plan change',
      `Sara: K-1011 behöver 15 min mer på morgonen
       < Utanför ramen
       < Erik (biståndshandläggare) svarar senast tis 8/12
       Sara [K-1011 är med på det: till Erik]
       < Skickat till Erik (biståndshandläggare)
       plan 2026-11-25 K-1011: 08:00-08:30 Sara
       Erik sees: Ska ramen för K-1011 ändras?
       Erik never sees: orgonbesöket
       Erik: väntar
       < Ska ramen för K-1011 ändras?
       Erik: fråga 1: gäller det alla dagar?
       < Din fråga är hos Sara
       Sara sees: Erik frågar om K-1011
       Sara [Svara] ja, varje dag
       Erik sees: Sara svarar
       Erik: ja 1
       Sara sees: Erik säger ja
       Lisa sees: Erik säger ja
       plan 2026-11-25 K-1011: 08:00-08:45 Sara
       Sara: hur mycket tid är kvar för K-1011?
       < K-1011 har`,
    ],
    [
      'the assessor says no, and why; the reporter hears it',
      `Sara: K-1007 behöver 10 min mer
       Sara [K-1007 är med på det: till Erik]
       Erik [Nej]
       < Skriv varför
       Erik: nej 1: uppföljning i januari
       Sara sees: Erik säger nej
       plan 2026-11-25 K-1007: 09:00-09:20 Sara
       Sara: #1
       < uppföljning i januari`,
    ],
    [
      'so many minutes are enough: from the half hour that it is',
      `Sara: 20 min räcker hos K-1011 på morgonen
       < Morgonbesöket 08:00 blir 10 min kortare
       Sara: K-1011 måste ha 45 min på morgonen
       < Morgonbesöket 08:00 blir`,
    ],
    [
      'no visit on a day, of a client with several: one of them, or all',
      `Sara: K-1033 vill inte ha besök på torsdag
       < Vilket besök hos K-1033?
       Sara [Alla besök]
       < Alla besök utgår
       < bara tors 26/11
       < 60 min blir fria
       Sara [K-1033 är med på det: ändra]
       < Klart. K-1033: alla besök utgår, bara tors 26/11.
       plan 2026-11-26 K-1033:
       plan 2026-11-27 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa
       Sara: ångra
       < Du tog tillbaka
       plan 2026-11-26 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'two carers in the morning every other Thursday: the second seat is asked for, and taken',
      `Sara: K-1011 behöver två personal på morgonen varannan torsdag
       < Morgonbesöket 08:00 får två personal
       < på torsdagar, varannan vecka
       < Tar inget av ramtiden
       Sara [K-1011 är med på det: ändra]
       < Klart. K-1011: morgonbesöket 08:00 får två personal
       Ahmed: vad är ledigt de närmaste dagarna?
       < K-1011
       Ahmed: jag tar K-1011 på torsdag 8.00
       Ahmed: ja
       plan 2026-11-26 K-1011: 08:00-08:30 Ahmed, 08:00-08:30 Sara
       plan 2026-12-03 K-1011: 08:00-08:30 Sara
       plan 2026-12-10 K-1011: 08:00-08:30 -, 08:00-08:30 Sara`,
    ],
    [
      'another time, in words and with a bare yes; whoever comes there is told, and the client',
      `Ahmed: K-1020 vill ha besöket kl 14 i stället för 13 från torsdag
       < Lunchbesöket 13:00 flyttas till 14:00
       < från tors 26/11 tills vidare
       < Berätta för K-1020 innan.
       Ahmed: ja
       < Klart. K-1020: lunchbesöket 13:00 flyttas till 14:00
       < Berätta för K-1020.
       plan 2026-11-25 K-1020: 13:00-13:30 Ahmed
       plan 2026-11-26 K-1020: 14:00-14:30 Ahmed
       Sara sees: lunchbesöket 13:00 flyttas till 14:00
       Ahmed [Berättat]
       < Du har berättat för K-1020`,
    ],
    [
      'less help is good news',
      `Sara: K-1011 klarar strumporna själv nu, vi kan ta bort 10 min
       < K-1011 behöver mindre hjälp
       < 70 min frigörs i veckan
       Sara [K-1011 är med på det: ändra]
       < Bra jobbat!
       plan 2026-11-25 K-1011: 08:00-08:20 Sara`,
    ],
    [
      'for two weeks outside the frame: done now, and the leader takes it back with a reason',
      `Sara: K-1007 behöver 10 min mer till och med söndag
       < Laget gör det nu. Karin kan ta tillbaka det till
       Sara [K-1007 är med på det: ändra]
       plan 2026-11-25 K-1007: 09:00-09:30 Sara
       Erik sees: min mer på fyra veckor, utanför ramen
       Karin sees: Sara har ändrat tillfälligt hos K-1007, utanför ramen
       Karin [Ta tillbaka]
       < Skriv varför
       Karin: ångra 1: vi väntar på beslutet
       < Du tog tillbaka
       Sara sees: Karin tog tillbaka
       plan 2026-11-25 K-1007: 09:00-09:20 Sara`,
    ],
    [
      'the client has not been asked: the named contact takes it, and says what came of it',
      `Sara: K-1011 behöver 2 min mer på morgonen
       Sara: 2
       < Skickat till Lisa (fast omsorgskontakt)
       plan 2026-11-25 K-1011: 08:00-08:30 Sara
       Lisa sees: K-1011 är inte tillfrågad än
       Lisa [Jag tar det]
       Sara sees: Lisa (fast omsorgskontakt) har tagit emot
       Lisa [Klart] K-1011 vill vänta
       Sara sees: Lisa har tagit hand om det`,
    ],
    [
      'health is for the nurse: the card guides the call, and only its kind is kept',
      `Sara: K-1002 har feber
       < Jag hittar ingen K-1002
       Sara: K-1011 har feber
       < Ring Mia (sjuksköterska)
       < 010-555 01 02
       < Situation
       < Rekommendation
       Sara [Jag har ringt]
       < Du har ringt Mia
       Mia sees: K-1011: något för dig som sjuksköterska
       Mia: mottaget 1
       Sara sees: Mia (sjuksköterska) har tagit emot
       Mia: svar 1: provtagning imorgon
       Sara sees: Mia har tagit hand om det`,
    ],
    [
      'a deviation has its own system, and nothing is kept',
      `Sara: avvikelse: ingen har varit hos K-1011 på två dagar
       < https://avvikelse.example/ny
       Sara: mina ärenden
       ! #1`,
    ],
    [
      'written in a hurry: a visit for the goal takes longer',
      `Ahmed: k1033 behövr 15 min mer på förmiddan
       < Morgonbesöket 10:00 blir 15 min längre
       < Ryms i biståndsbeslutet: det är för målet
       Ahmed: ja
       plan 2026-11-25 K-1033: 10:00-10:45 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'on certain weekdays only',
      `Ahmed: K-1033 behöver en kvart extra till dusch på tisdagar och fredagar
       < på tisdagar och fredagar
       Ahmed [K-1033 är med på det: ändra]
       plan 2026-11-26 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa
       plan 2026-11-27 K-1033: 10:00-10:45 Ahmed, 18:00-18:30 Lisa
       plan 2026-12-01 K-1033: 10:00-10:45 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'until Sunday, and then as before',
      `Lisa: K-1033 behöver 20 min mer på kvällen t.o.m. söndag
       < Kvällsbesöket 18:00 blir 20 min längre
       < till och med sön 29/11
       Lisa: ja
       Ahmed sees: kvällsbesöket 18:00 blir 20 min längre
       plan 2026-11-29 K-1033: 10:00-10:30 Ahmed, 18:00-18:50 Lisa
       plan 2026-11-30 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'one visit is not needed on one day',
      `Lisa: K-1033 behöver inte kvällsbesöket på fredag, äter hos dottern
       < Kvällsbesöket 18:00 utgår
       < bara fre 27/11
       Lisa: ja
       plan 2026-11-27 K-1033: 10:00-10:30 Ahmed
       plan 2026-11-28 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'a visit is needed no longer, and the named contact takes it back',
      `Lisa: vi kan ta bort kvällsbesöket hos K-1033
       < 210 min frigörs i veckan
       Lisa [K-1033 är med på det: ändra]
       < Bra jobbat!
       plan 2026-11-25 K-1033: 10:00-10:30 Ahmed
       Ahmed sees: kvällsbesöket 18:00 utgår
       Ahmed: ångra 1
       Lisa sees: Ahmed tog tillbaka
       plan 2026-11-25 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'moved on one day',
      `Ahmed: kan vi flytta K-1020 från 13 till 15 på lördag
       < Lunchbesöket 13:00 flyttas till 15:00
       < bara lör 28/11
       < Tar inget av ramtiden
       Ahmed: ja
       plan 2026-11-28 K-1020: 15:00-15:30 Ahmed
       plan 2026-11-29 K-1020: 13:00-13:30 Ahmed
       Ahmed: berättat 1
       < Du har berättat för K-1020`,
    ],
    [
      'moved to when Sara is elsewhere: the team is asked, and a colleague takes it',
      `Sara: K-1011 vill ha morgonbesöket kl 9 på fredag
       < Tiden passar inte Sara då (1 besök)
       Sara [K-1011 är med på det: ändra]
       plan 2026-11-27 K-1011: 09:00-09:30 -
       Ahmed sees: Kan du ta ett besök som ingen har?
       Ahmed [Jag tar det]
       plan 2026-11-27 K-1011: 09:00-09:30 Ahmed
       plan 2026-11-28 K-1011: 08:00-08:30 Sara`,
    ],
    [
      'one visit more tomorrow',
      `Ahmed: K-1033 behöver ett extra besök imorgon kl 15
       < Ett besök till kl 15:00, 15 min
       < bara ons 25/11
       Ahmed: ja
       Sara sees: Kan du ta ett besök som ingen har?
       Sara [Jag tar det]
       plan 2026-11-25 K-1033: 10:00-10:30 Ahmed, 15:00-15:15 Sara, 18:00-18:30 Lisa
       plan 2026-11-26 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'in the Swedish of somebody who learns it',
      `Ahmed: K-1033 hon behöva mera tid duscha, 10 minut mer varje dag
       < Morgonbesöket 10:00 blir 10 min längre
       Ahmed: ja
       plan 2026-11-25 K-1033: 10:00-10:40 Ahmed, 18:00-18:30 Lisa`,
    ],
    [
      'one carer is enough, which the plan cannot say: the named contact takes it from there',
      `Ahmed: det räcker med en hos K-1020 nu
       < Sara (fast omsorgskontakt) tar det vidare
       Ahmed [Skicka till Sara] den nya liften fungerar
       Sara sees: den nya liften fungerar
       Sara: mottaget 1
       Ahmed sees: Sara (fast omsorgskontakt) har tagit emot
       Sara: svar 1: du går själv från måndag
       Ahmed sees: du går själv från måndag
       plan 2026-11-25 K-1020: 13:00-13:30 Ahmed`,
    ],
    [
      'nobody answers: the named contact is reminded, then the leader and the reporter are told',
      `Sara: K-1011 behöver 2 min mer på morgonen
       Sara [K-1011 är inte tillfrågad]
       40 h later
       Lisa sees 2 times: K-1011: kan du ta det här?
       Karin never sees: K-1011
       20 h later
       Karin sees: K-1011: kan du ta det här?
       Sara sees: Lisa (fast omsorgskontakt) har inte svarat än
       Karin [Klart] jag har pratat med K-1011
       Sara sees: Karin har tagit hand om det`,
    ],
    [
      'somebody of another trade comes along on Thursday',
      `Sara: kan AT följa med till K-1011 på torsdag?
       < K-1011
       < arbetsterapeut
       Sara [Skicka till Amir] badet är trångt
       Amir sees: Kan du följa med till K-1011?
       Amir [Jag tar det]
       Sara sees: Amir`,
    ],
    [
      'the assessor gives another number of minutes than it takes',
      `Sara: K-1011 behöver en kvart mer på morgonen
       Sara: ja
       Erik: ja 1 60 min
       Sara sees: Erik säger ja
       plan 2026-11-25 K-1011: 08:00-08:45 Sara
       Sara: ramtid K-1011
       < av 1060 min`,
    ],
    [
      'the nurse asks back, is answered, and closes it',
      `Lisa: K-1033 ramlade i morse men har inte ont
       < K-1033: ring sjuksköterskan
       < fall
       Lisa: 2
       < Skickat till Mia (sjuksköterska)
       Mia [Fråga] vilken tid?
       Lisa sees: Mia frågar om K-1033
       Lisa: svar 1: vid sju
       Mia sees: vid sju
       Mia [Klart]
       Lisa sees: Mia har tagit hand om det
       Ahmed never sees: vid sju`,
    ],
    [
      'a life in danger waits for nothing, and nothing is kept',
      `Sara: K-1011 behöver hjälp, hon har bröstsmärta och kan inte andas
       < Ring 112 nu
       Sara: mina ärenden
       ! K-1011
       Lisa never sees: K-1011`,
    ],
  ])('%s', async (_, transcript) => {
    const care = needsNorr();
    await play(await begin({ teams: [care] }), care, transcript);
  });
});
