import { daysIn } from './dates';
import type { Texts, Who } from './texts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

const possessive = (name: string): string => `${name}'s`;

const some = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} and ${more} more` : list(names);

const subject = (who: Who): string => (who.self ? 'You' : who.name);

const verb = (who: Who, you: string, they: string): string => `${subject(who)} ${who.self ? you : they}`;

export const en: Texts = {
  language: 'en',
  languageName: 'English',
  days: daysIn({
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    date: (day, month) => `${day} ${MONTHS[month - 1]}`,
  }),
  list,
  possessive,
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
    take: "I'll take it",
    cannot: "Can't",
    questionTyped: (number) => `Answer yes ${number} or no ${number}.`,
    asked: (number, visit, names, more) => `#${number} · ${visit}. You have asked ${some(names, more)}.`,
    askedSmall: (until) => `Answer by ${until}. If nobody takes it, you keep it.`,
    withdraw: 'Withdraw',
    withdrawTyped: (number) => `Write withdraw ${number} if you change your mind.`,
  },
  request: {
    draft: (owner) => `Take the visit for ${owner}?`,
    draftFoot: (owner, until) => `${owner} gets the question and says yes. Answer by ${until}.`,
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
  checks: {
    fitsShift: (span) => `Fits your shift ${span}`,
    onTheWay: (minutes, time) => `${minutes} min on the way from your visit at ${time}`,
    delegated: (tasks) => `Your delegation is valid: ${tasks.join(', ')}`,
  },
  rules: {
    doubleBooking: (who, client, span, minutes) =>
      `${verb(who, 'are', 'is')} with ${client} ${span}. That overlaps by ${minutes} min.`,
    travel: (who, client, found, required) =>
      `${verb(who, 'get', 'gets')} ${found} min to or from ${client}, ${required} are needed`,
    outsideShift: (who, shift, minutes) =>
      `${who.self ? 'Your' : possessive(who.name)} shift is ${shift}. ${minutes} min of the visit lie outside it.`,
    offDuty: (who) => `${verb(who, 'are', 'is')} not at work then.`,
    delegation: (who, tasks) => `${verb(who, 'have', 'has')} no valid delegation for ${list(tasks)}.`,
    clientWish: (_, client) => `${client} has asked for someone else.`,
    languageWish: (client) => `${client} would rather have someone who speaks their language`,
    absent: (who) => `${verb(who, 'are', 'is')} absent then.`,
    notThisOne: (who) => `${subject(who)} can't take this particular visit.`,
  },
  refusal: {
    title: "It doesn't work like this",
    thisWorks: 'This works:',
    nobodyCan: (visit) => `Nobody at work can take ${visit}. You keep it.`,
    nearest: (finding) => `Nearest: ${finding}`,
    holders: (visit, names) => (names.length > 0 ? `${visit} belongs to ${list(names)}.` : `${visit} has nobody yet.`),
    visitUnknown: 'That visit is no longer in the plan.',
    visitStarted: (visit) => `${visit} has already begun. Call whoever it concerns.`,
    visitChanged: (visit) => `The plan has changed since the question was asked. ${visit} no longer holds as written.`,
    ownVisit: (visit) => `${visit} is already yours.`,
    alreadyThere: (name, visit) => `${name} is already on ${visit}.`,
    notAsked: (number) => `#${number} was put to someone else.`,
    notYourCase: (number) => `Only whoever asked #${number} can withdraw it.`,
    caseUnknown: (number) => (number === undefined ? 'There is no such case.' : `There is no #${number} in your team.`),
    askInstead: (name) => `Ask ${name} instead`,
    askAll: 'Ask everyone who can',
    takeFrom: (name) => `I'll take it for ${name}`,
    takeOther: (visit) => `Take ${visit}`,
  },
  which: {
    visit: 'Which visit do you mean?',
    person: (name) => `Which ${name} do you mean?`,
    day: 'Which day do you mean?',
    team: 'Which team is it about?',
    visitSmall: 'Choose one and you see the question before it is sent',
    typed: 'Answer with the number.',
    noSuchVisit: (client, day) => `You have no such visit with ${client} ${day}.`,
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
      'my day',
    ],
    foot: 'Write only the code, never names or health. If a life is in danger: call 112 (Norway 113).',
    myDay: 'My day',
    chooseTeam: 'Which team is this?',
    onlyInstaller: 'Only whoever added me here chooses the team.',
    bound: (team) => `Done. This group now belongs to ${team}.`,
    noTeams: 'No team has been imported yet. Whoever runs Tillit imports the team first.',
    leaderNow: (name) => `${name} is the team's leader here until the list says otherwise.`,
    missing: (count) => `${count} of the team are not in this group and get no questions yet.`,
  },
  help: {
    title: 'You can write like this',
    text: 'Write as you would to a colleague. You always see the question before it is sent.',
  },
  acute: {
    medical: (number) => `Call ${number} now. Stay with the person. Then call the nurse. I have stored nothing.`,
    fire: (number) => `Call ${number} now. Rescue, alarm, extinguish. I have stored nothing.`,
    police: (number) => `Call ${number} now. Get yourself to safety. I have stored nothing.`,
  },
  forbidden: {
    kinds: { personalNumber: 'a personal number', phone: 'a phone number', doorCode: 'a door or key code' },
    text: (kinds) =>
      `There was ${list(kinds)} in it, so I have stored and done nothing. Please delete the message. Write again with only the code: Can anyone take K-1047 tomorrow 14:30?`,
  },
  switched: 'I now write English.',
  whichLanguage: 'Which language would you like? Write language english, language svenska or language norsk.',
  notYet: "I can't help with that yet. Talk to the team or the leader.",
  unknown: "I didn't quite understand.",
  nothingToAnswer: "I don't know which question you are answering. Write its number too: yes 27.",
  busy: 'Many wrote at once. Nothing was changed. Try again in a moment.',
  fault: (reference) =>
    `Something went wrong on my side. Nothing was changed as far as I know. Look at my day and try again. Reference: ${reference}`,
  notInTeam: "You aren't in any team with me yet. Talk to your leader.",
  channel: {
    sentToYou: 'I answer in your own chat.',
    couldNotSend: "I can't reach your own chat. Open Tillit and say hello to me there.",
    answered: 'Write to me in your own chat and I help you there.',
  },
  oldCard: 'The card was old. This is how it is now.',
};
