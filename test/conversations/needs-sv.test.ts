import { onEmbedded } from '../support/conversation-on-each-store';
import { needsNorr, play } from '../support/need-conversations';

onEmbedded((begin) => {
  test.each<[string, string]>([
    [
      'more time in the morning, inside the frame',
      `Sara: K-1011 behöver 2 min mer på morgonen
       < K-1011 behöver mer hjälp
       < Morgonbesöket 08:00 blir 2 min längre
       < från ons 25/11 tills vidare
       < Ryms i ramtiden
       plan 2026-11-25 K-1011: 08:00-08:30 Sara
       Sara [K-1011 är med på det: ändra]
       < Klart. K-1011: Morgonbesöket 08:00 blir 2 min längre
       plan 2026-11-24 K-1011: 08:00-08:30 Sara
       plan 2026-11-25 K-1011: 08:00-08:32 Sara
       Lisa sees: Morgonbesöket 08:00 blir 2 min längre
       Sara: ångra 1
       < Du tog tillbaka
       plan 2026-11-25 K-1011: 08:00-08:30 Sara`,
    ],
  ])('%s', async (_, transcript) => {
    const care = needsNorr();
    await play(await begin({ teams: [care] }), care, transcript);
  });
});
