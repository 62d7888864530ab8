/** A button. `data` travels in the card and comes back untrusted. */
export interface CardAction {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A button that opens an address. */
export interface CardLink {
  readonly title: string;
  readonly url: string;
}

/** A line with a tick or a warning in front. */
export interface CardFinding {
  readonly mark: 'ok' | 'warning';
  readonly text: string;
}

export interface CardBox {
  readonly line: string;
  readonly small?: string;
}

/** A line to write in, sent along with whichever button is pressed, as `comment`. */
export interface CardInput {
  readonly label: string;
  readonly hint: string;
}

/** Something to fill in, sent along under its id with whichever button is pressed. `value`: what stands there to begin with. */
export type CardField = { readonly id: string; readonly label: string } & (
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      /** Any number of them may be chosen; `value` and what comes back are then parted by commas. */
      readonly several: boolean;
      readonly value: string;
    }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly value: number }
  | { readonly kind: 'date'; readonly min: string; readonly value: string }
  | { readonly kind: 'time'; readonly value: string }
  | { readonly kind: 'text'; readonly hint: string; readonly value: string }
);

/** A line of a list. */
export interface CardRow {
  readonly lead: string;
  readonly text: string;
  readonly small: string;
  readonly actions: readonly CardAction[];
}

/** A bar of a chart: its name below it, and how high it is. */
export interface CardBar {
  readonly x: string;
  readonly y: number;
}

/** What is told under one heading, a line each; without a heading it is one line beside the others. */
export interface CardSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * What a card says, in the reader's words: state -> card data. `fallback` carries the whole message and the typed twins of the buttons.
 * The first action is the primary one.
 */
export type Card =
  | {
      readonly template: 'question';
      readonly title: string;
      readonly small?: string;
      readonly boxes: readonly CardBox[];
      readonly findings: readonly CardFinding[];
      readonly foot?: string;
      readonly input?: CardInput;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'choice';
      readonly title: string;
      readonly small: string;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'form';
      readonly title: string;
      readonly small: string;
      readonly inputs: readonly CardField[];
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'refusal';
      readonly title: string;
      readonly text: string;
      readonly heading?: string;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'status';
      readonly text: string;
      readonly small?: string;
      /** Before the actions. */
      readonly links?: readonly CardLink[];
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'list';
      readonly title: string;
      readonly small: string;
      readonly rows: readonly CardRow[];
      readonly notes: readonly string[];
      readonly foot: string;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'summary';
      readonly title: string;
      readonly small: string;
      /** What is asked for, each with its button; `more`: what there is of it beside these. */
      readonly rows: readonly CardRow[];
      readonly more: string;
      readonly sections: readonly CardSection[];
      readonly foot: string;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'figures';
      readonly title: string;
      readonly small: string;
      readonly lead: string;
      /** Bars where the client draws charts; elsewhere `words` say the same. */
      readonly chart?: { readonly title: string; readonly bars: readonly CardBar[]; readonly words: string };
      readonly notes: readonly string[];
      readonly foot: string;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'decisions';
      readonly title: string;
      readonly small: string;
      readonly rows: readonly {
        readonly lead: string;
        readonly text: string;
        readonly lines: readonly string[];
        readonly actions: readonly CardAction[];
      }[];
      readonly input?: CardInput;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    }
  | {
      readonly template: 'welcome';
      readonly title: string;
      readonly text: string;
      readonly examples: readonly string[];
      readonly foot: string;
      readonly actions: readonly CardAction[];
      readonly fallback: string;
    };
