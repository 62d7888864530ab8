import type { Language } from '../core/team';

/** One's own shifts in the phone's calendar. */
export interface CalendarTexts {
  /** What the calendar is called in the phone. */
  readonly name: string;
  /** In the settings. */
  readonly lead: string;
  readonly stands: (on: boolean) => string;
  readonly show: string;
  readonly showTyped: string;
  readonly offer: string;
  readonly offerSmall: string;
  readonly turnOn: string;
  readonly onTyped: string;
  /** What a bare yes would do, among other questions. */
  readonly about: string;
  readonly made: (address: string) => string;
  readonly madeSmall: string;
  readonly add: string;
  readonly isOn: (day: string) => string;
  readonly isOnSmall: string;
  readonly justMade: string;
  readonly renew: string;
  readonly turnOff: string;
  readonly changeTyped: string;
  readonly off: string;
  readonly offSmall: string;
  readonly notHere: string;
}

export const CALENDAR: Readonly<Record<Language, CalendarTexts>> = {
  sv: {
    name: 'Mina pass',
    lead: 'Kalender i mobilen',
    stands: (on) => (on ? 'På' : 'Av'),
    show: 'Visa',
    showTyped: 'Skriv kalender.',
    offer:
      'Vill du ha dina pass i mobilens kalender? Där står tider och vilket pass (dag, kväll, natt), i alla dina lag.',
    offerSmall:
      'Inga kollegor och inga brukare. Den som har adressen kan läsa dina tider, så behåll den för dig själv.',
    turnOn: 'Slå på kalendern',
    onTyped: 'Skriv kalender på.',
    about: 'Kalendern',
    made: (address) =>
      `Din kalender är på. Tryck Lägg till i mobilen, eller lägg in adressen som prenumeration i kalendern:\n\n${address}`,
    madeSmall:
      'Adressen visas bara nu. Den som har den kan läsa dina tider. Hade du en adress förut fungerar den inte längre. Ett byte syns när mobilen hämtar nästa gång.',
    add: 'Lägg till i mobilen',
    isOn: (day) => `Din kalender är på sedan ${day}.`,
    isOnSmall:
      'Adressen visades när den gjordes, och jag har den inte kvar. Är den borta, eller har någon annan fått den? Gör en ny, så slutar den gamla fungera.',
    justMade:
      'Adressen gjordes nyss och står här ovanför. Hittar du den inte, eller vill du byta den: tryck Ny adress.',
    renew: 'Ny adress',
    turnOff: 'Stäng av',
    changeTyped: 'Skriv kalender ny för en ny adress, kalender av för att stänga av.',
    off: 'Kalendern är av, och ingen adress till den fungerar.',
    offSmall: 'Ta bort prenumerationen i mobilen också, om du hade en.',
    notHere:
      'Kalendern går inte att slå på än. Först behöver jag en egen adress (PUBLIC_URL): fråga den som driver mig.',
  },
  nb: {
    name: 'Mine vakter',
    lead: 'Kalender på mobilen',
    stands: (on) => (on ? 'På' : 'Av'),
    show: 'Vis',
    showTyped: 'Skriv kalender.',
    offer:
      'Vil du ha vaktene dine i kalenderen på mobilen? Der står tider og hvilken vakt (dag, kveld, natt), i alle teamene dine.',
    offerSmall:
      'Ingen kolleger og ingen brukere. Den som har adressen, kan lese tidene dine, så behold den for deg selv.',
    turnOn: 'Slå på kalenderen',
    onTyped: 'Skriv kalender på.',
    about: 'Kalenderen',
    made: (address) =>
      `Kalenderen din er på. Trykk Legg til på mobilen, eller legg inn adressen som abonnement i kalenderen:\n\n${address}`,
    madeSmall:
      'Adressen vises bare nå. Den som har den, kan lese tidene dine. Hadde du en adresse før, virker den ikke lenger. Et bytte synes når mobilen henter neste gang.',
    add: 'Legg til på mobilen',
    isOn: (day) => `Kalenderen din er på siden ${day}.`,
    isOnSmall:
      'Adressen ble vist da den ble laget, og jeg har den ikke lenger. Er den borte, eller har noen andre fått den? Lag en ny, så slutter den gamle å virke.',
    justMade:
      'Adressen ble laget nettopp og står her ovenfor. Finner du den ikke, eller vil du bytte den: trykk Ny adresse.',
    renew: 'Ny adresse',
    turnOff: 'Slå av',
    changeTyped: 'Skriv kalender ny for en ny adresse, kalender av for å slå av.',
    off: 'Kalenderen er av, og ingen adresse til den virker.',
    offSmall: 'Fjern abonnementet på mobilen også, om du hadde et.',
    notHere:
      'Kalenderen kan ikke slås på ennå. Først trenger jeg en egen adresse (PUBLIC_URL): spør den som drifter meg.',
  },
  en: {
    name: 'My shifts',
    lead: 'Calendar on the phone',
    stands: (on) => (on ? 'On' : 'Off'),
    show: 'Show',
    showTyped: 'Write calendar.',
    offer:
      "Do you want your shifts in your phone's calendar? It shows times and which shift (day, evening, night), in all your teams.",
    offerSmall: 'No colleagues and no clients. Anyone with the address can read your times, so keep it to yourself.',
    turnOn: 'Turn on the calendar',
    onTyped: 'Write calendar on.',
    about: 'The calendar',
    made: (address) =>
      `Your calendar is on. Press Add to my phone, or subscribe to this address in your calendar:\n\n${address}`,
    madeSmall:
      'The address is shown only now. Anyone who has it can read your times. If you had an address before, it no longer works. A swap shows when your phone next fetches.',
    add: 'Add to my phone',
    isOn: (day) => `Your calendar has been on since ${day}.`,
    isOnSmall:
      'The address was shown when it was made, and I no longer have it. Is it lost, or has someone else got it? Make a new one, and the old one stops working.',
    justMade:
      'The address was made just now and stands above. If you cannot find it, or want another: press New address.',
    renew: 'New address',
    turnOff: 'Turn off',
    changeTyped: 'Write calendar new for a new address, calendar off to turn it off.',
    off: 'The calendar is off, and no address to it works.',
    offSmall: 'Remove the subscription from your phone too, if you had one.',
    notHere:
      'The calendar cannot be turned on yet. I first need an address of my own (PUBLIC_URL): ask whoever runs me.',
  },
};
