const NUMBER = String.raw`\d{1,3} ?[a-zA-Z]?(?![\d\p{L}]|[.:/-]\d| ?(?:min|minuter|minutter|minutes|mins|h|km|m|kl|timmar|timer|hours)(?!\p{L}))`;

/** `Storgatan 5`, `bjørkeveien 12 B`; and not `omvägen 15 min` or `investigate 2`. */
const JOINED = new RegExp(
  String.raw`(?<!\p{L})(?!(?:om|gen|ut|in|hem|halv|luft|an|av)v[äa]gen|(?:deleg|navig|investig|aggreg|mitig|congreg)ate|broad|abroad|inroad|railroad)\p{L}{3,}(?:v[äa]gen|gatan|gr[äa]nd|stigen|all[ée]n|veien|vegen|gata|gate|gaten|svingen|street|road) ${NUMBER}`,
  'iu',
);
/** `Karl Johans gate 3`, `Baker Street 12`, `12 Baker Street`. */
const APART = new RegExp(
  String.raw`(?<!\p{L})\p{Lu}\p{L}+ (?:vei|veg|gate|gata|gatan|väg|gränd|plass|Street|street|Road|road|Lane|lane|Avenue|avenue) ${NUMBER}`,
  'u',
);
const NUMBER_FIRST =
  /(?<![\d.:-])\d{1,3}[a-z]? \p{Lu}\p{L}+ (?:Street|street|Road|road|Lane|lane|Avenue|avenue)(?!\p{L})/u;

/** A street with its number. */
export const hasAddress = (line: string): boolean => JOINED.test(line) || APART.test(line) || NUMBER_FIRST.test(line);
