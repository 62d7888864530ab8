import fc from 'fast-check';
import { type Instant, instant, type MemberId, memberId, shiftId } from '../../src/core/ids';
import { handedTo } from '../../src/core/plan';
import { asPlanned, isToEnter, type Saying, saidHere, saidThere } from '../../src/core/planning-system';
import type { Shift } from '../../src/core/roster';
import { HOUR } from '../../src/core/time';
import { mergedGone, mergedItem } from '../../src/import/merge-item';

const MIDNIGHT = 1_795_392_000_000;
const PEOPLE: Readonly<Record<string, MemberId>> = {
  Sara: memberId('m1'),
  Ahmed: memberId('m2'),
  Leila: memberId('m3'),
  Maria: memberId('m4'),
};

const nameOf = (id: MemberId | undefined): string => Object.keys(PEOPLE).find((name) => PEOPLE[name] === id) ?? '-';
const at = (hour: number): Instant => instant(MIDNIGHT + hour * HOUR);

/** `Sara 14-22`, `- 14-22` for one that is nobody's. */
const said = (words: string, more: Partial<Shift> = {}): Shift => {
  const [, who = '', from = '', to = ''] = /^(\S+) (\d+)-(\d+)$/.exec(words) ?? [];
  const member = PEOPLE[who];
  return {
    id: shiftId('s1'),
    ...(member ? { member } : {}),
    start: at(Number(from)),
    end: at(Number(to)),
    kind: 'E',
    breakMinutes: 30,
    competences: [],
    ...more,
  };
};

/** As the team handed it on; `to` is a name, `-` for nobody, or whoever has it. */
const stored = (base: string, to: string, more: Partial<Shift> = {}): Shift => {
  const planned = said(base);
  const handed = handedTo(planned, PEOPLE[to]);
  return { ...handed, ...(handed.planned === undefined ? {} : { swap: 27 }), ...more };
};

const shown = (shift: Shift | undefined): string =>
  shift
    ? `${nameOf(shift.member)} ${(shift.start - MIDNIGHT) / HOUR}-${(shift.end - MIDNIGHT) / HOUR}`
    : 'not in the plan';

describe('a shift that is imported again', () => {
  // base: what the planning system said last; here: who has it by the team's decision; there: what the planning system says now.
  test.each`
    what                              | base            | here       | there            | plan             | standing
    ${'neither'}                      | ${'Sara 14-22'} | ${'Sara'}  | ${'Sara 14-22'}  | ${'Sara 14-22'}  | ${'agrees'}
    ${'there'}                        | ${'Sara 14-22'} | ${'Sara'}  | ${'Leila 14-22'} | ${'Leila 14-22'} | ${'agrees'}
    ${'there, to nobody'}             | ${'Sara 14-22'} | ${'Sara'}  | ${'- 14-22'}     | ${'- 14-22'}     | ${'agrees'}
    ${'its time'}                     | ${'Sara 14-22'} | ${'Sara'}  | ${'Sara 15-23'}  | ${'Sara 15-23'}  | ${'agrees'}
    ${'here'}                         | ${'Sara 14-22'} | ${'Ahmed'} | ${'Sara 14-22'}  | ${'Ahmed 14-22'} | ${'decided'}
    ${'here, of a vacant one'}        | ${'- 14-22'}    | ${'Ahmed'} | ${'- 14-22'}     | ${'Ahmed 14-22'} | ${'decided'}
    ${'here, and its time there'}     | ${'Sara 14-22'} | ${'Ahmed'} | ${'Sara 15-23'}  | ${'Ahmed 15-23'} | ${'doubtful'}
    ${'both, to the same'}            | ${'Sara 14-22'} | ${'Ahmed'} | ${'Ahmed 14-22'} | ${'Ahmed 14-22'} | ${'agrees'}
    ${'both, to the same, and time'}  | ${'Sara 14-22'} | ${'Ahmed'} | ${'Ahmed 15-23'} | ${'Ahmed 15-23'} | ${'agrees'}
    ${'both, differently'}            | ${'Sara 14-22'} | ${'Ahmed'} | ${'Leila 14-22'} | ${'Ahmed 14-22'} | ${'clashes'}
    ${'both, differently, and time'}  | ${'Sara 14-22'} | ${'Ahmed'} | ${'Leila 15-23'} | ${'Ahmed 15-23'} | ${'clashes'}
    ${'both, and there to nobody'}    | ${'Sara 14-22'} | ${'Ahmed'} | ${'- 14-22'}     | ${'Ahmed 14-22'} | ${'clashes'}
    ${'both, of a vacant one'}        | ${'- 14-22'}    | ${'Ahmed'} | ${'Leila 14-22'} | ${'Ahmed 14-22'} | ${'clashes'}
    ${'both, of a vacant one, alike'} | ${'- 14-22'}    | ${'Ahmed'} | ${'Ahmed 14-22'} | ${'Ahmed 14-22'} | ${'agrees'}
  `('changed: $what', ({ base, here, there, plan, standing }) => {
    const merged = mergedItem(stored(base, here), said(there));
    expect([shown(merged.item), merged.standing]).toEqual([plan, standing]);
    expect(merged.item && asPlanned(merged.item)).toEqual(said(there));
    const again = mergedItem(merged.item as Shift, said(there));
    expect(again.item).toEqual(merged.item);
    expect(again.standing).toMatch(/^(agrees|decided)$/);
  });

  test('all but who is the planning system’s: times, kind, break, round', () => {
    const there = said('Sara 15-23', { kind: 'long', breakMinutes: 45, round: '3' });
    const { item } = mergedItem(stored('Sara 14-22', 'Ahmed'), there);
    expect(item).toEqual({ ...there, member: PEOPLE.Ahmed, planned: PEOPLE.Sara, swap: 27 });
  });

  test('by which case it came to whoever has it stays known when the difference is gone, so that it can be undone', () => {
    const agreed = mergedItem(stored('Sara 14-22', 'Ahmed'), said('Ahmed 14-22')).item;
    expect(agreed).toEqual({ ...said('Ahmed 14-22'), swap: 27 });
    expect(agreed && mergedItem(agreed, said('Ahmed 14-22')).item).toEqual(agreed);
    expect(agreed && mergedItem(agreed, said('Leila 14-22')).item).toEqual(said('Leila 14-22'));
  });

  test.each`
    there            | plan             | standing
    ${'Leila 14-22'} | ${'Ahmed 14-22'} | ${'clashes'}
    ${'Leila 15-23'} | ${'Ahmed 15-23'} | ${'clashes'}
    ${'Maria 14-22'} | ${'Ahmed 14-22'} | ${'clashes'}
    ${'- 14-22'}     | ${'Ahmed 14-22'} | ${'clashes'}
    ${'Sara 14-22'}  | ${'Ahmed 14-22'} | ${'doubtful'}
    ${'Ahmed 14-22'} | ${'Ahmed 14-22'} | ${'agrees'}
  `('while Ahmed here clashes with Leila there, after Sara: $there', ({ there, plan, standing }) => {
    const open: Saying = saidHere(said('Sara 14-22'));
    const merged = mergedItem(stored('Leila 14-22', 'Ahmed'), said(there), open);
    expect([shown(merged.item), merged.standing.replace('decided', 'doubtful')]).toEqual([plan, standing]);
  });
});

