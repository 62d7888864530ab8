import { folded } from './normalise';
import { anyOf } from './patterns';

const DIAGNOSES = anyOf(
  `demens, demenssjuk*, demenssykdom*, dement, alzheimer*, diabetes, diabetiker*, sockersjuk*, cancer*, kreft*, tumör*, tumor, svulst*, kol, kols, copd, astma*, asthma, stroke, slag, slaganfall*, hjerneslag, parkinson*, als, ms, multipel skleros,
  multippel sklerose, epilepsi*, epilepsy, schizofreni*, schizophreni*, bipolär*, bipolar*, psykos*, psykose*, psychosis, depression*, depresjon*, depressed, adhd, autism*, autisme*, hiv, hepatit*, hepatitt*, ledgångsreumatism, reumatism*,
  leddgikt, artros*, artrose, osteoporos*, benskörhet*, njursvikt*, nyresvikt, hjärtsvikt*, hjertesvikt, heart failure, alkoholist*, alkoholiker*, missbruk*, rusmisbruk*, dementia, diagnos*, diagnose*`,
);

const MEDICINES = anyOf(
  `insulin*, waran, warfarin, marevan, metformin, alvedon, paracet*, ibux, morfin*, morphine, oxynorm, oxycontin, sobril, stesolid, imovane, zopiclone, levaxin, levodopa, madopark, sinemet, furix, eliquis, xarelto, tabletter, tablett, tablets,
  medicin, mediciner, medisin, medisiner, medicine*`,
);

const DOSE = /(?<![a-z\d])\d+(?:[.,]\d+)? ?(?:mg|ml|mikrogram|µg|enheter|ie|units)(?![a-z])/;

/** Names an illness, a medicine or a dose: that belongs in the care record, and in no note. What a list misses is missed here. */
export const namesIllness = (text: string): boolean => {
  const line = folded(text.toLowerCase()).replaceAll(/\s+/g, ' ');
  return DIAGNOSES.test(line) || MEDICINES.test(line) || DOSE.test(line);
};
