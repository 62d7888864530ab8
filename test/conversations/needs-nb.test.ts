import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { needsNordre, play } from '../support/need-conversations';

/** The same in Oslo, where a frame is mostly a goal. Tuesday 24 November 2026, nine in the morning. */
onTheEmbeddedStore((begin) => {
  test.each<[string, string]>([
    [
      'every other week, and two helpers',
      `Hanne: B-231 må ha to hjelpere om kvelden annenhver onsdag
       < Kveldsbesøket 19:00 får to hjelpere
       < annenhver uke
       Hanne [B-231 er med på det: endre]
       < Klart. B-231: kveldsbesøket 19:00 får to hjelpere
       plan 2026-11-25 B-231: 08:00-08:30 Hanne, 19:00-19:30 -, 19:00-19:30 Ingrid
       plan 2026-12-02 B-231: 08:00-08:30 Hanne, 19:00-19:30 Ingrid`,
    ],
    [
      'more time in the evening, for the goal',
      `Ingrid: B-231 trenger 10 min mer om kvelden fra i morgen
       < B-231 trenger mer hjelp
       < Kveldsbesøket 19:00 blir 10 min lengre
       < Innenfor vedtaket: det er for målet
       Ingrid [B-231 er med på det: endre]
       < Klart. B-231: kveldsbesøket 19:00 blir 10 min lengre
       plan 2026-11-25 B-231: 08:00-08:30 Hanne, 19:00-19:40 Ingrid`,
    ],
    [
      'less help is good news, also without a figure',
      `Hanne: B-231 klarer kompresjonsstrømpene sjøl nå
       < B-231 trenger mindre hjelp
       < Morgenbesøket 08:00 blir 15 min kortere
       Hanne: ja
       < Bra jobba!
       plan 2026-11-25 B-231: 08:00-08:15 Hanne, 19:00-19:30 Ingrid
       Ingrid sees: morgenbesøket 08:00 blir 15 min kortere
       Hanne: angre 1
       plan 2026-11-25 B-231: 08:00-08:30 Hanne, 19:00-19:30 Ingrid`,
    ],
    [
      'outside the frame of minutes: reminded, told on to the leader, and answered with another figure',
      `Hanne: B-226 trenger 20 min mer
       < Utenfor rammen med
       < Olav (saksbehandler) svarer senest
       Hanne [B-226 er med på det: til Olav]
       Olav sees: Skal rammen for B-226 endres?
       240 h later
       Tone never sees: Olav
       160 h later
       Tone sees: Skal rammen for B-226 endres?
       Hanne sees: Olav (saksbehandler) har ikke svart ennå
       Olav: ja 1 700 min
       Hanne sees: Olav sier ja`,
    ],
    [
      'for the nurse, sent without a call',
      `Jonas: B-240 har falt, men har ikke vondt
       < Ring Marte (sykepleier)
       < Identifikasjon
       Jonas [Send til Marte]
       < Sendt til Marte (sykepleier)
       Marte sees: B-240: noe for deg som sykepleier
       Marte [Jeg tar det]
       Jonas sees: Marte (sykepleier) har tatt imot
       Marte [Ferdig]
       Jonas sees: Marte har tatt seg av det`,
    ],
    [
      'one visit more on one day, with its time',
      `Jonas: B-240 trenger et ekstra besøk i morgen kl 13
       < Ett besøk til kl. 13:00, 15 min
       < bare ons 25.11.
       Jonas [B-240 er med på det: endre]
       plan 2026-11-25 B-240: 09:30-10:00 Jonas, 13:00-13:15 -
       Hanne sees: Kan du ta et besøk som ingen har?
       Hanne [Jeg tar det]
       plan 2026-11-25 B-240: 09:30-10:00 Jonas, 13:00-13:15 Hanne
       plan 2026-11-26 B-240: 09:30-10:00 Jonas`,
    ],
    [
      'in dialect, and in a hurry',
      `Hanne: b231 treng 15 min mer om morran
       < Morgenbesøket 08:00 blir 15 min lengre
       Hanne: ja
       Ingrid sees: morgenbesøket 08:00 blir 15 min lengre
       plan 2026-11-25 B-231: 08:00-08:45 Hanne, 19:00-19:30 Ingrid`,
    ],
    [
      'on certain weekdays only',
      `Jonas: B-240 trenger et kvarter ekstra til stell hver tirsdag og fredag
       < på tirsdager og fredager
       Jonas [B-240 er med på det: endre]
       plan 2026-11-26 B-240: 09:30-10:00 Jonas
       plan 2026-11-27 B-240: 09:30-10:15 Jonas
       plan 2026-12-01 B-240: 09:30-10:15 Jonas`,
    ],
    [
      'until Sunday, and then as before',
      `Jonas: B-240 trenger 20 min mer til og med søndag
       < til og med søn 29.11.
       Jonas: ja
       plan 2026-11-29 B-240: 09:30-10:20 Jonas
       plan 2026-11-30 B-240: 09:30-10:00 Jonas`,
    ],
    [
      'one visit is not needed on one day',
      `Ingrid: B-231 trenger ikke kveldsbesøket på fredag
       < Kveldsbesøket 19:00 utgår
       < bare fre 27.11.
       Ingrid: ja
       plan 2026-11-27 B-231: 08:00-08:30 Hanne
       plan 2026-11-28 B-231: 08:00-08:30 Hanne, 19:00-19:30 Ingrid`,
    ],
    [
      'a visit is needed no longer, and is taken back after all',
      `Hanne: vi kan kutte kveldsbesøket hos B-231
       < 210 min frigjøres i uka
       Hanne [B-231 er med på det: endre]
       plan 2026-11-25 B-231: 08:00-08:30 Hanne
       Ingrid sees: kveldsbesøket 19:00 utgår
       Ingrid [Ta tilbake]
       Hanne sees: Ingrid tok tilbake
       plan 2026-11-25 B-231: 08:00-08:30 Hanne, 19:00-19:30 Ingrid`,
    ],
    [
      'moved on one day',
      `Jonas: flytt besøket hos B-240 fra 9.30 til 13 i morgen
       < Morgenbesøket 09:30 flyttes til 13:00
       < bare ons 25.11.
       Jonas: ja
       < Si fra til B-240
       plan 2026-11-25 B-240: 13:00-13:30 Jonas
       plan 2026-11-26 B-240: 09:30-10:00 Jonas
       Jonas: fortalt 1
       < Du har sagt fra til B-240`,
    ],
    [
      'another time on Sundays',
      `Hanne: B-231 vil heller ha besøket kl 10 på søndager
       < på søndager
       Hanne: ja
       plan 2026-11-28 B-231: 08:00-08:30 Hanne, 19:00-19:30 Ingrid
       plan 2026-11-29 B-231: 10:00-10:30 Hanne, 19:00-19:30 Ingrid
       plan 2026-12-06 B-231: 10:00-10:30 Hanne, 19:00-19:30 Ingrid`,
    ],
    [
      'moved to when Hanne is elsewhere: the team is asked, and a colleague takes it',
      `Hanne: B-226 vil ha besøket kl 8 i stedet for 11 på torsdag
       < Tida passer ikke for Hanne da (1 besøk)
       Hanne [B-226 er med på det: endre]
       plan 2026-11-26 B-226: 08:00-08:20 -
       Jonas sees: Kan du ta et besøk som ingen har?
       Jonas [Jeg tar det]
       plan 2026-11-26 B-226: 08:00-08:20 Jonas
       plan 2026-11-27 B-226: 11:00-11:20 Hanne`,
    ],
    [
      'one visit more every evening',
      `Ingrid: B-240 trenger et besøk til på kvelden
       < Ett besøk til kl. 19:00, 15 min
       < fra ons 25.11. inntil videre
       Ingrid: ja
       plan 2026-11-25 B-240: 09:30-10:00 Jonas, 19:00-19:15 -
       plan 2026-12-05 B-240: 09:30-10:00 Jonas, 19:00-19:15 -`,
    ],
    [
      'for some days outside the frame: done now, and nobody takes it back',
      `Hanne: B-226 trenger 120 min mer til og med søndag
       < Dere gjør det nå. Tone kan ta det tilbake til tors 26.11. 16:00.
       Hanne [B-226 er med på det: endre]
       < til og med søn 29.11.
       ! ..
       Tone sees: Hanne har endret midlertidig hos B-226, utenfor rammen
       60 h later
       plan 2026-11-28 B-226: 11:00-13:20 Hanne
       Tone: angre 1: for sent
       < #1`,
    ],
    [
      'for some days outside the frame: the leader takes it back, and says why',
      `Hanne: B-226 trenger 120 min mer til og med søndag
       Hanne: ja
       Tone [Ta tilbake] vi venter på vedtaket
       Hanne sees: Tone tok tilbake
       plan 2026-11-25 B-226: 11:00-11:20 Hanne
       Hanne: #1
       < vi venter på vedtaket`,
    ],
    [
      'the assessor says no, and why',
      `Hanne: B-226 trenger et kvarter til på besøket
       < Utenfor rammen
       Hanne [B-226 er med på det: til Olav]
       Olav: nei 1: ny vurdering i januar
       Hanne sees: Olav sier nei
       plan 2026-11-26 B-226: 11:00-11:20 Hanne`,
    ],
    [
      'the assessor asks, is answered, and says yes: the frame and the plan change',
      `Hanne: B-226 tar 10 min lenger nå
       Hanne [B-226 er med på det: til Olav]
       Olav [Spør] gjelder det alle dager?
       Hanne sees: Olav spør om B-226
       Hanne: svar 1: ja, hver dag
       Olav sees: ja, hver dag
       Olav [Ja, endre rammen]
       Hanne sees: Olav sier ja
       Ingrid sees: Olav sier ja
       plan 2026-11-26 B-226: 11:00-11:30 Hanne`,
    ],
    [
      'the client has not been asked: the named contact takes it, and says what came of it',
      `Hanne: B-231 trenger 10 min mer om morgenen
       Hanne [B-231 er ikke spurt]
       < Sendt til Ingrid (primærkontakt)
       plan 2026-11-25 B-231: 08:00-08:30 Hanne, 19:00-19:30 Ingrid
       Ingrid: mottatt 1
       Hanne sees: Ingrid (primærkontakt) har tatt imot
       Ingrid [Ferdig] B-231 vil vente
       Hanne sees: B-231 vil vente`,
    ],
    [
      'one helper is enough, which the plan cannot say; nobody answers, and the leader does',
      `Hanne: det holder med en hos B-231 nå
       < Ingrid (primærkontakt) tar det videre
       Hanne [Send til Ingrid]
       40 h later
       Ingrid sees 2 times: B-231: kan du ta dette?
       Tone never sees: B-231
       20 h later
       Tone sees: B-231: kan du ta dette?
       Hanne sees: Ingrid (primærkontakt) har ikke svart ennå
       Tone [Ferdig] en fra mandag
       Hanne sees: en fra mandag`,
    ],
    [
      'for the nurse, who has been called',
      `Hanne: han B-226 datt i natt
       < Ring Marte (sykepleier)
       < 22 55 01 02
       Hanne: ja
       < Du har ringt Marte
       Marte sees: B-226: noe for deg som sykepleier
       Marte: svar 1: jeg kommer kl 14
       Hanne sees: Marte har tatt seg av det`,
    ],
    [
      'the nurse asks back, is answered, and closes it',
      `Jonas: B-240 kaster opp
       Jonas [Send til Marte]
       Marte: spør 1: siden når?
       Jonas sees: Marte spør om B-240
       Jonas [Svar] siden i går kveld
       Marte sees: siden i går kveld
       Marte [Ferdig]
       Jonas sees: Marte har tatt seg av det
       Hanne never sees: siden i går`,
    ],
    [
      'a deviation has its own system, and nothing is kept',
      `Hanne: avviksmelding på B-231
       < Jeg har ikke lagret noe
       Hanne: mine saker
       ! #1
       Tone never sees: B-231`,
    ],
    [
      'a life in danger waits for nothing, and nothing is kept',
      `Jonas: B-240 trenger mer hjelp, har sterke brystsmerter
       < Ring 113 nå
       Jonas: mine saker
       ! B-240
       Marte never sees: B-240`,
    ],
    [
      'somebody of another trade, where nobody is named: who leads finds one',
      `Jonas: kan ergoterapeut se på badet til B-240?
       < ergoterapeut
       Jonas [Send til Tone]
       Tone sees: Kan du bli med til B-240?
       Tone: svar 1: ergoterapeuten kommer tirsdag
       Jonas sees: ergoterapeuten kommer tirsdag`,
    ],
  ])('%s', async (_, transcript) => {
    const care = needsNordre();
    await play(await begin({ teams: [care] }), care, transcript);
  });
});