describe('a shift that is gone there', () => {
  test('and was as planned is gone here', () => {
    expect(mergedGone(said('Sara 14-22'))).toEqual({ standing: 'agrees' });
    expect(mergedGone(said('- 14-22'))).toEqual({ standing: 'agrees' });
  });

  test('and was taken here stays, and clashes once', () => {
    const { item, standing } = mergedGone(stored('- 14-22', 'Ahmed'));
    expect([shown(item), standing, item?.gone]).toEqual(['Ahmed 14-22', 'clashes', true]);
    expect(mergedGone(item as Shift)).toEqual({ item, standing: 'decided' });
  });

  test.each`
    there            | plan             | standing
    ${'Sara 14-22'}  | ${'Ahmed 14-22'} | ${'doubtful'}
    ${'Ahmed 14-22'} | ${'Ahmed 14-22'} | ${'agrees'}
    ${'Leila 14-22'} | ${'Ahmed 14-22'} | ${'clashes'}
  `('and comes back as $there', ({ there, plan, standing }) => {
    const merged = mergedItem(stored('Sara 14-22', 'Ahmed', { gone: true }), said(there));
    expect([shown(merged.item), merged.standing, merged.item?.gone]).toEqual([plan, standing, undefined]);
  });
});

describe('a shift that was ticked off as entered', () => {
  test.each`
    what                               | base            | here       | ticked           | there            | plan             | standing      | toEnter
    ${'is not there yet'}              | ${'Sara 14-22'} | ${'Ahmed'} | ${'Ahmed 14-22'} | ${'Sara 14-22'}  | ${'Ahmed 14-22'} | ${'decided'}  | ${false}
    ${'is there'}                      | ${'Sara 14-22'} | ${'Ahmed'} | ${'Ahmed 14-22'} | ${'Ahmed 14-22'} | ${'Ahmed 14-22'} | ${'agrees'}   | ${false}
    ${'is there, was undone here'}     | ${'Sara 14-22'} | ${'Sara'}  | ${'Ahmed 14-22'} | ${'Ahmed 14-22'} | ${'Sara 14-22'}  | ${'doubtful'} | ${true}
    ${'is not there, was undone here'} | ${'Sara 14-22'} | ${'Sara'}  | ${'Ahmed 14-22'} | ${'Sara 14-22'}  | ${'Sara 14-22'}  | ${'agrees'}   | ${true}
    ${'was moved there meanwhile'}     | ${'Sara 14-22'} | ${'Ahmed'} | ${'Ahmed 14-22'} | ${'Sara 15-23'}  | ${'Ahmed 15-23'} | ${'doubtful'} | ${true}
    ${'became somebody else’s there'}  | ${'Sara 14-22'} | ${'Ahmed'} | ${'Ahmed 14-22'} | ${'Leila 14-22'} | ${'Ahmed 14-22'} | ${'clashes'}  | ${true}
  `('$what', ({ base, here, ticked, there, plan, standing, toEnter }) => {
    const merged = mergedItem(stored(base, here, { entered: saidHere(said(ticked)) }), said(there));
    expect([shown(merged.item), merged.standing]).toEqual([plan, standing]);
    expect(merged.item && isToEnter(merged.item)).toBe(toEnter);
  });
});

test('whatever either side does, the planning system’s word is remembered, and imported again it changes nothing', () => {
  const word = fc.constantFrom('Sara 14-22', 'Ahmed 14-22', 'Leila 15-23', '- 14-22');
  const holder = fc.constantFrom('Sara', 'Ahmed', 'Leila', '-');
  fc.assert(
    fc.property(word, holder, word, fc.option(word), (base, here, there, ticked) => {
      const before = stored(base, here, ticked ? { entered: saidHere(said(ticked)) } : {});
      const { item } = mergedItem(before, said(there));
      if (!item) throw new Error('it is there, and not in the plan');
      expect(saidThere(item)).toEqual(saidHere(said(there)));
      expect([item.start, item.end]).toEqual([said(there).start, said(there).end]);
      expect([PEOPLE[here], said(there).member]).toContain(item.member);
      expect(mergedItem(item, said(there)).item).toEqual(item);
    }),
  );
});
