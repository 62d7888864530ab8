import { countsOf } from '../support/conversation';
import { deliver, pressing } from '../support/conversation-activities';
import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { blocked } from '../support/faults';
import { needsNorr, play } from '../support/need-conversations';

onTheEmbeddedStore((begin) => {
  const begun = async () => {
    const care = needsNorr();
    const team = await begin({ teams: [care] });
    return { care, team, plays: (transcript: string) => play(team, care, transcript) };
  };

  test('from my day: a form that stands below it, the draft, and the details again', async () => {
    const { plays } = await begun();
    await plays(`
      Sara: min dag
      Sara [Behovet har ändrats]
      < Vad har ändrats, och hos vem?
      Sara [Visa vad det blir] what=moved; visit=K-1011 08:00; time=08:10; from=2026-11-25; lasts=once; urgency=week; minutes=15; area=-
      < Morgonbesöket 08:00 flyttas till 08:10
      < bara ons 25/11
      < Tar inget av ramtiden
      Sara [Ändra uppgifterna]
      < Vad har ändrats hos K-1011?
      Sara [Visa vad det blir] what=moved; visit=K-1011 08:00; time=; from=2026-11-25; lasts=once; urgency=week; area=-
      < Något saknas
      Sara [Visa vad det blir] what=moved; visit=K-1011 08:00; time=08:20; from=2026-11-25; lasts=once; urgency=week; area=-
      < flyttas till 08:20
      Sara [K-1011 är med på det: ändra]
      plan 2026-11-25 K-1011: 08:20-08:50 Sara
      plan 2026-11-26 K-1011: 08:00-08:30 Sara`);
  });

  test('several visits could be meant: one tap or its number says which', async () => {
    const { plays } = await begun();
    await plays(`
      Sara: K-1033 behöver 10 min mer från i morgon
      < Vilket besök hos K-1033?
      < 1: Morgonbesöket 10:00 · 2: Kvällsbesöket 18:00
      Sara: 2
      < Kvällsbesöket 18:00 blir 10 min längre
      Sara: ja
      plan 2026-11-25 K-1033: 10:00-10:30 Ahmed, 18:00-18:40 Lisa
      Ahmed sees: kvällsbesöket 18:00 blir 10 min längre`);
  });

  test('a half of the day that was left open is the one in which there is a visit', async () => {
    const { plays } = await begun();
    await plays(`
      Lisa: K-1033 vill ha besöket kl 7 i stället för 6 från torsdag
      < Kvällsbesöket 18:00 flyttas till 19:00
      < från tors 26/11 tills vidare
      Lisa: nej
      plan 2026-11-26 K-1033: 10:00-10:30 Ahmed, 18:00-18:30 Lisa`);
  });

  test('whoever asks is told of the frame, and of those around a client', async () => {
    const { plays } = await begun();
    await plays(`
      Sara: hur mycket tid är kvar för K-1011?
      < K-1011 har 760 min kvar i november: 240 av 1000 min är planerade.
      Sara: hur mycket tid är kvar för K-1033?
      < ett mål: klä sig själv
      Sara: hur mycket tid är kvar för K-1020?
      < fritt att använda är OMV
      Sara: vem är fast omsorgskontakt för K-1011?
      < fast omsorgskontakt** · Lisa
      < rehab** · Amir
      < biståndshandläggare** · Erik`);
  });

  test('an occupational therapist is asked along, answers, and the reporter hears it', async () => {
    const { plays } = await begun();
    await plays(`
      Sara: kan AT följa med till K-1011 på torsdag?
      < K-1011: arbetsterapeut följer med, tors 26/11
      < Amir (rehab) svarar senast
      Sara [Skicka till Amir] vi provar lyften
      Amir sees: Kan du följa med till K-1011?
      Amir sees: vi provar lyften
      Amir: väntar
      < arbetsterapeut följer med
      Amir [Jag tar det]
      Sara sees: Amir (rehab) har tagit emot
      Amir: mina ärenden
      < #1
      Sara: mina ärenden
      < sedan tis 24/11
      Amir [Klart] torsdag kl 10 går bra
      Sara: #1
      < torsdag kl 10 går bra`);
  });

  test('whom Teams does not reach is named, with words to pass on that tell no more than the case', async () => {
    const { team, plays } = await begun();
    team.connector.inConversation(team.connector.personalChat(team.who('Erik').user.id), blocked);
    await plays(`
      Sara: K-1011 behöver 15 min mer på morgonen
      Sara [K-1011 är med på det: till Erik]
      Sara sees: Erik går inte att nå i Teams. Skicka det här vidare: #1`);
    const told = team
      .who('Sara')
      .messages()
      .find(({ text }) => text.includes('Skicka det här vidare'));
    expect(told?.text).toContain('K-1011: 369 min i månaden utöver ramen');
    expect(told?.text).not.toContain('esöket');
  });

  test('what is written is kept in one row that can be erased, and reaches neither an assessor nor an event', async () => {
    const { team, plays } = await begun();
    const words = 'ringklockan är trasig';
    await plays(`
      Sara: ändrat behov hos K-1011
      < Planen ändras inte än
      Sara [Skicka till Lisa] ${words}
      Lisa sees: ${words}
      Sara: K-1011 behöver 15 min mer på morgonen
      Sara [K-1011 är med på det: till Erik]
      Erik sees: Ska ramen för K-1011 ändras?
      Erik: #1
      Erik never sees: ${words}
      Ahmed: #1
      Ahmed never sees: ${words}`);
    const all = team.store.written.length;
    expect(all).toBeGreaterThan(0);
    const events = JSON.stringify(await team.rows('e|'));
    const cases = JSON.stringify(await team.rows('a|case|'));
    const texts = JSON.stringify(await team.rows('t|'));
    expect([events, cases].filter((rows) => rows.includes(words))).toEqual([]);
    expect(texts).toContain(words);
    expect(JSON.stringify(await team.person('Sara'))).not.toContain(words);
  });

  test.each([
    ['a personal number', 'ring 19340512-1234'],
    ['a phone', 'ring dottern på 070-123 45 67'],
  ])('%s in a card is answered, and nothing is sent', async (_, words) => {
    const { team, plays } = await begun();
    await plays(`
      Sara: ändrat behov hos K-1011
      Sara [Skicka till Lisa] ${words}
      Lisa never sees: K-1011`);
    expect(await countsOf(team)).toEqual({ open: 0, events: 0 });
  });

  test('danger written in a card is answered at once, and nothing is sent', async () => {
    const { team, plays } = await begun();
    await plays(`
      Sara: ändrat behov hos K-1011
      Sara [Skicka till Lisa] andas inte
      < 112`);
    expect(await countsOf(team)).toEqual({ open: 0, events: 0 });
  });

  test('what is not one’s to answer is not answered, whatever the card says', async () => {
    const { team, plays } = await begun();
    await plays(`
      Sara: K-1011 behöver 15 min mer på morgonen
      Sara [K-1011 är med på det: till Erik]`);
    const [one] = await team.rows<{ readonly id: string }>('a|case|');
    const before = await countsOf(team);
    for (const verb of [
      'grantNeed',
      'declineNeed',
      'closeNeed',
      'askBack',
      'acknowledgeNeed',
      'markCalled',
      'attendNeed',
    ])
      for (const name of ['Ahmed', 'Lisa', 'Mia']) {
        const answer = await deliver(team, name, pressing(verb, { caseId: one?.id, seen: 1, comment: 'ja' }));
        expect({ verb, name, answer }).toMatchObject({ answer: { status: 200 } });
      }
    await team.settled();
    expect(await countsOf(team)).toEqual(before);
    await plays('plan 2026-11-25 K-1011: 08:00-08:30 Sara');
  });

  test('the same press delivered again, and a draft that was sent already, are one report', async () => {
    const { team, plays } = await begun();
    await plays(`
      Sara: K-1011 behöver 2 min mer på morgonen
      Sara [K-1011 är med på det: ändra]`);
    const before = await countsOf(team);
    const again = await team.who('Sara').redelivers();
    expect(again.text).toContain('Klart. K-1011');
    expect(await countsOf(team)).toEqual(before);
    await plays('plan 2026-11-25 K-1011: 08:00-08:32 Sara');
  });
});
