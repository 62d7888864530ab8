import { memberId } from '../../../src/core/ids';
import { obstacle } from '../../../src/flows/obstacle';
import type { ObstacleCommand } from '../../../src/flows/obstacle/commands';
import type { ObstacleEvent } from '../../../src/flows/obstacle/events';
import type { ObstacleCase } from '../../../src/flows/obstacle/obstacle';
import type { ObstacleKnown, ObstacleReason } from '../../../src/flows/obstacle/reasons';
import { type CareTeam, careTeam, type Described } from '../../support/care-team';
import { flowStage } from '../../support/flow-stage';

const MEMBERS = [
  { name: 'Sara' },
  { name: 'Ahmed' },
  { name: 'Mia', role: 'nurse', profession: 'sjuksköterska' },
  { name: 'Åsa', role: 'rehab', profession: 'fysioterapeut' },
  { name: 'Erik', role: 'assessor', profession: 'biståndshandläggare' },
  { name: 'Karin', role: 'leader', profession: 'enhetschef' },
  { name: 'Berit', role: 'assessor', profession: 'områdeschef' },
  { name: 'Oskar', role: 'observer', profession: 'skyddsombud' },
] as const;

const idOf = (name: (typeof MEMBERS)[number]['name']) =>
  memberId(`m${MEMBERS.findIndex((one) => one.name === name) + 1}`);

/** Karin leads; Anna Berg, above her, is not in Teams; Berit, above her, is. */
export const hinderTeam = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: MEMBERS,
    clients: [{ code: 'K-1011' }],
    shifts: {},
    visits: {},
    settings: {
      levels: [
        { level: 'enhet', name: 'Anna Berg' },
        { level: 'område', member: idOf('Berit') },
      ],
    },
    ...changes,
  });

export const stage = (care: CareTeam = hinderTeam()) =>
  flowStage<ObstacleCommand, ObstacleKnown, ObstacleEvent, ObstacleReason, ObstacleCase>(obstacle.flow, care);

export const report = (more: object = {}) => ({
  type: 'reportObstacle',
  kind: 'code',
  level: 0,
  comment: 'vi måste ringa bhl för varje ändring hos K-1011',
  ...more,
});
