/** First names common among people in Sweden and Norway, most of all those over sixty-five; in lower case. */
const NAMES = `
 aage agda agnes agneta aina aino aksel albert alf alfhild alfild alfred alice allan alma alrik alva alvar anders andreas anita ann
 ann-christin ann-marie anna anna-greta anna-karin anna-lisa anna-stina anne anne-marie annie annika anny arild arne arnfinn arnhild
 arnstein arnulf aron arthur arvid asbjørg asbjørn aslaug asle assar asta astrid atle aud aud-jorunn audun aurora axel barbara barbro
 bengt bente bergljot berit bernt bertha bertil birger birgit birgitta bjarne björn bjørg bjørn bo bodil bojan borghild borgny brit brita
 britt britt-marie bror börje carin carina carl catharina cecilia christel christer christina claes conny curt dag dagfinn dagmar dagny
 dagrun dan daniel doris ebba ebbe edel edit edith edvard edvin egil egon eilert eilif einar eino eivind eivor elbjørg eldbjørg elfrid
 elin elis elisabet elisabeth elise ella ellen ellinor elna elsa else elsie elvira embrik emil emma emmy endre erik erland erling erna
 ernst eskil ester esther ethel eva eva-lena evelyn evert evy ewa finn folke frank fredrik frida fritz geir georg gerd gerda gerhard
 gertrud gillis gjertrud greta grete gro gudbrand gudmund gudny gudrun gull-britt gullan gun gunborg gunhild gunilla gunleif gunn gunnar
 gunnbjørg gunnel gunnlaug gunnleif gunvor guri guro gustaf gustav göran görel gösta göte haakon hadar haldis hallfrid hallgjerd hallvard
 halvor hanna hans harald harriet harry hedvig heidi helen helena helene helga helge helmer helvi henning henrik henry herbert herdis
 hilda hilde hilding hildur hilma hilmer hjalmar hjördis hjørdis holger hugo håkan håkon ida inga inga-britt inga-lill inga-lisa ingalill
 ingebjørg ingeborg ingegerd ingegärd ingemar inger ingerid ingolf ingrid ingvald ingvar irene iris irma ivar jakob jan jan-erik jan-olof
 jan-olov jarl jarle jenny jens joel jofrid johan johanne johannes john johnny johs jon jonny jorid jorunn josef jostein judit judith
 jörgen jørgen jørn kaare kaarina kaj karen kari karin karl karl-axel karl-erik karl-gustaf karl-gustav katarina kenneth kent kerstin
 kirsten kjell kjell-arne kjellaug klara klas knut kolbjørn konrad krister kristian kristin kristina kurt kyrre kåre laila lars lars-erik
 lars-olof lars-olov laura leidulf leif lena lennart lilian lillemor lillian lilly linnea linnéa lisa lisbeth lise liv lovisa ludvig magda
 magnar magne magnhild magnus maj maj-britt maj-lis maja majken malin malvin margareta margaretha margit margot margrethe maria marianne
 marie marit marita martha martin mary mats matti maud mauritz may mikael mikal mildred mona monica mons morten märit märta målfrid nanna
 nanny narve nelly nikolai nils nils-erik nina noralf norma normann norvald odd odd-arne oddbjørn oddlaug oddleif oddmund oddny oddvar
 oddveig olaf olaug olav ole ole-jakob olga olle olof oscar oskar osvald ottar otto ove owe paul paula peder per per-arne per-erik
 per-olof per-olov peter petra petter pia ragna ragnar ragnfrid ragnhild ragnvald raija randi rasmus reidar reidun rigmor rita ritva roald
 roar robert roger roland rolf ronny rose-marie rosita runa rune rut rut-marie ruth sara sebastian seija selma sidsel sigbjørn sigfrid
 sigmund signe sigrid sigrunn sigurd sigvard sigve sigveig simon siri sissel siv siw sixten snorre solbjørg solfrid solveig solvår sonja
 staffan stefan stein steinar sten stig stina sture sune svanhild svante svea svein svein-erik sven sven-erik sven-olof sven-åke svenn
 sverre sylvi sylvia synnøve syver sölve sølvfrid sølvi tage tarjei terje thea thomas thor thora thorbjørn thordis thorleif toivo tollef
 tom tommy tor tora torbjörn torbjørg torbjørn tord tordis tore torgeir torgunn torhild toril torild torill torlaug torleif tormod torolf
 torstein torsten torunn torvald tove trond trygve turid tuula tyko tyra ulf ulla ulla-britt ulla-maj ulrika unni uno urban valborg
 valdemar valter vanja veikko vera verner veronica victor vidar vigdis viggo viktor vilhelm viola viveka vivi vivian viviann walter wenche
 werner wilhelm willy wilma yngve yvonne åge åke åsa åse åshild åslaug örjan östen ørnulf øystein øyvind
`;

export const firstNames: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
