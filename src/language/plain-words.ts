import { folded } from './normalise';

/** Common words that mean nothing here, so that no typo is seen in them and no colleague's name. */
const COMMON = `
 även alltid annars aldrig andra annan arbeta att bara barn barnen barnet behov bättre bil bilen blev bli blir borde både börja börjar
 dagen dags där därför denna dessa detta dom dock efter eftersom egen eller endast enda ens fast fel finns fick fler flest före förra
 förut fråga från fridag fridagen frukost frukosten ganska gick ganska genom gjort glömt göra gör hade halva hela hemma hellre helst här
 henne honom huvud hur ihop igen imot inga ingen inget innan istället jobb jobba just klart kanske kläder klockan komma kommer kunna
 kväll kvar kvällen länge lite liten lunch lunchen möte mötet många måste mat maten mamma pappa med medan mellan mest mot mycket mest
 någonstans nästan när nere nog nu nya också olika ont oss post redan resten rum sade sagt samma sedan sen senast sist sitt själv skall
 skulle slut snart snälla stor ställe städa städning sätt tack tandläkare tandläkaren tid tiden tidigt tills tillsammans trött tvätt under
 ungefär uppe utan vad var vara varit varje vatten veta vet vilka vilken vill vilja vore våra vård vårt vägen väldigt vänta åka åker än
 ändå ännu är över läkare läkaren tandvård möjligt möjlighet dotter dottern son sonen mannen frun makan maken hunden katten
 alltid annet andre bare barna begge best bilen ble blei bort dersom deres dette disse dusj dusjen eller enn etter faktisk fast ferdig
 fikk finne finnes fordi forrige fortsatt før frokost frokosten fri gang gikk gjerne gjort glemt god gode greit hadde hele heller hende
 hennes hjem hjemme hodet hvis hvor hvordan hvorfor igjen ikke imens ingen inn innen jobben kanskje klokka klokken kommer lege legen
 legetime liten litt lunsj møte møtet mange mat medisin mellom mens mest mye måtte må nesten noe noen ned nettopp nok nytt når også
 opp over passer plass rett samme sammen selv sent siden sine sitt skal skulle slik slutt snakke snart snill sånn tannlege tannlegen
 tid tiden tidlig trøtt under uten vanlig vann vært være var veldig vente vet ville virkelig våre vår ønsket datter datteren sønnen
 mannen kona hunden katten
 about after again all already also always another any anything apart are around away back because been before being best better between
 both bring busy but came car child children come comes coming could daughter day days dentist did does doing done down during each early
 else enough even ever every everything feel find first free from gave get gets getting give given going gone good got had half has have
 having help hers here him his home hour hours house how however instead into its just keep kids know last late later least leave left less
 let like little long look lots lunch made make many maybe meeting might mine month more morning most much must need never new next nice
 nobody not nothing now off often old once one only other others our ours out over own place please possible put quite rather ready really
 right said same see seems should show since some something soon sorry still such sure than thank that the their them then there these they
 thing think this those though time times too took turn under until upon very wait want was way week well went were what when where which
 while who whole whose why will wish with without work would wrong yes yet you your doctor husband wife dog cat frida
 ska skal kl sick cold flu tand läkartid förkyld förkylt krock krockar buss bussen tåg tåget skola skolan dagis förskolan barnehage
 barnehagen skole skolen bursdag födelsedag begravning begravelse kurs kursen utbildning bilkø verksted verkstad
 per dag bo liv even stig may maj mai april juni my hans tom finn mark will jan tor siv vera love saga storm sol max tage ask roy unni an
 låter lyder händer hände hänt hender hendte hendt skjedde skjedd happening happens happened doktor doktorn dr läkarn mvh hälsningar hilsen vänligen
 strekker räcker räckte rekker skrivs skrives skrivits häl hälen hælen fot foten fötter føtter ben benet beinet arm armen rygg ryggen höft höften hofta hoften knä knäet kneet axel axeln skulder
 skuldra mage magen huvud huvudet hodet hals halsen hand handen hånda tvätt tvätten tvätta disk disken duschen dusch dusjen städningen städningen
 handlingen handlinga strumpor strumporna stell stellet oppvasken vasken vaskingen middag middagen promenad promenaden tabletter tabletterna
 tablettene medisinene toaletten toalettet rullstol rullstolen rullestolen rollator rollatorn rollatoren client patient pasienten mål målet målen
 slipped passed fine tycker vender ramlar faller trillar våkner lägger legger hallen nøkkel nøkkelen ansiktet svarar börjat steden liften slutat sluttet slutta slutte stanne starta införa förlängas förlängt forlenges forleng forlenget skippa skippe hoppas hjälps sårene hostor hoster förvirrat verker värker
 klarat beslut beslutet avbokat utskrives trender trends dagligt daglig stelle handla handler handles venner snakka skifte planlegge visiten sparer utökad avslutt hastar lengere smärtan forgets kräkas
 stjäl stjeler stjæler knuffar knuffade puttade dyttet hardhendt hårdhänt avlidit avliden avled uppnått
 om hva vad ha har mina våran varsågod bytet vid ved ut in på av till åt att nej jo åh oj hoi men så fru herr
`;

export const commonWords: ReadonlySet<string> = new Set(COMMON.trim().split(/\s+/).map(folded));
