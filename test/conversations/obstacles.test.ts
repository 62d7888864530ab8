import type { Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const DAY = 24 * 60;

const LEVELS: NonNullable<Described['settings']> = {
  quietHours: { from: '00:00', to: '00:00' },
  levels: [{ level: 'enhet', name: 'Anna Berg' }],
};

const withObserver = () =>
  norr({
    settings: LEVELS,
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Yonas Tesfay' },
      { name: 'Lisa Holm' },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
      { name: 'Nils Borg' },
      { name: 'Oskar Dal', role: 'observer', profession: 'skyddsombud' },
    ],
  });

const lastOf = ({ who }: Conversation, name: string): string => who(name).messages().at(-1)?.text ?? '';

onEachStore((begin, inDetail) => {
  test('an obstacle lives: told, met by another, overdue, climbing, answered by somebody who is not in Teams, and read by all', async () => {
    const team = await begin({ teams: [withObserver()] });
    const { who } = team;
    const draft = await who('Sara').writes('hinder: vi måste ringa bhl för varje 10 min ändring');
    console.log(draft.text, draft.buttons);
    const sent = await who('Sara').writes('ja');
    console.log(sent.text, sent.buttons);
    await team.settled();
    console.log('KARIN', lastOf(team, 'Karin'), who('Karin').lastCard()?.buttons);
    const alike = await who('Ahmed').writes('hinder: ringa biståndshandläggaren för varje ändring på tio minuter');
    console.log(alike.text, alike.buttons);
    console.log((await who('Ahmed').presses('Vi möter också 1')).text);
    console.log((await who('Yonas').writes('samma 1')).text);
    console.log((await who('Lisa').writes('vilka hinder har vi?')).text);
    await team.later(6 * DAY);
    console.log('REM', lastOf(team, 'Karin'));
    await team.later(2 * DAY);
    console.log(
      'CL KARIN',
      who('Karin')
        .messages()
        .slice(-2)
        .map((m) => m.text),
      'SARA',
      lastOf(team, 'Sara'),
    );
    console.log((await who('Karin').writes('svar 1: från måndag räcker ett meddelande')).text);
    await team.settled();
    console.log('SARA', lastOf(team, 'Sara'), 'AHMED', lastOf(team, 'Ahmed'));
    console.log((await who('Oskar').writes('hinder 1')).text);
    expect(team.faults).toEqual([]);
  });
});
