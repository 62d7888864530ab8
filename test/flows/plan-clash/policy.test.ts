import { planOf, reseated, withVisit } from '../../../src/core/plan';
import { isStoppedNow, type Standing } from '../../../src/flows/plan-clash/policy';
import { peopleOf } from '../../rules/taking';
import { careTeam } from '../../support/care-team';

/** Ahmed has taken Sara's visit after his shift, and works again the next morning from then on. */
const takenBefore = (morning: string): Standing & { readonly people: Parameters<typeof isStoppedNow>[0] } => {
  const care = careTeam({
    members: [{ name: 'Sara' }, { name: 'Ahmed' }],
    clients: [{ code: 'K-1047' }],
    shifts: { '2026-11-23': ['Ahmed 12:00-20:00', 'Sara 13:00-21:00'], '2026-11-24': [`Ahmed ${morning}-15:00`] },
    visits: { '2026-11-23': ['K-1047 20:30-21:00 Sara'] },
  });
  const plan = planOf(care.days);
  const [planned] = plan.visitsOf(care.id('Sara'));
  if (!planned) throw new Error('Sara has a visit');
  const visit = reseated(planned, care.id('Sara'), care.id('Ahmed'));
  return { plan: withVisit(plan, visit), item: visit, people: peopleOf(care) };
};

test.each([
  ['an hour less rest than before', '07:00', '06:00', true],
  ['an hour more, still too little', '06:00', '07:00', false],
  ['as much as before', '06:30', '06:30', false],
  ['too little for the first time', '08:00', '07:30', true],
])('the planning system moves the next shift: %s', (_, before, now, stopped) => {
  const after = takenBefore(now);
  expect(isStoppedNow(after.people, after, takenBefore(before))).toBe(stopped);
});
