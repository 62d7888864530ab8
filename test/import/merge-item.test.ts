import fc from 'fast-check';
import { clientCode, type Instant, instant, type MemberId, memberId, visitId } from '../../src/core/ids';
import { asPlanned, saidHere, saidThere, sameSaying } from '../../src/core/planning-system';
import type { Visit } from '../../src/core/roster';
import { HOUR, MINUTE } from '../../src/core/time';
import { mergedGone, mergedItem } from '../../src/import/merge-item';

const NINE = 1_795_424_400_000;
const PEOPLE: Readonly<Record<string, MemberId>> = {
  Sara: memberId('m1'),
  Ahmed: memberId('m2'),
  Leila: memberId('m3'),
  Maria: memberId('m4'),
};

const nameOf = (id: MemberId): string => Object.keys(PEOPLE).find((name) => PEOPLE[name] === id) ?? '?';

const at = (time: string): Instant => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instant(NINE + (hour - 9) * HOUR + minute * MINUTE);
};

const timeOf = (start: Instant): string => new Date(start - NINE + 9 * HOUR).toISOString().slice(11, 16);

/** `Sara 14:30`, `Sara+Ahmed 14:30`, `- 14:30`: who and when; half an hour long. */
const said = (words: string, rest: Partial<Visit> = {}): Visit => {
  const [who = '', time = ''] = words.split(' ');
  const members = who === '-' ? [] : who.split('+').map((name) => PEOPLE[name] as MemberId);
  return {
    id: visitId('v1'),
    client: clientCode('K-1047'),
    members,
    start: at(time),
    end: instant(at(time) + 30 * MINUTE),
    kind: 'home-help',
    tasks: [],
    movable: true,
    earliest: at('08:00'),
    latest: at('18:00'),
    requires: [],
    ...rest,
  };
};

/** The visit as the team decided it, on top of what the planning system said. */
const stored = (base: string, here: string, more: Partial<Visit> = {}): Visit => {
  const planned = said(base);
  const decided = said(here);
  return {
    ...decided,
    ...(sameSaying({ ...saidHere(decided), start: planned.start }, saidHere(planned))
      ? {}
      : { planned: planned.members, swap: 27 }),
    ...(decided.start === planned.start ? {} : { plannedStart: planned.start }),
    ...more,
  };
};

const shown = (visit: Visit | undefined): string =>
  visit ? `${visit.members.map(nameOf).join('+') || '-'} ${timeOf(visit.start)}` : 'none';

