import type { Card } from '../../core/card';
import { monthOf } from '../../core/frames';
import type { ClientCode } from '../../core/ids';
import { SUPPORT_ROLES } from '../../core/need';
import type { Slots } from '../../language/understand';
import { balanceIn } from '../../planning/frame';
import type { Meaning, Turn } from '../edge';
import { phrasesFor } from '../phrases';
import type { NeedCommand } from './commands';
import { monthWords, today } from './words';

/** `hur mycket tid är kvar för K-1011?`: what of the frame is planned this month, or in the month of the date that was named. */
export const frameText = async (code: ClientCode, slots: Slots, turn: Turn): Promise<Meaning<NeedCommand>> => {
  const { frame } = turn.texts.need;
  const client = turn.team.clients.get(code);
  const on = slots.date ?? today(turn);
  const { from, to } = monthOf(on);
  const balance = client && balanceIn(await turn.read.days(from, to), client, on);
  if (balance) {
    const { planned, most, month } = balance;
    const words = planned > most ? frame.over : frame.minutes;
    const text = words(code, Math.abs(most - planned), planned, most, monthWords(month, turn));
    return { meaning: 'text', text };
  }
  switch (client?.frame?.frame) {
    case 'codes':
      return { meaning: 'text', text: frame.codes(code, client.frame.codes) };
    case 'purpose':
      return { meaning: 'text', text: frame.purpose(code, client.frame.purpose) };
    default:
      return { meaning: 'text', text: frame.none(code) };
  }
};

/** `vem är fast omsorgskontakt för K-1007?`: all who are named for the client, whoever was asked about first. */
export const supportText = (code: ClientCode, { role }: Slots, turn: Turn): Meaning<NeedCommand> => {
  const { need } = turn.texts;
  const client = turn.team.clients.get(code);
  const say = phrasesFor(turn);
  const roles = [...SUPPORT_ROLES].sort((a, b) => Number(b === role) - Number(a === role));
  const lines = roles
    .filter((one) => one === role || one === 'contact' || client?.[one] !== undefined)
    .map((one) => {
      const person = client?.[one];
      const known = person !== undefined && turn.team.members.has(person);
      return { lead: need.roles[one], text: known ? say.name(person) : need.support.nobody, small: '', actions: [] };
    });
  const title = need.support.title(code);
  const card: Card = {
    template: 'list',
    title,
    small: '',
    rows: lines,
    notes: [],
    foot: '',
    actions: [],
    fallback: [title, ...lines.map(({ lead, text }) => `${lead} · ${text}`)].join(' · '),
  };
  return { meaning: 'drawn', drawn: { card, preview: code } };
};
