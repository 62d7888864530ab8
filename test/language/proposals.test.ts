import type { Language } from '../../src/core/team';
import { areaIn, takesIn } from '../../src/language/proposals';
import { understand } from '../../src/language/understand';
import { context } from './team';

const read = (text: string, language: Language) => {
  const { intent, slots } = understand(text, context(language));
  const { caseNumber, act, comment, count } = slots;
  return [intent, caseNumber, act, comment, count];
};

describe.each<[Language, readonly (readonly [string, string, number?, string?, string?, number?])[]]>([
  [
    'sv',
    [
      ['förslag: vi gör planeringen tillsammans', 'proposal', undefined, undefined, 'vi gör planeringen tillsammans'],
      ['Förslag: ändra policyn för kort varsel', 'proposal', undefined, undefined, 'ändra policyn för kort varsel'],
      ['ett förslag:  Förslag: fika kl 9', 'proposal', undefined, undefined, 'fika kl 9'],
      ['behåll: vi ringer alltid innan', 'keepList', undefined, undefined, 'vi ringer alltid innan'],
      ['behållslistan', 'keepList'],
      ['våra överenskommelser', 'agreements'],
      ['dagordning', 'agenda'],
      ['samtycker 12', 'onProposal', 12, 'consent'],
      ['Jag samtycker till #12', 'onProposal', 12, 'consent'],
      ['invänder 12: kvällen hinner inte', 'onProposal', 12, 'object', 'kvällen hinner inte'],
      ['invänder 12 kvällen hinner inte', 'onProposal', 12, 'object', 'kvällen hinner inte'],
      ['invänder 12', 'onProposal', 12, 'object'],
      ['avstår 12', 'decline', 12, 'abstain'],
      ['stöd 12', 'support', 12],
      ['fråga 12: även i jul?', 'askBack', 12, undefined, 'även i jul?'],
      ['svar 12: ja', 'reply', 12, undefined, 'ja'],
      ['ändra 12: fredagar 14', 'onProposal', 12, 'amend', 'fredagar 14'],
      ['använd texten 12', 'onProposal', 12, 'useText'],
      ['starta omgång 12', 'onProposal', 12, 'startRound'],
      ['prova 12', 'onProposal', 12, 'tryOut'],
      ['prova 12 i 2 veckor: hur går det?', 'onProposal', 12, 'tryOut', 'hur går det?', 2],
      ['behåll 12', 'onProposal', 12, 'keep'],
      ['sluta 12', 'onProposal', 12, 'stop'],
      ['skicka vidare 12: inte mitt beslut', 'passOn', 12, undefined, 'inte mitt beslut'],
      ['jag följer 12', 'onProposal', 12, 'follow'],
      ['jag är med i 12', 'onProposal', 12, 'join'],
      ['värde 12: 7,5', 'onProposal', 12, 'tellValue', '7,5'],
      ['kommentar 12: bra tänkt', 'comment', 12, undefined, 'bra tänkt'],
      ['godkänn 12', 'approve', 12],
      ['nej 12: för dyrt', 'decline', 12, undefined, 'för dyrt'],
      ['nej 27: vi behöver dig där', 'decline', 27, undefined, 'vi behöver dig där'],
    ],
  ],
  [
    'nb',
    [
      ['forslag: vi planlegger sammen', 'proposal', undefined, undefined, 'vi planlegger sammen'],
      ['behold: vi ringer alltid først', 'keepList', undefined, undefined, 'vi ringer alltid først'],
      ['beholdlisten', 'keepList'],
      ['avtalene våre', 'agreements'],
      ['dagsorden', 'agenda'],
      ['jeg samtykker 12', 'onProposal', 12, 'consent'],
      ['innvender 12: kvelden rekker det ikke', 'onProposal', 12, 'object', 'kvelden rekker det ikke'],
      ['avstår 12', 'decline', 12, 'abstain'],
      ['støtt 12', 'support', 12],
      ['spør 12: også i jula?', 'askBack', 12, undefined, 'også i jula?'],
      ['svar 12: ja', 'reply', 12, undefined, 'ja'],
      ['endre 12: fredager 14', 'onProposal', 12, 'amend', 'fredager 14'],
      ['bruk teksten 12', 'onProposal', 12, 'useText'],
      ['start runden 12', 'onProposal', 12, 'startRound'],
      ['prøv 12 8 uker: hvordan går det?', 'onProposal', 12, 'tryOut', 'hvordan går det?', 8],
      ['behold 12', 'onProposal', 12, 'keep'],
      ['slutt 12', 'onProposal', 12, 'stop'],
      ['send videre 12: ikke mitt vedtak', 'passOn', 12, undefined, 'ikke mitt vedtak'],
      ['jeg følger 12', 'onProposal', 12, 'follow'],
      ['jeg er med i 12', 'onProposal', 12, 'join'],
      ['verdi 12: 7', 'onProposal', 12, 'tellValue', '7'],
      ['godkjenn 12', 'approve', 12],
    ],
  ],
  [
    'en',
    [
      ['proposal: we plan together', 'proposal', undefined, undefined, 'we plan together'],
      ['keep: we always call first', 'keepList', undefined, undefined, 'we always call first'],
      ['keep list', 'keepList'],
      ['our agreements', 'agreements'],
      ['I consent to 12', 'onProposal', 12, 'consent'],
      ['object 12: the evening has no time', 'onProposal', 12, 'object', 'the evening has no time'],
      ['abstain 12', 'decline', 12, 'abstain'],
      ['support 12', 'support', 12],
      ['question 12: at Christmas too?', 'askBack', 12, undefined, 'at Christmas too?'],
      ['amend 12: Fridays at 14', 'onProposal', 12, 'amend', 'Fridays at 14'],
      ['start round 12', 'onProposal', 12, 'startRound'],
      ['send on 12: not mine', 'passOn', 12, undefined, 'not mine'],
      ['I follow 12', 'onProposal', 12, 'follow'],
      ['join 12', 'onProposal', 12, 'join'],
      ['end 12', 'onProposal', 12, 'stop'],
    ],
  ],
])('%s', (language, messages) => {
  test.each(messages.map((message) => ({ message, said: message[0] })))('$said', ({ message }) => {
    const [text, ...means] = message;
    expect(read(text, language)).toEqual(Object.assign(new Array(5).fill(undefined), means));
  });
});

test.each([
  ['vi byter insatskoder för tvätt', 'codes', 'nothing'],
  ['mer samarbete med sjuksköterskan', 'cooperation', 'nothing'],
  ['vi köper elcyklar', 'working', 'money'],
  ['en annan enhet tar larmen', 'working', 'unit'],
  ['fika kl 9', 'working', 'nothing'],
])('what is guessed of "%s"', (words, area, takes) => {
  expect([areaIn(words), takesIn(words)]).toEqual([area, takes]);
});
