import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { needsNordre, needsNorr, play } from '../support/need-conversations';

/** A colleague wrote it to the team; whoever reads it takes it up from the message itself. */
onTheEmbeddedStore((begin) => {
  test('what a colleague wrote is a filled-in report in a dialog, and a press there changes the plan', async () => {
    const care = needsNorr();
    const talk = await begin({ teams: [care] });
    const draft = await talk
      .who('Sara')
      .takesUp('<p>Hej! <at id="0">Tillit</at> K-1011 beh&ouml;ver 2 min mer på morgonen</p>'.replace('&ouml;', 'ö'));
    expect(draft.text).toContain('Morgonbesöket 08:00 blir 2 min längre');
    expect(draft.buttons).toContain('K-1011 är med på det: ändra');
    const done = await talk.who('Sara').pressesInDialog('K-1011 är med på det: ändra');
    expect(done.text).toContain('Klart. K-1011: morgonbesöket 08:00 blir 2 min längre');
    await play(talk, care, 'plan 2026-11-25 K-1011: 08:00-08:32 Sara');
    expect(talk.faults).toEqual([]);
  });

  test('på norsk, og detaljene kan endres før noe skjer', async () => {
    const care = needsNordre();
    const talk = await begin({ teams: [care] });
    const draft = await talk.who('Hanne').takesUp('B-231 trenger 15 min mer om morgenen');
    expect(draft.text).toContain('B-231 trenger mer hjelp');
    const form = await talk.who('Hanne').pressesInDialog('Endre opplysningene');
    expect(form.buttons.length).toBeGreaterThan(0);
    await play(talk, care, 'plan 2026-11-25 B-231: 08:00-08:30 Hanne, 19:00-19:30 Ingrid');
  });

  test.each<[string, string, string]>([
    ['danger is answered with the number', '<div>K-1011 svarar inte och andas inte</div>', '112'],
    ['what may never be kept is not acted on', 'K-1011 har fått ny portkod 4711', 'nyckelkod'],
    ['nothing that is understood is said so', '<p>&nbsp;</p>', 'Jag förstod inte riktigt'],
  ])('%s', async (_, content, said) => {
    const talk = await begin({ teams: [needsNorr()] });
    expect((await talk.who('Sara').takesUp(content)).text).toContain(said);
    expect(talk.faults).toEqual([]);
  });

  test('whoever is nobody here, and a forged press, read that it does not go', async () => {
    const care = needsNorr();
    const talk = await begin({ teams: [care] });
    await talk.who('Sara').takesUp('K-1011 behöver 2 min mer på morgonen');
    const forged = await talk
      .who('Sara')
      .pressesInDialog('K-1011 är med på det: ändra', { verb: 'noSuchVerb', payload: {} });
    expect(forged.text).not.toContain('Klart');
    await play(talk, care, 'plan 2026-11-25 K-1011: 08:00-08:30 Sara');
  });
});