describe('a visit that is imported again', () => {
  // base: what the planning system said last; here: what the team has; there: what the planning system says now.
  test.each`
    who                    | when                   | base            | here             | there            | plan             | standing
    ${'neither'}           | ${'neither'}           | ${'Sara 14:30'} | ${'Sara 14:30'}  | ${'Sara 14:30'}  | ${'Sara 14:30'}  | ${'agrees'}
    ${'there'}             | ${'neither'}           | ${'Sara 14:30'} | ${'Sara 14:30'}  | ${'Leila 14:30'} | ${'Leila 14:30'} | ${'agrees'}
    ${'neither'}           | ${'there'}             | ${'Sara 14:30'} | ${'Sara 14:30'}  | ${'Sara 16:00'}  | ${'Sara 16:00'}  | ${'agrees'}
    ${'there'}             | ${'there'}             | ${'Sara 14:30'} | ${'Sara 14:30'}  | ${'Leila 16:00'} | ${'Leila 16:00'} | ${'agrees'}
    ${'here'}              | ${'neither'}           | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Sara 14:30'}  | ${'Ahmed 14:30'} | ${'decided'}
    ${'neither'}           | ${'here'}              | ${'Sara 14:30'} | ${'Sara 15:00'}  | ${'Sara 14:30'}  | ${'Sara 15:00'}  | ${'decided'}
    ${'here'}              | ${'here'}              | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Sara 14:30'}  | ${'Ahmed 15:00'} | ${'decided'}
    ${'here'}              | ${'there'}             | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Sara 16:00'}  | ${'Ahmed 16:00'} | ${'doubtful'}
    ${'there'}             | ${'here'}              | ${'Sara 14:30'} | ${'Sara 15:00'}  | ${'Leila 14:30'} | ${'Leila 15:00'} | ${'doubtful'}
    ${'both, to the same'} | ${'neither'}           | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'agrees'}
    ${'both, to the same'} | ${'there'}             | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 16:00'} | ${'Ahmed 16:00'} | ${'agrees'}
    ${'both, to the same'} | ${'here'}              | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Ahmed 14:30'} | ${'Ahmed 15:00'} | ${'doubtful'}
    ${'neither'}           | ${'both, to the same'} | ${'Sara 14:30'} | ${'Sara 15:00'}  | ${'Sara 15:00'}  | ${'Sara 15:00'}  | ${'agrees'}
    ${'here'}              | ${'both, to the same'} | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Sara 15:00'}  | ${'Ahmed 15:00'} | ${'doubtful'}
    ${'there'}             | ${'both, to the same'} | ${'Sara 14:30'} | ${'Sara 15:00'}  | ${'Leila 15:00'} | ${'Leila 15:00'} | ${'agrees'}
    ${'both, to the same'} | ${'both, to the same'} | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Ahmed 15:00'} | ${'Ahmed 15:00'} | ${'agrees'}
    ${'both, differently'} | ${'neither'}           | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Leila 14:30'} | ${'Ahmed 14:30'} | ${'clashes'}
    ${'both, differently'} | ${'there'}             | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Leila 16:00'} | ${'Ahmed 16:00'} | ${'clashes'}
    ${'both, differently'} | ${'here'}              | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Leila 14:30'} | ${'Ahmed 15:00'} | ${'clashes'}
    ${'both, differently'} | ${'both, to the same'} | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Leila 15:00'} | ${'Ahmed 15:00'} | ${'clashes'}
    ${'neither'}           | ${'both, differently'} | ${'Sara 14:30'} | ${'Sara 15:00'}  | ${'Sara 16:00'}  | ${'Sara 15:00'}  | ${'clashes'}
    ${'here'}              | ${'both, differently'} | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Sara 16:00'}  | ${'Ahmed 15:00'} | ${'clashes'}
    ${'there'}             | ${'both, differently'} | ${'Sara 14:30'} | ${'Sara 15:00'}  | ${'Leila 16:00'} | ${'Leila 15:00'} | ${'clashes'}
    ${'both, to the same'} | ${'both, differently'} | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Ahmed 16:00'} | ${'Ahmed 15:00'} | ${'clashes'}
    ${'both, differently'} | ${'both, differently'} | ${'Sara 14:30'} | ${'Ahmed 15:00'} | ${'Leila 16:00'} | ${'Ahmed 15:00'} | ${'clashes'}
  `('who: $who, when: $when', ({ base, here, there, plan, standing }) => {
    const merged = mergedItem(stored(base, here), said(there));
    expect([shown(merged.item), merged.standing]).toEqual([plan, standing]);
    expect(merged.item && shown(asPlanned(merged.item))).toBe(there);
    const again = mergedItem(merged.item as Visit, said(there));
    expect(again.item).toEqual(merged.item);
    expect(again.standing).toMatch(/^(agrees|decided)$/);
  });

  test.each`
    what                              | base                  | here                   | there                 | plan                   | standing
    ${'nobody had it, the team does'} | ${'- 14:30'}          | ${'Ahmed 14:30'}       | ${'- 14:30'}          | ${'Ahmed 14:30'}       | ${'decided'}
    ${'nobody had it, both do'}       | ${'- 14:30'}          | ${'Ahmed 14:30'}       | ${'Leila 14:30'}      | ${'Ahmed 14:30'}       | ${'clashes'}
    ${'it is taken from its carer'}   | ${'Sara 14:30'}       | ${'Ahmed 14:30'}       | ${'- 14:30'}          | ${'Ahmed 14:30'}       | ${'clashes'}
    ${'two, named in another order'}  | ${'Sara+Maria 14:30'} | ${'Ahmed+Maria 14:30'} | ${'Maria+Sara 14:30'} | ${'Ahmed+Maria 14:30'} | ${'decided'}
    ${'two, the other seat there'}    | ${'Sara+Maria 14:30'} | ${'Ahmed+Maria 14:30'} | ${'Sara+Leila 14:30'} | ${'Ahmed+Maria 14:30'} | ${'clashes'}
  `('$what', ({ base, here, there, plan, standing }) => {
    const merged = mergedItem(stored(base, here), said(there));
    expect([shown(merged.item), merged.standing.replace('doubtful', 'decided')]).toEqual([plan, standing]);
  });

  test('what only the planning system says is its own: length, tasks, window', () => {
    const there = said('Sara 14:30', { end: at('15:15'), tasks: ['insulin'], latest: at('16:00') });
    const { item: visit, standing } = mergedItem(stored('Sara 14:30', 'Ahmed 15:00'), there);
    expect(visit).toMatchObject({ tasks: ['insulin'], latest: at('16:00'), end: at('15:45'), swap: 27 });
    expect([shown(visit), standing]).toEqual(['Ahmed 15:00', 'doubtful']);
  });

  test('by which case it came to whoever has it stays known when the difference is gone, so that it can be undone', () => {
    const agreed = mergedItem(stored('Sara 14:30', 'Ahmed 14:30'), said('Ahmed 14:30')).item;
    expect(agreed).toEqual({ ...said('Ahmed 14:30'), swap: 27 });
    expect(agreed && mergedItem(agreed, said('Ahmed 14:30')).item).toEqual(agreed);
    expect(agreed && mergedItem(agreed, said('Lisa 14:30')).item).toEqual(said('Lisa 14:30'));
  });

  test('moved here after a standing change, it is so also after an import; moved back there, nothing of it is left', () => {
    const here = stored('Sara 09:00', 'Sara 11:00', { past: ['need-1-plan'] });
    expect(mergedItem(here, said('Sara 09:00')).item?.past).toEqual(['need-1-plan']);
    expect(mergedItem(here, said('Sara 11:00')).item).not.toHaveProperty('past');
  });

  test('a clash that goes back to what was said before it is none any more', () => {
    const before = saidHere(said('Sara 14:30'));
    const clashed = stored('Leila 14:30', 'Ahmed 14:30');
    const { item: visit, standing } = mergedItem(clashed, said('Sara 14:30'), before);
    expect([shown(visit), standing]).toEqual(['Ahmed 14:30', 'doubtful']);
    expect(mergedItem(clashed, said('Sara 14:30')).standing).toBe('clashes');
  });
});

