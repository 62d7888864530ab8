import type { Language } from '../core/team';
import type { RoleKey, TeamRoleKey } from '../core/team-role';
import type { Who } from './texts';
import { capital, listedWith, subjectAs } from './words';

/** Who has which role in the team, and how it changes hands. `role`: `planerarrollen`; `when`: `v 48`. */
export interface RoleTexts {
  /** `Planerare` */
  readonly called: Readonly<Record<RoleKey, string>>;
  /** `planerarrollen`, `rollen blomansvarig` */
  readonly the: Readonly<Record<RoleKey, string>>;
  readonly theOwn: (label: string) => string;
  readonly means: Readonly<Record<TeamRoleKey, string>>;
  readonly weeks: (numbers: readonly number[]) => string;
  readonly onwards: (when: string) => string;
  readonly nobody: string;
  readonly you: string;
  readonly title: string;
  readonly goesRound: (names: readonly string[]) => string;
  readonly fixed: (name: string) => string;
  readonly more: (names: readonly string[]) => string;
  readonly take: (when: string) => string;
  readonly leave: (when: string) => string;
  readonly takeTyped: (role: string, when: string) => string;
  readonly leaveTyped: (role: string, when: string) => string;
  readonly undoTyped: (number: number) => string;
  readonly listFoot: string;
  readonly draft: {
    readonly take: (role: string, when: string) => string;
    readonly ask: (name: string, role: string, when: string) => string;
    readonly leave: (role: string, when: string) => string;
    readonly leaveAll: (role: string) => string;
    readonly rotate: (role: string, when: string) => string;
    readonly name: (label: string) => string;
    readonly end: (role: string) => string;
    readonly undo: (role: string) => string;
    readonly askFoot: (name: string) => string;
    readonly leaveFoot: string;
    readonly rotateFoot: (names: readonly string[]) => string;
    readonly nameFoot: string;
    readonly endFoot: string;
    readonly typed: string;
  };
  readonly does: Readonly<Record<'take' | 'leave' | 'rotate' | 'name' | 'end', string>> & {
    readonly ask: (name: string) => string;
  };
  readonly which: {
    readonly weeks: (role: string) => string;
    readonly typed: (role: string, when: string) => string;
    readonly handTyped: (name: string, role: string, when: string) => string;
    readonly indefinitely: string;
    readonly noSuch: (label: string) => string;
    readonly howToRotate: string;
    readonly howToName: string;
  };
  readonly ask: {
    readonly takeOver: (name: string, role: string, when: string) => string;
    readonly rotate: (name: string, role: string, when: string) => string;
    readonly voluntary: string;
    readonly yes: string;
    readonly join: string;
    readonly no: string;
    readonly typed: (number: number) => string;
    readonly waits: (name: string, when: string) => string;
    readonly waitsTurn: (name: string) => string;
  };
  readonly news: {
    readonly agreed: (name: string, role: string, when: string) => string;
    readonly declined: (name: string, role: string) => string;
    readonly lapsed: (role: string) => string;
    readonly round: (role: string, when: string, names: readonly string[]) => string;
    readonly noRound: (role: string) => string;
    readonly shifted: (role: string, items: readonly string[]) => string;
    readonly yourTurn: (role: string, when: string) => string;
    readonly ended: (by: Who, role: string) => string;
  };
  readonly refusal: Readonly<
    Record<
      | 'notForYou'
      | 'badLabel'
      | 'notThen'
      | 'tooFew'
      | 'goesRound'
      | 'notYourRotation'
      | 'changedSince'
      | 'notYours'
      | 'nothingToUndo'
      | 'staysHere'
      | 'notYoursToEnd',
      string
    >
  > & {
    readonly heldBy: (name: string, role: string, when: string) => string;
    readonly cannotHold: (name: string) => string;
    readonly awayThen: (name: string, when: string) => string;
    readonly alreadyAsked: (name: string) => string;
  };
}

