import { contactPerson } from '../../src/rules/contact-person';
import { type Given, whenAhmedTakes } from './taking';

const note = ['note contactPerson: Ahmed at K-1047'];

describe('visits stay with the named contact: Ahmed takes K-1047 from Sara', () => {
  test.each<[string, Given, readonly string[]]>([
    ['nobody is the contact', {}, []],
    ['Sara is', { client: { contact: 'Sara' } }, note],
    ['Ahmed is', { client: { contact: 'Ahmed' } }, []],
    ['Lisa is, who did not have it either', { client: { contact: 'Lisa' } }, []],
    [
      'Lisa is, and stays in the other seat',
      { visit: 'K-1047 14:30-15:00 Sara+Lisa', client: { contact: 'Lisa' } },
      [],
    ],
    ['Sara is, of another client', { clients: [{ code: 'K-1020', contact: 'Sara' }] }, []],
  ])('%s', (_, given, expected) => {
    expect(whenAhmedTakes(contactPerson, given)).toEqual(expected);
  });
});
