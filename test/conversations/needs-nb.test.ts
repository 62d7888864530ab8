import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { needsNordre, play } from '../support/need-conversations';

/** The same in Oslo, where a frame is mostly a goal. Tuesday 24 November 2026, nine in the morning. */
onTheEmbeddedStore((begin) => {
  test.each<[string, string]>([
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
       < B-231 klarer mer selv
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
  ])('%s', async (_, transcript) => {
    const care = needsNordre();
    await play(await begin({ teams: [care] }), care, transcript);
  });
});
