import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type RunningDemo, runDemo } from '../support/running-demo';
import { type Chat, launchBrowser, openChat } from './playground';

/** As narrow as the Playground itself goes. */
const PHONE = { width: 520, height: 915 };
/** Where a channel stands beside its list. */
const WIDE = { width: 1600, height: 915 };

/** Pictures are kept where `PICTURES` says, for looking at. */
const picture = (chat: Chat, name: string): Promise<void> =>
  process.env.PICTURES ? chat.screenshot(join(process.env.PICTURES, `${name}.png`)) : Promise.resolve();

const demoFolders = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('tillit-demo-'));

describe('two carers in two chat windows of the demo', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let before: readonly string[];

  const window = async (first: string, size = PHONE): Promise<Chat> => {
    const found = [...demo.windows].find(([name]) => name.startsWith(first));
    if (!found) throw new Error(`${first} has no window`);
    return openChat(browser, found[1], size);
  };

  beforeAll(async () => {
    before = await demoFolders();
    demo = await runDemo();
    browser = await launchBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.interrupt();
  }, 60_000);

  test('whoever opens a window is greeted, and so is the team in its channel', async () => {
    const leader = await window('Kristina');
    await leader.waitForCard('Hej Kristina! Skriv till mig som till en kollega');
    await picture(leader, '0-welcome');
    await leader.openChannel('General');
    await leader.waitForText('Nu är jag med i Hemtjänst Björken.');
    await picture(leader, '0-welcome-team');
    await leader.close();
  }, 60_000);

  test('a question asked in the channel stands there once it is sent, and until it is taken back', async () => {
    const sara = await window('Sara', WIDE);
    await sara.openChannel('General');
    await sara.mention('Tillit', 'Kan nån ta besöket hos K-1047 imorgon 14.30?');
    await sara.waitForText('Jag svarar i din egen chatt.');
    await sara.openPersonalChat();
    await sara.press('Fråga dem');
    await sara.waitForText('Du har frågat');
    await sara.openChannel('General');
    await sara.waitForCard('Sara frågar: vem kan ta');
    expect(await sara.buttons()).toEqual(['Jag tar det']);
    await picture(sara, '1-channel');
    await sara.openPersonalChat();
    await sara.press('Dra tillbaka');
    await sara.waitForText('Du drog tillbaka frågan');
    await sara.openChannel('General');
    await sara.waitForCard('drog tillbaka');
    expect(await sara.buttons()).toEqual([]);
    await sara.close();
  }, 120_000);

  test('a typed message becomes a card, one tap sends it, one tap takes it, and both cards say so', async () => {
    const sara = await window('Sara');
    const ahmed = await window('Ahmed');
    await sara.say('Kan Ahmed ta K-1047 imorgon 14.30?');
    await sara.waitForText('Kan Ahmed ta ditt besök?');
    await picture(sara, '2-draft');
    await sara.press('Fråga Ahmed');
    await sara.waitForText('Du har frågat Ahmed');
    await picture(sara, '3-asked');

    await ahmed.waitForText('Kan du ta ett besök?');
    await picture(ahmed, '4-question');
    await ahmed.press('Jag tar det');
    await ahmed.waitForText('Klart. Du tar K-1047');
    await picture(ahmed, '5-taken');

    await sara.waitForCard('Klart. Ahmed tar K-1047');
    expect(await sara.cards()).not.toContainEqual(expect.stringContaining('Du har frågat Ahmed'));
    expect(await sara.buttons()).not.toContain('Dra tillbaka');
    await picture(sara, '6-both');
    await sara.say('min dag imorgon');
    await sara.waitForText('Min dag');
    expect(await sara.lastCard()).not.toContain('14:30–15:00');
    await picture(sara, '7-my-day');
    await Promise.all([sara.close(), ahmed.close()]);
  }, 120_000);

  test('what lies outside the shift is put before the leader, who decides with two taps and a word', async () => {
    const [, words = ''] = /^ {2}(Kan Sara ta .+\?) {3}\(/m.exec(demo.said) ?? [];
    const [sara, ahmed, leader] = await Promise.all([window('Sara'), window('Ahmed'), window('Kristina')]);
    await ahmed.say(words);
    await ahmed.waitForText('avgör Kristina').catch(async (e) => {
      console.log(await ahmed.text());
      await ahmed.screenshot('/tmp/fail.png');
      throw e;
    });
    await picture(ahmed, '8-exception-draft');
    await ahmed.press('Fråga Sara');
    await sara.waitForText('säger du ja avgör Kristina');
    await picture(sara, '9-exception-question');
    await sara.press('Jag tar det');
    await sara.waitForText('Du har sagt ja');
    await leader.waitForText('Väntar på dig');
    await picture(leader, '10-waiting');
    await leader.fill('Tack, bra löst.');
    await leader.pressFirst('Godkänn');
    await leader.waitForText('Du godkände.');
    await picture(leader, '11-approved');
    await sara.waitForText('Kristina: ”Tack, bra löst.”');
    await ahmed.waitForText('Kristina: ”Tack, bra löst.”');
    await picture(sara, '12-told');
    await Promise.all([sara.close(), ahmed.close(), leader.close()]);
  }, 120_000);

  test('Ctrl-C ends everything and leaves nothing behind', async () => {
    await demo.interrupt();
    expect(await demoFolders()).toEqual(before);
    for (const url of demo.windows.values()) await expect(fetch(url)).rejects.toThrow();
  }, 60_000);
});
