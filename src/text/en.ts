import { APPROVE_ALL } from './approve-all';
import { CLASH, ENTERING } from './clash';
import { COMPETENCE } from './competence';
import { CONTINUITY } from './continuity';
import { daysIn } from './dates';
import { EXCEPTIONS } from './exceptions';
import { OPEN } from './open';
import { PEACE, SETTINGS, SEVERAL } from './peace';
import { PLAN_CHECK } from './plan-check';
import { SHIFTS } from './shifts';
import type { Texts, Who } from './texts';
import { TOGETHER } from './together';
import { TRUST } from './trust';
import { listedWith, subjectAs } from './words';
import { WORKING_TIME } from './working-time';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const list = listedWith('and');

const possessive = (name: string): string => `${name}'s`;

const some = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} and ${more} more` : list(names);

const subject = subjectAs('You');

const verb = (who: Who, you: string, they: string): string => `${subject(who)} ${who.self ? you : they}`;

export const en: Texts = {
  language: 'en',
  days: daysIn({
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    date: (day, month) => `${day} ${MONTHS[month - 1]}`,
  }),
  offer: {
    draftToAll: 'Who can take your visit?',
    draftTo: (name) => `Can ${name} take your visit?`,
    notSent: 'Nothing has been sent yet',
    canTakeIt: (names, more) =>
      `${names.length + more === 1 ? 'One colleague can' : `${names.length + more} colleagues can`}: ${some(names, more)}`,
    draftFoot: (until) => `Whoever takes it has it at once. Otherwise you keep it. Answer by ${until}.`,
    draftFootTo: (name, until) => `If ${name} says yes it counts at once. Otherwise you keep it. Answer by ${until}.`,
    send: 'Ask them',
    sendTo: (name) => `Ask ${name}`,
    dismiss: 'Leave it',
    dismissed: 'Okay, nothing was sent.',
    draftTyped: 'Answer yes to send, no to leave it.',
    question: 'Can you take a visit?',
    asks: (name, number, until) => `${name} asks · #${number} · answer by ${until}`,
    atOnce: "Within the team's rules: counts as soon as you take it",
    tight: 'Tight: you decide whether you make it. Counts as soon as you take it',
    take: "I'll take it",
    cannot: "Can't",
    questionTyped: (number) => `Answer yes ${number} or no ${number}.`,
    asked: (number, visit, names, more) => `#${number} · ${visit}. You have asked ${some(names, more)}.`,
    askedSmall: (until) => `Answer by ${until}. If nobody takes it, you keep it.`,
    unreached: (name, visit) =>
      `${name} cannot be reached in Teams, so the question about ${visit} did not arrive. Call, or ask somebody else.`,
    withdraw: 'Withdraw',
    withdrawTyped: (number) => `Write withdraw ${number} if you change your mind.`,
  },
  request: {
    draft: (owner) => `Take the visit for ${owner}?`,
    draftFoot: (owner, until) => `If ${owner} says yes it counts at once. Answer by ${until}.`,
    question: (taker) => `${taker} can take your visit. Would you like that?`,
    yes: 'Yes, thanks',
    no: "No, I'll keep it",
    atOnce: "Within the team's rules: counts as soon as you say yes",
    asked: (number, visit, owner) => `#${number} · ${visit}. You have offered ${owner} to take it.`,
    askedSmall: (until) => `Answer by ${until}. Without a yes the plan stays.`,
  },
  ended: {
    youTake: (visit, from) => `Done. You take ${visit} instead of ${from}.`,
    theyTake: (name, visit) => `Done. ${name} takes ${visit}.`,
    alreadyTaken: (name, visit) => `${name} has already taken ${visit}.`,
    youDeclined: (visit) => `Okay, you don't take ${visit}. Thanks for answering.`,
    youKeep: (visit) => `Okay, you keep ${visit}. Thanks for answering.`,
    takeAnyway: 'I can after all',
    youWithdrew: (visit) => `You withdrew the question about ${visit}. The plan stays.`,
    withdrawn: (name, visit) => `${name} withdrew the question about ${visit}. The plan stays.`,
    expiredYours: (visit) => `Nobody took ${visit} in time. You keep it.`,
    expired: (visit, owner) => `Time ran out for ${visit}. ${owner} keeps it.`,
    declinedYours: (visit) => `It didn't work out this time. You keep ${visit}.`,
    declined: (visit, owner) => `The question about ${visit} is closed. ${owner} keeps it.`,
    askOthers: 'Ask everyone who can',
  },
  swap: {
    draft: (name) => `Do you want to swap visits with ${name}?`,
    youGive: 'You give',
    youGet: 'You take',
    question: (name) => `${name} wants to swap visits with you`,
    yes: 'Swap',
    no: 'Not this time',
    asked: (number, visit, other, name) => `#${number} · You have asked ${name} to swap ${visit} for ${other}.`,
    done: (visit, name, other) => `Done. You take ${visit}, and ${name} takes ${other}.`,
    undone: (by) => `${by.self ? 'You' : by.name} undid the swap. The plan is as before.`,
    undoFoot: (name) => `The plan is as before at once, and ${name} is told.`,
    which: (days) => `Which visits do you want to swap on ${list(days)}?`,
    whose: "Whose visit do you want in return? Write for example: swap K-1047 tomorrow 14:30 for Sara's K-1020.",
    pair: (visit, other) => `${visit} for ${other}`,
    none: (name) => `${name} has no visit then that can be swapped.`,
  },
  exception: EXCEPTIONS.en,
  shifts: SHIFTS.en,
  together: TOGETHER.en,
  open: OPEN.en,
  continuity: CONTINUITY.en,
  competence: COMPETENCE.en,
  undo: {
    undo: 'Undo',
    typed: (number) => `Write undo ${number} to undo the swap.`,
    draft: 'Undo the swap?',
    notDone: 'Nothing has changed yet',
    foot: (who, name) =>
      who.self ? `You have it again at once, and ${name} is told.` : `${who.name} has it again at once and is told.`,
    draftTyped: 'Answer yes to undo the swap, no to leave it.',
    about: (visit) => `Undo ${visit}`,
    undone: (by, who, visit) =>
      `${by.self ? 'You' : by.name} undid the swap. ${who.self ? 'You have' : `${who.name} has`} ${visit} again.`,
    which: 'Which swap do you want to undo?',
    nothing: 'I find no swap to undo. Write my cases to see yours.',
  },
  mine: {
    title: 'My cases',
    none: 'You have no cases now.',
    show: 'Show',
    foot: 'Write the number, for example #27, to see the case.',
    asked: (names, more, until) => `You have asked ${some(names, more)}, answer by ${until}`,
    asksYou: (name, until) => `${name} asks you, answer by ${until}`,
  },
  several: SEVERAL.en,
  peace: PEACE.en,
  settings: SETTINGS.en,
  clash: CLASH.en,
  entering: ENTERING.en,
  trust: TRUST.en,
  approveAll: APPROVE_ALL.en,
  checks: {
    fitsShift: (span) => `Fits your shift ${span}`,
    moved: (before, now) => `New time: ${before} becomes ${now}, within the agreed window`,
    before: (time) => `(was ${time})`,
    onTheWay: (minutes, time) => `${minutes} min on the way from the visit that ends at ${time}`,
    delegated: (tasks) => `Your delegation is valid: ${tasks.join(', ')}`,
  },
  rules: {
    doubleBooking: (who, client, span, minutes) =>
      `${verb(who, 'are', 'is')} with ${client} ${span}. That overlaps by ${minutes} min.`,
    travel: (who, client, found, required) =>
      `${verb(who, 'have', 'has')} only ${found} min to or from ${client}. The way takes ${required} min.`,
    outsideShift: (who, shift, minutes) =>
      `${who.self ? 'Your' : possessive(who.name)} shift is ${shift}. ${minutes} min of the visit lie outside it.`,
    offDuty: (who) => `${verb(who, 'are', 'is')} not at work then.`,
    delegation: (who, tasks) => `${verb(who, 'have', 'has')} no valid delegation for ${list(tasks)}.`,
    clientWish: (_, client) => `${client} has asked for someone else.`,
    languageWish: (client) => `${client} would rather have someone who speaks their language`,
    absent: (who) => `${verb(who, 'are', 'is')} absent then.`,
    notThisOne: (who) => `${subject(who)} can't take this particular visit.`,
  },
  workingTime: WORKING_TIME.en,
  planCheck: PLAN_CHECK.en,
  refusal: {
    title: "It doesn't work like this",
    thisWorks: 'This works:',
    nobodyCan: (visit) => `Nobody at work can take ${visit}. You keep it.`,
    nearest: (finding) => `Nearest: ${finding}`,
    nobodyElse: 'Nobody else at work can take it.',
    notYourSwap: (number) => `Only the two who swapped, or the leader, can undo #${number}.`,
    notYourWork: (who) => `${verb(who, 'do', 'does')} not take visits in this team.`,
    askAnyway: (name) => `Ask ${name} anyway`,
    alreadyYours: (visit) => `You have already taken ${visit}. Would you like to give it back?`,
    giveBack: 'Give it back',
    relieve: (name) => `This you can take for ${name}:`,
    holders: (visit, names) => (names.length > 0 ? `${visit} belongs to ${list(names)}.` : `${visit} has nobody yet.`),
    visitUnknown: 'That visit is no longer in the plan.',
    visitStarted: (visit) => `${visit} has already begun. Call whoever it concerns.`,
    notThen: (visit) => `${visit} cannot be moved to that time.`,
    visitChanged: (visit) => `The plan has changed since the question was asked. ${visit} no longer holds as written.`,
    ownVisit: (visit) => `${visit} is already yours.`,
    alreadyThere: (name, visit) => `${name} is already on ${visit}.`,
    notAsked: (number) => `#${number} was put to someone else.`,
    notYourCase: (number) => `Only whoever asked #${number} can withdraw it.`,
    caseUnknown: (number) => (number === undefined ? 'There is no such case.' : `There is no #${number} in your team.`),
    askInstead: (name) => `Ask ${name} instead`,
    askAt: (name, time) => `Move to ${time}, ask ${name}`,
    takeAt: (time) => `Take it at ${time}`,
    askAll: 'Ask everyone who can',
    swapFor: (visit) => `Swap for ${visit}`,
    takeFrom: (name) => `I'll take it for ${name}`,
    takeOther: (visit) => `Take ${visit}`,
  },
  which: {
    visit: 'Which visit do you mean?',
    person: (name) => `Which ${name} do you mean?`,
    team: 'Which team is it about?',
    visitSmall: 'Choose one and you see the question before it is sent',
    typed: 'Answer with the number.',
    more: (count) => `${count} more: write the code and the time`,
    people: (names) => `${names.join(' or ')}?`,
    answer: 'Which one do you mean?',
    answerAgain: 'A new question came in meanwhile. Answer once more if you mean that one.',
    yesOrNo: (number) => `Is that yes or no? Write yes ${number} or no ${number}.`,
    myDraft: 'Send my question',
    sendAbout: (visit) => `Send the question about ${visit}`,
    leftToAsk: (rest) => `Left to ask about: ${list(rest)}`,
    impossible: (words) => `I don't understand ${words}. Write the day and the time once more.`,
    noSuchVisit: (client, day) => `You have no such visit with ${client}${day ? ` ${day}` : ''}.`,
    noVisitsThen: (day) => `You have no visits ${day}.`,
    yoursAre: 'Your visits then:',
    past: 'That time has passed. Write a day to come.',
    unknownClient: (code) => `I can't find ${code} in your team. Look up the code in the plan.`,
    unknownPerson: (name) => `I can't find ${name} in your team.`,
    whichClient: 'Which visit is it about? Write the code and the time, for example K-1047 tomorrow 14:30.',
    whoseVisit: "Whose visit would you take? For example: I'll take K-1020 for Sara Thu 14:30.",
    fromYourDay: 'Write my day to see your visits.',
  },
  myDay: {
    title: (day) => `My day ${day}`,
    shift: (span) => `Shift ${span}`,
    free: 'You are off',
    absent: 'You are absent',
    visits: (count) => (count === 1 ? '1 visit' : `${count} visits`),
    with: (names) => `with ${list(names)}`,
    zone: (zone) => zone,
    asked: (number) => `#${number} is waiting for an answer`,
    changed: 'New with the clients you are contact for',
    changedMore: (count) => `and ${count} more`,
    changedFor: (visit, now, before) => `${visit}: ${list(now)} instead of ${list(before)}`,
    give: 'Give away',
    foot: 'Give away: you see the question before anything is sent.',
  },
  welcome: {
    title: "Hello, I'm Tillit",
    personal: (name) => `Hello ${name}! Write to me as you would to a colleague when a visit doesn't fit.`,
    team: (team) => `I'm now with ${team}. Write to me in your own chat, as to a colleague, when a visit doesn't fit.`,
    examples: [
      'Can anyone take K-1047 tomorrow 14:30?',
      'Can Ahmed take K-1047 tomorrow 14:30?',
      "I'll take K-1020 for Sara Thu 14:30",
      "Swap K-1047 tomorrow 14:30 for Sara's K-1020",
      'my day',
      'my cases',
    ],
    foot: (emergency) => `Write only the code, never names or health. If a life is in danger: call ${emergency}.`,
    myDay: 'My day',
    chooseTeam: 'Which team is this?',
    onlyInstaller: 'Only whoever added me here chooses the team.',
    noTeams: 'No team has been imported yet. Whoever runs Tillit imports the team first.',
    leaderNow: (name) => `${name} is the team's leader here until the list says otherwise.`,
    missing: (count) => `${count} of the team are not in this group and get no questions yet.`,
  },
  help: {
    title: 'You can write like this',
    text: 'Write as you would to a colleague. You always see the question before it is sent.',
    button: 'Show examples',
  },
  acute: {
    medical: (number) => `Call ${number} now. Stay with the person. Then call the nurse. I have stored nothing.`,
    fire: (number) => `Call ${number} now. Rescue, alarm, extinguish. I have stored nothing.`,
    police: (number) => `Call ${number} now. Get yourself to safety. I have stored nothing.`,
    urgent: (number) => `If it is urgent, call ${number} now. Otherwise call the nurse now. I have stored nothing.`,
  },
  forbidden: {
    kinds: {
      personalNumber: 'a personal number',
      phone: 'a phone number',
      doorCode: 'a door or key code',
      address: 'an address',
      password: 'a password',
      clientName: 'a name of a client',
    },
    text: (kinds) =>
      `There was ${list(kinds)} in it, so I have stored and done nothing. Please delete the message. Write again with only the code: Can anyone take K-1047 tomorrow 14:30?`,
  },
  switched: 'I now write English.',
  whichLanguage: 'Which language would you like? Write language english, language svenska or language norsk.',
  notYet: {
    shift: "I can't swap shifts yet. Ask the team; the leader approves as usual.",
    sick: "I can't take that yet. Call your leader as usual.",
    need: "I can't take changed needs yet. Tell the client's named contact.",
    health: 'Call the nurse, and write an incident report as usual. I have stored nothing.',
    proposal: "Good that you say so. I can't take proposals yet; bring it to the workplace meeting.",
    other: "I can't help with that yet. Talk to the team or the leader.",
  },
  welcomeBack: "You're welcome!",
  unknown: "I didn't quite understand.",
  nothingToAnswer: 'No question is waiting for you.',
  busy: 'Many wrote at once. Nothing was changed. Try again in a moment.',
  fault: (reference) => `Something went wrong on my side. Look at my day before you try again. Reference: ${reference}`,
  notInTeam: "You aren't in any team with me yet. Talk to your leader.",
  observer: "As an observer you don't see the visits. The team's figures and trials come here later.",
  channel: {
    sentToYou: 'I answer in your own chat.',
    couldNotSend: "I can't reach your own chat. Open Tillit and say hello to me there.",
  },
  oldCard: 'The card was old. This is how it is now.',
};
