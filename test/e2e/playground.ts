import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const LONGEST_WAIT = 15_000;

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });

/** One person's open Playground page. Every wait ends with a fault after 15 seconds. */
export interface Chat {
  /** Types into the conversation that is open, and sends. */
  say(text: string): Promise<void>;
  /** Until `text` stands in the conversation, in a message or a card. */
  waitForText(text: string): Promise<void>;
  /** Waits until a card, not merely a message, says this. */
  waitForCard(text: string): Promise<void>;
  /** Presses the newest button of that title in the conversation. */
  press(buttonTitle: string): Promise<void>;
  /** The first of that name in the last card that has one. */
  pressFirst(buttonTitle: string): Promise<void>;
  /** Writes into the newest card's own line. */
  fill(text: string): Promise<void>;
  /** Picks from the newest choice of a card, by what it shows. */
  choose(shown: string): Promise<void>;
  /** The text of each card in the conversation, oldest first. */
  cards(): Promise<readonly string[]>;
  /** The text of the newest card. */
  lastCard(): Promise<string>;
  /** The titles of the newest card's buttons. */
  buttons(): Promise<readonly string[]>;
  /** The conversation as it reads. */
  text(): Promise<string>;
  openChannel(name: string): Promise<void>;
  openPersonalChat(): Promise<void>;
  /** Writes a post in the open channel that mentions the bot. */
  mention(botName: string, text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface ChatSize {
  readonly width: number;
  readonly height: number;
}

/** A message with what stands in it: in a chat, or (a whole thread) in a channel. */
const MESSAGE = '[aria-label="Message header"] + div, [role=group].fui-Card';
const CARD = '.ac-adaptiveCard';
const BOX = '[role=textbox]';

const openSide = async (page: Page, entry: string | RegExp): Promise<void> => {
  const toggle = page.getByTitle('Toggle app bar and conversation window');
  const found = page.getByRole('treeitem', { name: entry }).first();
  const folded = await toggle.isVisible();
  if (folded) await toggle.click();
  await found.click();
  if (folded) await toggle.click();
};

const chatOn = (page: Page): Chat => {
  const messages = page.locator(MESSAGE);
  const cards = page.locator(CARD);
  return {
    say: async (text) => {
      await page.locator(BOX).first().click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await messages.filter({ hasText: text }).last().waitFor();
    },
    waitForText: (text) => messages.filter({ hasText: text }).last().waitFor(),
    waitForCard: async (text) => {
      await cards.filter({ hasText: text }).last().waitFor();
    },
    pressFirst: (buttonTitle) =>
      cards
        .filter({ hasText: buttonTitle })
        .last()
        .getByRole('button', { name: buttonTitle, exact: true })
        .first()
        .click(),
    press: (buttonTitle) => cards.getByRole('button', { name: buttonTitle, exact: true }).last().click(),
    fill: (text) => cards.getByRole('textbox').last().fill(text),
    choose: async (shown) => {
      await cards.getByRole('combobox').last().click();
      await page.getByRole('option', { name: shown }).last().click();
    },
    cards: () => cards.allInnerTexts(),
    lastCard: () => cards.last().innerText(),
    buttons: async () => {
      const titles = await cards.last().getByRole('button').allInnerTexts();
      return titles.map((title) => title.trim());
    },
    text: async () => (await messages.allInnerTexts()).join('\n'),
    openChannel: async (name) => {
      await openSide(page, new RegExp(` - ${name}$`));
      await page.getByRole('button', { name: 'Post', exact: true }).first().waitFor();
    },
    openPersonalChat: () => openSide(page, 'Personal Chat'),
    mention: async (botName, text) => {
      await page.locator(BOX).first().click();
      await page.keyboard.type(`@${botName}`);
      await page.locator('#typeahead-menu').getByRole('menuitem').first().click();
      await page.keyboard.insertText(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).first().click();
      await messages.filter({ hasText: text }).first().waitFor();
    },
    screenshot: async (path) => {
      await page.screenshot({ path, animations: 'disabled' });
    },
    close: () => page.context().close(),
  };
};

/** Opens one chat window's page as its person sees it, without the Playground's log. */
export const openChat = async (browser: Browser, url: string, size: ChatSize): Promise<Chat> => {
  const context = await browser.newContext({ viewport: { width: size.width, height: size.height } });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  await page.route(
    (address) => address.origin !== new URL(url).origin,
    (route) => route.abort(),
  );
  await page.goto(url);
  await page.locator(BOX).first().waitFor();
  const log = page.getByTitle('Hide log panel');
  if (await log.isVisible()) await log.click();
  return chatOn(page);
};