describe('while a clash is open', () => {
  const before = saidHere(said('Sara 14:30'));

  test.each`
    there            | plan             | standing
    ${'Leila 14:30'} | ${'Ahmed 14:30'} | ${'clashes'}
    ${'Leila 16:00'} | ${'Ahmed 16:00'} | ${'clashes'}
    ${'Maria 14:30'} | ${'Ahmed 14:30'} | ${'clashes'}
    ${'Sara 14:30'}  | ${'Ahmed 14:30'} | ${'doubtful'}
    ${'Sara 16:00'}  | ${'Ahmed 16:00'} | ${'doubtful'}
    ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'agrees'}
  `('between Ahmed here and Leila there, after Sara: $there', ({ there, plan, standing }) => {
    const merged = mergedItem(stored('Leila 14:30', 'Ahmed 14:30'), said(there), before);
    expect([shown(merged.item), merged.standing]).toEqual([plan, standing]);
  });

  test('a time that only the planning system changed goes on being its own', () => {
    const merged = mergedItem(stored('Leila 16:00', 'Ahmed 16:00'), said('Leila 17:00'), before);
    expect([shown(merged.item), merged.standing]).toEqual(['Ahmed 17:00', 'clashes']);
  });
});

describe('a visit that is gone there', () => {
  test('and was as planned is gone here', () => {
    expect(mergedGone(said('Sara 14:30'))).toEqual({ standing: 'agrees' });
  });

  test('and was changed here stays, and clashes once', () => {
    const { item: visit, standing } = mergedGone(stored('Sara 14:30', 'Ahmed 14:30'));
    expect([shown(visit), standing, visit?.gone]).toEqual(['Ahmed 14:30', 'clashes', true]);
    expect(mergedGone(visit as Visit)).toEqual({ item: visit, standing: 'decided' });
  });

  test.each`
    there            | plan             | standing
    ${'Sara 14:30'}  | ${'Ahmed 14:30'} | ${'doubtful'}
    ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'agrees'}
    ${'Leila 14:30'} | ${'Ahmed 14:30'} | ${'clashes'}
  `('and comes back as $there', ({ there, plan, standing }) => {
    const gone = stored('Sara 14:30', 'Ahmed 14:30', { gone: true });
    const merged = mergedItem(gone, said(there));
    expect([shown(merged.item), merged.standing, merged.item?.gone]).toEqual([plan, standing, undefined]);
  });
});

