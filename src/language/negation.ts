/** How a thing is denied, in the one spelling. */
export const NOT = '(?:inte|int|ikke|ikkje|itj|ej|not)';
