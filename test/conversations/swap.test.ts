import { teamNorr } from '../support/care-team';
import { type RunningBot, runBot } from '../support/running-bot';

describe('a carer gives a visit away', () => {
  let bot: RunningBot;
  const team = teamNorr();
  const who = (name: string) => bot.chat.person(name, team.object(name));
  beforeEach(async () => {
    bot = await runBot([team]);
  });
  afterEach(() => bot.close());

  test('from the words to both cards', async () => {
    const sara = who('Sara Lind');
    const ahmed = who('Ahmed Ali');
    const yonas = who('Yonas Tesfay');
    for (const person of [sara, ahmed, yonas]) await person.installs();
    const draft = await sara.writes('Kan nån ta besöket hos K-1047 imorgon 14.30?');
    console.log(draft.text, draft.buttons);
    const sent = await sara.presses('Fråga dem');
    console.log(sent.text, sent.buttons);
    await bot.app.settled();
    console.log(ahmed.transcript(), yonas.transcript());
    const taken = await ahmed.presses('Jag tar det');
    console.log(taken.text);
    await bot.app.settled();
    console.log(sara.transcript(), yonas.transcript());
    console.log(bot.faults);
  });
});