describe('what was ticked off as entered', () => {
  const entered = (words: string) => ({ entered: saidHere(said(words)) });

  test.each`
    what                                 | base            | here             | ticked           | there            | plan             | standing      | still
    ${'is not there yet'}                | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'Sara 14:30'}  | ${'Ahmed 14:30'} | ${'decided'}  | ${true}
    ${'is there'}                        | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'agrees'}   | ${false}
    ${'is there, and was undone here'}   | ${'Sara 14:30'} | ${'Sara 14:30'}  | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'Sara 14:30'}  | ${'doubtful'} | ${false}
    ${'was undone here, not there yet'}  | ${'Sara 14:30'} | ${'Sara 14:30'}  | ${'Ahmed 14:30'} | ${'Sara 14:30'}  | ${'Sara 14:30'}  | ${'agrees'}   | ${true}
    ${'is there, and was changed since'} | ${'Sara 14:30'} | ${'Maria 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'Maria 14:30'} | ${'doubtful'} | ${false}
    ${'became something else there'}     | ${'Sara 14:30'} | ${'Ahmed 14:30'} | ${'Ahmed 14:30'} | ${'Leila 14:30'} | ${'Ahmed 14:30'} | ${'clashes'}  | ${false}
  `('$what', ({ base, here, ticked, there, plan, standing, still }) => {
    const merged = mergedItem(stored(base, here, entered(ticked)), said(there));
    expect([shown(merged.item), merged.standing]).toEqual([plan, standing]);
    expect(merged.item?.entered !== undefined).toBe(still);
  });
});

test('whatever either side does, the planning system’s word is remembered, and imported again it changes nothing', () => {
  const word = fc.constantFrom('Sara 14:30', 'Ahmed 14:30', 'Leila 14:30', 'Sara 15:00', 'Ahmed 15:00', '- 14:30');
  fc.assert(
    fc.property(word, word, word, fc.option(word), (base, here, there, ticked) => {
      const before = stored(base, here, ticked ? { entered: saidHere(said(ticked)) } : {});
      const { item: visit } = mergedItem(before, said(there));
      if (!visit) throw new Error('it is there, and not in the plan');
      expect(saidThere(visit)).toEqual(saidHere(said(there)));
      expect([said(here).start, said(there).start]).toContain(visit.start);
      expect([said(here).members, said(there).members]).toContainEqual(visit.members);
      expect(mergedItem(visit, said(there)).item).toEqual(visit);
    }),
  );
});
