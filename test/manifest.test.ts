import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const FOLDER = join(__dirname, '..', 'manifest');
const SCHEMAS = join(__dirname, '..', 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  BOT_ID: '00000000-0000-4000-8000-000000000000',
  PUBLIC_URL: 'https://tillit.example.org',
};

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

const filled = (template: string): unknown =>
  JSON.parse(template.replaceAll(/\$\{\{(\w+)\}\}/g, (whole, name) => PLACEHOLDERS[name] ?? whole));

const Manifest = z.object({
  manifestVersion: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  validDomains: z.array(z.string()),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z
    .array(
      z.object({
        scopes: z.array(z.string()),
        commandLists: z.array(
          z.object({
            scopes: z.array(z.string()),
            commands: z.array(z.object({ title: z.string(), description: z.string() })),
          }),
        ),
      }),
    )
    .length(1),
  composeExtensions: z
    .array(
      z.object({
        commands: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            description: z.string(),
            context: z.array(z.string()),
            fetchTask: z.boolean(),
          }),
        ),
      }),
    )
    .length(1),
});

const manifest = Manifest.parse(filled(read('manifest.json')));
const languages = manifest.localizationInfo.additionalLanguages;
const lists = manifest.bots.flatMap((bot) => bot.commandLists);
const actions = manifest.composeExtensions.flatMap(({ commands }) => commands);
const commandKeys = [
  ...lists.flatMap(({ commands }, list) =>
    commands.flatMap((_, command) =>
      ['title', 'description'].map((key) => `bots[0].commandLists[${list}].commands[${command}].${key}`),
    ),
  ),
  ...actions.flatMap((_, command) =>
    ['title', 'description'].map((key) => `composeExtensions[0].commands[${command}].${key}`),
  ),
];

/** What the official schema of the manifest's own version says against a document. */
const faultsOf = (schema: string, document: unknown): readonly string[] => {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const path = join(SCHEMAS, `v${manifest.manifestVersion}`, schema);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const strings = (file: string): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(JSON.parse(read(file)));

/** A PNG says its width, height, bits a channel and kind of colour in its first chunk; kind 6 has an alpha channel. */
const pngOf = (file: string) => {
  const bytes = readFileSync(join(FOLDER, file));
  return {
    isPng: bytes.subarray(1, 4).toString('latin1') === 'PNG',
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    kind: bytes.readUInt8(25),
  };
};

describe('the app manifest', () => {
  test('is what Microsoft’s schema asks for', () => {
    expect(faultsOf('MicrosoftTeams.schema.json', filled(read('manifest.json')))).toEqual([]);
  });

  test('names nothing that only holds for one installation', () => {
    expect(read('manifest.json')).toMatch(/"botId": "\$\{\{BOT_ID\}\}"/);
    expect(JSON.stringify(filled(read('manifest.json')))).not.toContain('${{');
    expect(manifest.validDomains).toEqual([]);
  });

  test('offers a personal chat and a place in a team, each with its commands', () => {
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team']);
    expect(lists.map((list) => list.scopes)).toEqual([['personal'], ['team']]);
  });

  test('lets a colleague’s message be taken up, in a dialog', () => {
    expect(actions).toMatchObject([
      { id: 'reportNeed', context: ['message'], fetchTask: true },
      { id: 'proposeMethod', context: ['message'], fetchTask: true },
    ]);
  });

  test('has icons of the sizes that Teams shows', () => {
    expect(pngOf(manifest.icons.color)).toEqual({ isPng: true, width: 192, height: 192, kind: 6 });
    expect(pngOf(manifest.icons.outline)).toEqual({ isPng: true, width: 32, height: 32, kind: 6 });
  });

  test('lies in its folder with nothing else', () => {
    const files = ['manifest.json', ...Object.values(manifest.icons), ...languages.map(({ file }) => file)];
    expect(readdirSync(FOLDER).sort()).toEqual(files.sort());
  });

  test('speaks English, Swedish and Norwegian', () => {
    const { defaultLanguageTag } = manifest.localizationInfo;
    expect([defaultLanguageTag, ...languages.map(({ languageTag }) => languageTag)]).toEqual(['en', 'sv', 'nb']);
  });
});

describe.each(languages)('in $languageTag', ({ file }) => {
  test('is what Microsoft’s schema asks for', () => {
    expect(faultsOf('MicrosoftTeams.Localization.schema.json', strings(file))).toEqual([]);
  });

  test('every text is there, and no other', () => {
    const texts = ['name.short', 'name.full', 'description.short', 'description.full', ...commandKeys];
    expect(Object.keys(strings(file)).sort()).toEqual(['$schema', ...texts].sort());
  });
});

describe.each([
  ['en', [...lists.flatMap(({ commands }) => commands), ...actions]],
  ...languages.map(({ languageTag, file }) => {
    const texts = strings(file);
    const titles = commandKeys.filter((key) => key.endsWith('.title'));
    const commands = titles.map((key) => ({
      title: texts[key] ?? '',
      description: texts[key.replace('.title', '.description')] ?? '',
    }));
    return [languageTag, commands] as const;
  }),
] as const)('the commands in %s', (_, commands) => {
  test.each(commands)('"$title" fits where Teams shows it', ({ title, description }) => {
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(32);
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(128);
  });
});

test('no list has more commands than every client shows', () => {
  expect(Math.max(...lists.map(({ commands }) => commands.length))).toBeLessThanOrEqual(10);
});
