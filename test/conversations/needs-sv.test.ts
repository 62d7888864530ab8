import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { needsNorr, play } from '../support/need-conversations';

/** What carers report and what comes of it, from the message to the changed plan or the answered case. Tuesday 24 November 2026, nine in the morning. */
onTheEmbeddedStore((begin) => {
  test.each<[string, string]>([
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
       < K-1011 klarar mer själv
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
       Karin sees: Karin kan ta tillbaka det
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
  ])('%s', async (_, transcript) => {
    const care = needsNorr();
    await play(await begin({ teams: [care] }), care, transcript);
  });
});