const svList = listedWith('och');
const nbList = listedWith('og');
const enList = listedWith('and');
const du = subjectAs('Du');
const you = subjectAs('You');

export const ROLES: Readonly<Record<Language, RoleTexts>> = {
  sv: {
    called: { planner: 'Planerare', newClients: 'Nya brukare', hospital: 'Sjukhusuppföljning', mentor: 'Mentor' },
    the: {
      planner: 'planerarrollen',
      newClients: 'rollen nya brukare',
      hospital: 'sjukhusrollen',
      mentor: 'mentorrollen',
    },
    theOwn: (label) => `rollen ${label}`,
    means: {
      planner: 'Planeraren bockar av planändringarna, som chefen också kan göra.',
      newClients: 'Den som möter nya brukare får listan när någon är ny.',
      hospital: 'Den som följer upp sjukhus får veta när en brukare är borta och kommer hem.',
      mentor: 'Mentorn är den som nya kollegor frågar först.',
      own: 'Lagets egen roll.',
    },
    weeks: (numbers) => `v ${svList(numbers.map(String))}`,
    onwards: (when) => `tills vidare från ${when}`,
    nobody: 'ingen än',
    you: 'du',
    title: 'Lagets roller',
    goesRound: (names) => `går runt: ${names.join(', ')}`,
    fixed: (name) => `tills vidare: ${name}`,
    more: (names) => `Fler roller: ${names.join(', ')}. Fråga: vem har rollen …?`,
    take: (when) => `Ta ${when}`,
    leave: (when) => `Lämna ${when}`,
    takeTyped: (role, when) => `Skriv jag tar ${role} ${when} om du vill ha den.`,
    leaveTyped: (role, when) => `Skriv jag lämnar ${role} ${when} om det inte passar.`,
    undoTyped: (number) => `Skriv ångra ${number} om det blev fel.`,
    listFoot: 'Skriv till exempel jag tar planerarrollen v 48, eller ny roll: och vad den heter.',
    draft: {
      take: (role, when) => `Ta ${role} ${when}?`,
      ask: (name, role, when) => `Fråga ${name} om ${role} ${when}?`,
      leave: (role, when) => `Lämna ${role} ${when}?`,
      leaveAll: (role) => `Lämna ${role} helt?`,
      rotate: (role, when) => `Låta ${role} gå runt från ${when}?`,
      name: (label) => `Ny roll i laget: ${label}?`,
      end: (role) => `Avsluta ${role}?`,
      undo: (role) => `Ångra det du sist gjorde med ${role}?`,
      askFoot: (name) => `${name} får frågan i sin egen chatt. Inget ändras förrän det blir ett ja.`,
      leaveFoot: 'Sedan kan någon annan ta den.',
      rotateFoot: (names) =>
        names.length === 0
          ? 'Alla är med redan.'
          : `${svList(names)} får frågan en gång. Bara den som säger ja är med.`,
      nameFoot: 'Ingen får den förrän någon själv tar den.',
      endFoot: 'Då har ingen den längre.',
      typed: 'Svara ja, eller nej för att låta bli.',
    },
    does: {
      take: 'Jag tar den',
      leave: 'Lämna',
      rotate: 'Låt den gå runt',
      name: 'Lägg till',
      end: 'Avsluta',
      ask: (name) => `Fråga ${name}`,
    },
    which: {
      weeks: (role) => `När gäller det för ${role}?`,
      typed: (role, when) => `Eller skriv: jag tar ${role} ${when}`,
      handTyped: (name, role, when) => `Eller skriv: kan ${name} ta över ${role} ${when}?`,
      indefinitely: 'Tills vidare',
      noSuch: (label) => `Laget har ingen roll som heter ${label}. Skriv ny roll: ${label} om ni vill ha den.`,
      howToRotate: 'Skriv rollen och minst två namn: rullande planerare: Sara, Ahmed från v 49.',
      howToName: 'Skriv ny roll: och ett kort namn, bara bokstäver, högst 30.',
    },
    ask: {
      takeOver: (name, role, when) => `${name} frågar: tar du ${role} ${when}?`,
      rotate: (name, role, when) => `${name} vill att ${role} går runt, en vecka var från ${when}. Är du med?`,
      voluntary: 'Det är frivilligt. Svarar du inte ändras inget.',
      yes: 'Jag tar den',
      join: 'Jag är med',
      no: 'Nej tack',
      typed: (number) => `Skriv ja ${number} eller nej ${number}.`,
      waits: (name, when) => `${name} är frågad om ${when}.`,
      waitsTurn: (name) => `${name} är frågad om att vara med.`,
    },
    news: {
      agreed: (name, role, when) => `${name} har sagt ja till ${role}: ${when}.`,
      declined: (name, role) => `${name} kan inte ta ${role} då. Inget är ändrat.`,
      lapsed: (role) => `Ingen tog över ${role} den här gången. Inget är ändrat.`,
      round: (role, when, names) => `${capital(role)} går runt från ${when}: ${names.join(', ')}.`,
      noRound: (role) => `Det blev ingen rullning för ${role} den här gången.`,
      shifted: (role, items) => `${capital(role)} är ändrad: ${items.join(' · ')}`,
      yourTurn: (role, when) => `Nästa vecka är det din tur: du har ${role} ${when}.`,
      ended: (by, role) => `${du(by)} avslutade ${role}.`,
    },
    refusal: {
      notForYou: 'Rollerna delas av dem som arbetar i laget.',
      badLabel: 'En roll heter något kort: bara bokstäver, högst 30. Skriv till exempel: ny roll: blomansvarig',
      notThen: 'Det går att ta den här veckan och ett år framåt, högst 26 veckor åt gången.',
      tooFew: 'Det behövs minst två och högst tolv som går runt, var och en en gång.',
      goesRound: 'Rollen går runt just nu. Ta en vecka, eller kom överens om en ny turordning.',
      notYourRotation: 'Den som är med i turordningen, eller chefen, kan ändra den.',
      changedSince: 'Det har ändrats sedan frågan ställdes.',
      notYours: 'Du har inte rollen då.',
      nothingToUndo: 'Det finns inget som du gjorde sist att ångra där.',
      staysHere: 'Den rollen finns i alla lag. Den kan stå tom: skriv att du lämnar den.',
      notYoursToEnd: 'Den som kom på rollen, eller chefen, kan avsluta den.',
      heldBy: (name, role, when) => `${name} har ${role} ${when}. Fråga ${name} om ni ska byta.`,
      cannotHold: (name) => `${name} kan inte ha en roll i laget.`,
      awayThen: (name, when) => `${name} är frånvarande ${when}. Fråga någon annan.`,
      alreadyAsked: (name) => `${name} har redan en fråga om den rollen.`,
    },
  },
  nb: {
    called: { planner: 'Planlegger', newClients: 'Nye brukere', hospital: 'Sykehusoppfølging', mentor: 'Mentor' },
    the: {
      planner: 'planleggerrollen',
      newClients: 'rollen nye brukere',
      hospital: 'sykehusrollen',
      mentor: 'mentorrollen',
    },
    theOwn: (label) => `rollen ${label}`,
    means: {
      planner: 'Planleggeren krysser av planendringene, som lederen også kan gjøre.',
      newClients: 'Den som møter nye brukere, får listen når noen er ny.',
      hospital: 'Den som følger opp sykehus, får vite når en bruker er borte og kommer hjem.',
      mentor: 'Mentoren er den nye kolleger spør først.',
      own: 'Teamets egen rolle.',
    },
    weeks: (numbers) => `uke ${nbList(numbers.map(String))}`,
    onwards: (when) => `inntil videre fra ${when}`,
    nobody: 'ingen ennå',
    you: 'du',
    title: 'Rollene i teamet',
    goesRound: (names) => `går på omgang: ${names.join(', ')}`,
    fixed: (name) => `inntil videre: ${name}`,
    more: (names) => `Flere roller: ${names.join(', ')}. Spør: hvem har rollen …?`,
    take: (when) => `Ta ${when}`,
    leave: (when) => `Gi fra deg ${when}`,
    takeTyped: (role, when) => `Skriv jeg tar ${role} ${when} hvis du vil ha den.`,
    leaveTyped: (role, when) => `Skriv jeg gir fra meg ${role} ${when} hvis det ikke passer.`,
    undoTyped: (number) => `Skriv angre ${number} hvis det ble feil.`,
    listFoot: 'Skriv for eksempel jeg tar planleggerrollen uke 48, eller ny rolle: og hva den heter.',
    draft: {
      take: (role, when) => `Ta ${role} ${when}?`,
      ask: (name, role, when) => `Spørre ${name} om ${role} ${when}?`,
      leave: (role, when) => `Gi fra deg ${role} ${when}?`,
      leaveAll: (role) => `Gi fra deg ${role} helt?`,
      rotate: (role, when) => `La ${role} gå på omgang fra ${when}?`,
      name: (label) => `Ny rolle i teamet: ${label}?`,
      end: (role) => `Avslutte ${role}?`,
      undo: (role) => `Angre det du sist gjorde med ${role}?`,
      askFoot: (name) => `${name} får spørsmålet i sin egen chat. Ingenting endres før det blir et ja.`,
      leaveFoot: 'Så kan noen andre ta den.',
      rotateFoot: (names) =>
        names.length === 0
          ? 'Alle er med allerede.'
          : `${nbList(names)} blir spurt én gang. Bare den som sier ja, er med.`,
      nameFoot: 'Ingen får den før noen selv tar den.',
      endFoot: 'Da har ingen den lenger.',
      typed: 'Svar ja, eller nei for å la være.',
    },
    does: {
      take: 'Jeg tar den',
      leave: 'Gi fra meg',
      rotate: 'La den gå på omgang',
      name: 'Legg til',
      end: 'Avslutt',
      ask: (name) => `Spør ${name}`,
    },
    which: {
      weeks: (role) => `Når gjelder det for ${role}?`,
      typed: (role, when) => `Eller skriv: jeg tar ${role} ${when}`,
      handTyped: (name, role, when) => `Eller skriv: kan ${name} ta over ${role} ${when}?`,
      indefinitely: 'Inntil videre',
      noSuch: (label) => `Teamet har ingen rolle som heter ${label}. Skriv ny rolle: ${label} hvis dere vil ha den.`,
      howToRotate: 'Skriv rollen og minst to navn: rullerende planlegger: Hanne, Jonas fra uke 49.',
      howToName: 'Skriv ny rolle: og et kort navn, bare bokstaver, høyst 30.',
    },
    ask: {
      takeOver: (name, role, when) => `${name} spør: tar du ${role} ${when}?`,
      rotate: (name, role, when) => `${name} vil at ${role} går på omgang, en uke hver fra ${when}. Er du med?`,
      voluntary: 'Det er frivillig. Svarer du ikke, endres ingenting.',
      yes: 'Jeg tar den',
      join: 'Jeg er med',
      no: 'Nei takk',
      typed: (number) => `Skriv ja ${number} eller nei ${number}.`,
      waits: (name, when) => `${name} er spurt om ${when}.`,
      waitsTurn: (name) => `${name} er spurt om å være med.`,
    },
    news: {
      agreed: (name, role, when) => `${name} har sagt ja til ${role}: ${when}.`,
      declined: (name, role) => `${name} kan ikke ta ${role} da. Ingenting er endret.`,
      lapsed: (role) => `Ingen tok over ${role} denne gangen. Ingenting er endret.`,
      round: (role, when, names) => `${capital(role)} går på omgang fra ${when}: ${names.join(', ')}.`,
      noRound: (role) => `${capital(role)} går ikke på omgang denne gangen.`,
      shifted: (role, items) => `${capital(role)} er endret: ${items.join(' · ')}`,
      yourTurn: (role, when) => `Neste uke er det din tur: du har ${role} ${when}.`,
      ended: (by, role) => `${du(by)} avsluttet ${role}.`,
    },
    refusal: {
      notForYou: 'Rollene deles av dem som jobber i teamet.',
      badLabel: 'En rolle heter noe kort: bare bokstaver, høyst 30. Skriv for eksempel: ny rolle: blomsteransvarlig',
      notThen: 'Du kan ta denne uken og ett år fram, høyst 26 uker om gangen.',
      tooFew: 'Det trengs minst to og høyst tolv på omgang, hver av dem én gang.',
      goesRound: 'Rollen går på omgang nå. Ta en uke, eller bli enige om en ny rekkefølge.',
      notYourRotation: 'Den som er med i rekkefølgen, eller lederen, kan endre den.',
      changedSince: 'Det er endret siden du ble spurt.',
      notYours: 'Du har ikke rollen da.',
      nothingToUndo: 'Det er ikke noe du gjorde sist å angre der.',
      staysHere: 'Den rollen finnes i alle team. Den kan stå tom: skriv at du gir den fra deg.',
      notYoursToEnd: 'Den som fant på rollen, eller lederen, kan avslutte den.',
      heldBy: (name, role, when) => `${name} har ${role} ${when}. Spør ${name} om dere skal bytte.`,
      cannotHold: (name) => `${name} kan ikke ha en rolle i teamet.`,
      awayThen: (name, when) => `${name} er fraværende ${when}. Spør noen andre.`,
      alreadyAsked: (name) => `${name} har allerede et spørsmål om den rollen.`,
    },
  },
  en: {
    called: { planner: 'Planner', newClients: 'New clients', hospital: 'Hospital follow-up', mentor: 'Mentor' },
    the: {
      planner: 'the planner role',
      newClients: 'the new clients role',
      hospital: 'the hospital role',
      mentor: 'the mentor role',
    },
    theOwn: (label) => `the role ${label}`,
    means: {
      planner: 'The planner ticks off the plan changes, as the leader can too.',
      newClients: 'Whoever meets new clients gets the list when somebody is new.',
      hospital: 'Whoever follows up hospital is told when a client is away and comes home.',
      mentor: 'The mentor is the one new colleagues ask first.',
      own: "The team's own role.",
    },
    weeks: (numbers) => `week ${enList(numbers.map(String))}`,
    onwards: (when) => `until further notice from ${when}`,
    nobody: 'nobody yet',
    you: 'you',
    title: 'Roles in the team',
    goesRound: (names) => `by turns: ${names.join(', ')}`,
    fixed: (name) => `until further notice: ${name}`,
    more: (names) => `More roles: ${names.join(', ')}. Ask: who has the role …?`,
    take: (when) => `Take ${when}`,
    leave: (when) => `Leave ${when}`,
    takeTyped: (role, when) => `Write I take ${role} ${when} if you want it.`,
    leaveTyped: (role, when) => `Write I leave ${role} ${when} if it does not suit you.`,
    undoTyped: (number) => `Write undo ${number} if that was wrong.`,
    listFoot: 'Write for example I take the planner role week 48, or new role: and what it is called.',
    draft: {
      take: (role, when) => `Take ${role} ${when}?`,
      ask: (name, role, when) => `Ask ${name} about ${role} ${when}?`,
      leave: (role, when) => `Leave ${role} ${when}?`,
      leaveAll: (role) => `Leave ${role} altogether?`,
      rotate: (role, when) => `Take turns with ${role} from ${when}?`,
      name: (label) => `A new role in the team: ${label}?`,
      end: (role) => `End ${role}?`,
      undo: (role) => `Undo what you last did with ${role}?`,
      askFoot: (name) => `${name} is asked in their own chat. Nothing changes before a yes.`,
      leaveFoot: 'Then somebody else can take it.',
      rotateFoot: (names) =>
        names.length === 0 ? 'All are in it already.' : `${enList(names)} are asked once. Only who says yes is in it.`,
      nameFoot: 'Nobody has it before they take it themselves.',
      endFoot: 'Then nobody has it any more.',
      typed: 'Answer yes, or no to leave it.',
    },
    does: {
      take: "I'll take it",
      leave: 'Leave it',
      rotate: 'Take turns',
      name: 'Add',
      end: 'End it',
      ask: (name) => `Ask ${name}`,
    },
    which: {
      weeks: (role) => `When is it, for ${role}?`,
      typed: (role, when) => `Or write: I take ${role} ${when}`,
      handTyped: (name, role, when) => `Or write: can ${name} take over ${role} ${when}?`,
      indefinitely: 'Until further notice',
      noSuch: (label) => `The team has no role called ${label}. Write new role: ${label} if you want one.`,
      howToRotate: 'Write the role and at least two names: rotating planner: Sara, Ahmed from week 49.',
      howToName: 'Write new role: and a short name, letters only, 30 at most.',
    },
    ask: {
      takeOver: (name, role, when) => `${name} asks: do you take ${role} ${when}?`,
      rotate: (name, role, when) =>
        `${name} would like to take turns with ${role}, a week each from ${when}. Are you in?`,
      voluntary: 'It is voluntary. Nothing changes if you do not answer.',
      yes: "I'll take it",
      join: "I'm in",
      no: 'No thanks',
      typed: (number) => `Write yes ${number} or no ${number}.`,
      waits: (name, when) => `${name} has been asked about ${when}.`,
      waitsTurn: (name) => `${name} has been asked to be in it.`,
    },
    news: {
      agreed: (name, role, when) => `${name} said yes to ${role}: ${when}.`,
      declined: (name, role) => `${name} cannot take ${role} then. Nothing has changed.`,
      lapsed: (role) => `Nobody took over ${role} this time. Nothing has changed.`,
      round: (role, when, names) => `${capital(role)} goes by turns from ${when}: ${names.join(', ')}.`,
      noRound: (role) => `${capital(role)} does not go by turns this time.`,
      shifted: (role, items) => `${capital(role)} has changed: ${items.join(' · ')}`,
      yourTurn: (role, when) => `Next week it is your turn: you have ${role} ${when}.`,
      ended: (by, role) => `${you(by)} ended ${role}.`,
    },
    refusal: {
      notForYou: 'The roles are shared by those who work in the team.',
      badLabel: 'A role has a short name: letters only, 30 at most. Write for example: new role: flowers',
      notThen: 'You can take this week and a year ahead, 26 weeks at most at a time.',
      tooFew: 'It takes at least two and at most twelve, each of them once.',
      goesRound: 'The role goes by turns now. Take a week, or agree on another order.',
      notYourRotation: 'Whoever is in the order, or the leader, can change it.',
      changedSince: 'It has changed since you were asked.',
      notYours: 'You do not have the role then.',
      nothingToUndo: 'There is nothing you did last to undo there.',
      staysHere: 'Every team has that role. It can stand empty: write that you leave it.',
      notYoursToEnd: 'Whoever named the role, or the leader, can end it.',
      heldBy: (name, role, when) => `${name} has ${role} ${when}. Ask ${name} if you want to swap.`,
      cannotHold: (name) => `${name} cannot have a role in the team.`,
      awayThen: (name, when) => `${name} is absent ${when}. Ask somebody else.`,
      alreadyAsked: (name) => `${name} has a question about that role already.`,
    },
  },
};
