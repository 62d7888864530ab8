/** First names common among people in Sweden and Norway, most of all those over sixty-five; in lower case. */
const NAMES = `
 agda agnes agneta aina albert alf alfred alice allan alma alva anders andreas anita ann anna anne anne-marie annie ann-marie annika arne
 aron arthur arvid asbjørn astrid aud aurora axel barbro bengt bente berit bernt bertil bertha birger birgit birgitta bjarne björn bjørg
 bjørn bo bodil bojan borghild brita britt britt-marie bror börje carin carl christer dag dagmar dagny daniel ebba edith edvard edvin
 egil einar elin elis elisabet elisabeth ella ellen elsa elsie elvira emil emma emmy erik erland erling ernst eskil ester eva evelyn evert
 folke frank fredrik frida fritz georg gerd gerda gertrud gösta göran greta grete gudrun gullan gun gunborg gunhild gunilla gunn gunnar
 gunnel gunvor gustaf gustav göte hanna hans harald harry hedvig heidi helen helena helene helga helge henning henrik henry herbert
 hilda hildur hilma hjalmar holger hugo ida inga ingeborg ingegerd ingemar inger ingrid ingvar irene iris irma ivar jan jan-erik jarl
 johan johannes john jon jorunn josef judit jörgen kaare kaj kari karin karl karl-erik kåre kerstin kjell klara knut konrad kristian
 kristin kristina kurt laila lars lars-erik laura leif lena lennart lilian lillemor lilly linnea lisa liv lovisa ludvig magda magne
 magnhild magnus maj maja majken maj-britt malin margareta margaretha margit margot margrethe maria marianne marie marit martha martin
 mary mats mauritz mikael mildred mona märta nanna nils nils-erik nina norma oddvar oddny odd olaf olav ole olga olle olof oscar oskar
 ottar otto paul paula per per-erik peter petra ragna ragnar ragnhild randi reidar reidun rolf rune ruth rut rut-marie sara sebastian
 selma sigfrid signe sigrid sigurd sigvard siri siv sixten solveig solvår sonja stefan sten stig stina sture sune svea sven sven-erik
 sverre sylvia synnøve tage thea thor thora tora torbjörn torbjørn tord tore torgeir torleif torsten turid tyra ulf ulla ulrika unni
 uno valborg valdemar vera veronica victor viktor vilhelm viola viveka wenche werner wilhelm wilma yngve yvonne åke åsa åse øystein
`;

export const firstNames: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
