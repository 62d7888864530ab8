import type { Language } from '../../src/core/team';
import { understand } from '../../src/language/understand';
import { context } from './team';

const read = (text: string, language: Language) => understand(text, context(language));

describe('what is said of the week’s question and of the clients’ five', () => {
  test.each<[Language, string, string, object]>([
    ['sv', 'puls', 'pulse', {}],
    ['sv', 'Veckans fråga', 'pulse', {}],
    ['sv', 'puls 4', 'pulse', { mark: 4 }],
    ['sv', 'Puls: 4.', 'pulse', { mark: 4 }],
    ['sv', 'veckans fråga 2', 'pulse', { mark: 2 }],
    ['sv', 'puls 7', 'pulse', { mark: 7 }],
    ['sv', 'puls resultat', 'pulse', { results: true }],
    ['sv', 'resultat av veckans fråga', 'pulse', { results: true }],
    ['sv', 'puls på', 'pulseWish', { on: true }],
    ['sv', 'puls pa', 'pulseWish', { on: true }],
    ['sv', 'veckans fråga ja', 'pulseWish', { on: true }],
    ['sv', 'jag vill ha veckans fråga', 'pulseWish', { on: true }],
    ['sv', 'puls av', 'pulseWish', { on: false }],
    ['sv', 'veckans fråga nej tack', 'pulseWish', { on: false }],
    ['sv', 'jag vill inte ha veckans fråga', 'pulseWish', { on: false }],
    ['sv', 'brukarfrågor', 'clientQuestions', {}],
    ['sv', 'fem frågor', 'clientQuestions', {}],
    ['sv', 'brukarfragor', 'clientQuestions', {}],
    ['sv', 'brukarfrågor K-1012', 'clientQuestions', {}],
    ['sv', 'frågor till brukare', 'clientQuestions', {}],
    ['sv', 'de fem frågorna', 'clientQuestions', {}],
    ['sv', 'brukarfrågor 4 5 3 - 4', 'clientQuestions', { marks: [4, 5, 3, 0, 4] }],
    ['sv', 'brukarfrågor 0a1b2c 4 5 3 - 4', 'clientQuestions', { form: '0a1b2c', marks: [4, 5, 3, 0, 4] }],
    ['sv', 'brukarfrågor 123456 1,2,3,4,5', 'clientQuestions', { form: '123456', marks: [1, 2, 3, 4, 5] }],
    ['sv', 'brukarfrågor resultat', 'clientQuestions', { results: true }],
    ['nb', 'ukens spørsmål', 'pulse', {}],
    ['nb', 'ukas spørsmål 3', 'pulse', { mark: 3 }],
    ['nb', 'puls på', 'pulseWish', { on: true }],
    ['nb', 'ukens spørsmål ja takk', 'pulseWish', { on: true }],
    ['nb', 'ukens sporsmal nei', 'pulseWish', { on: false }],
    ['nb', 'jeg vil ikke ha ukens spørsmål', 'pulseWish', { on: false }],
    ['nb', 'brukerspørsmål', 'clientQuestions', {}],
    ['nb', 'fem spørsmål', 'clientQuestions', {}],
    ['nb', 'brukerspørsmål B-240', 'clientQuestions', {}],
    ['nb', 'spørsmål til brukere', 'clientQuestions', {}],
    ['nb', 'brukerspørsmål resultat', 'clientQuestions', { results: true }],
    ['en', 'pulse', 'pulse', {}],
    ['en', 'pulse 5', 'pulse', { mark: 5 }],
    ['en', 'the weekly question yes please', 'pulseWish', { on: true }],
    ['en', 'pulse off', 'pulseWish', { on: false }],
    ['en', 'stop the weekly question', 'pulseWish', { on: false }],
    ['en', 'client questions', 'clientQuestions', {}],
    ['en', 'client questions for K-1012', 'clientQuestions', {}],
    ['en', 'questions for clients', 'clientQuestions', {}],
    ['en', 'client questions results', 'clientQuestions', { results: true }],
  ])('%s: "%s" is %s', (language, text, intent, slots) => {
    expect(read(text, language)).toEqual({ intent, slots });
  });

  test.each<[Language, string]>([
    ['sv', 'pulsmöte på fredag'],
    ['sv', 'K-1047 har puls 120'],
    ['sv', 'fem frågor om K-1047'],
    ['sv', 'fråga 20 är det bara på morgonen?'],
    ['sv', 'brukarfrågor 4 5 3'],
    ['nb', 'puls 45 hos B-240'],
    ['en', 'a question about Friday'],
  ])('%s: "%s" is something else', (language, text) => {
    expect(['pulse', 'pulseWish', 'clientQuestions']).not.toContain(read(text, language).intent);
  });

  test.each<[Language, string]>([
    ['sv', 'ingen puls'],
    ['sv', 'jag hittar inte pulsen på K-1047'],
    ['sv', 'K-1047 har ingen puls'],
    ['nb', 'finner ikke puls'],
    ['nb', 'kjenner ikke noen puls'],
    ['en', 'no pulse'],
    ['en', "I can't find a pulse"],
  ])('%s: "%s" is danger, and no question of the week', (language, text) => {
    expect(read(text, language).intent).toBe('acute');
  });
});
