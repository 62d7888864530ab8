/**
 * Two hundred of the commonest first names among people over sixty-five in each country, as a measure: written down beside the list that the house
 * recognises names by, and not taken from it.
 */
const SWEDISH = `
 Margareta Birgitta Kerstin Gunilla Barbro Inger Ingrid Lena Kristina Marianne Eva Karin Elisabeth Anita Berit Monica Ulla Agneta Britt Gun Siv
 Gunnel Anna Maria Ann-Marie Inga Solveig Irene Yvonne Sonja Britt-Marie Ann-Christin Lisbeth Gerd Astrid Maj Maj-Britt Ingegerd Ingegärd Rut
 Margit Elsa Greta Gudrun Doris Mona Lillemor Ulla-Britt Gunvor Elsie Rose-Marie Christina Catharina Katarina Helena Aina Anne Annika Asta
 Birgit Brita Carina Cecilia Christel Dagny Edit Ella Ellen Ewa Görel Gunborg Gull-Britt Harriet Hjördis Inga-Lill Inga-Britt Iris Laila Lilian
 Linnéa Lisa Majken Märta Mary Maud Marita Pia Ragnhild Rigmor Rosita Sigrid Signe Svea Sylvia Ulrika Vanja Vera Viola Viveka
 Lars Karl Anders Per Lennart Jan Hans Bengt Göran Åke Bo Sven Leif Nils Gunnar Kjell Rolf Stig Ulf Christer Bertil Arne Ingemar Olof Erik Kurt
 Ove Roland Tommy Roger Björn Börje Håkan Kent Kenneth Rune Stefan Peter Thomas Mats Curt Sture Sune Tage Evert Gösta Allan Gustav Johan
 Jan-Erik Lars-Erik Per-Erik Karl-Erik Sven-Erik Jan-Olof Per-Olof Lars-Olof Claes Dan Alf Alvar Arvid Axel Birger Conny Dag Einar Eskil Fredrik
 Georg Harald Harry Henry Helge Herbert Holger Ingvar Ivar John Jörgen Knut Krister Magnus Mikael Olle Ragnar Robert Ronny Sixten Staffan Sten
 Torbjörn Torsten Tore Tord Urban Uno Valter Yngve Östen Örjan
`;
const NORWEGIAN = `
 Inger Anne Kari Liv Marit Berit Astrid Solveig Bjørg Gerd Randi Ingrid Turid Aud Eva Åse Else Ruth Anna Kirsten Elsa Ellen Reidun Gunvor Wenche
 Tove Unni Sissel Grete Karin Bodil Synnøve Torill Ragnhild Brit Britt Sigrid Signe Inga Klara Margit Margrethe Martha Marie Mary Edel
 Edith Elin Elisabeth Elise Ella Esther Evelyn Evy Gudrun Gunhild Gunn Gro Haldis Hanna Helene Helga Herdis Hilde Hjørdis
 Ida Irene Jenny Johanne Jorid Jorunn Judith Karen Kjellaug Laila Laura Lillian Lise Magnhild Mona Målfrid Nina Oddny Oddveig Olaug
 Olga Petra Ragna Rigmor Rita Sidsel Sigrunn Siri Solfrid Sonja Sylvi Svanhild Sølvi Tordis Torbjørg Torunn Vigdis Aslaug Arnhild Åshild
 Jan Per Bjørn Ole Lars Kjell Knut Arne Svein Tor Hans Odd Harald Terje Leif Rolf Geir Erik Egil Sverre Einar John Tore Øyvind Gunnar Arild
 Nils Karl Olav Arvid Bernt Birger Bjarne Dag Dagfinn Edvard Erling Finn Frank Georg Gudmund Gustav Hallvard Halvor Henry Helge Håkon Ingvald Ivar
 Jarle Jens Johan Johannes Jostein Kåre Kolbjørn Kristian Magne Magnar Martin Morten Oddvar Oddbjørn Oddmund Oskar Ottar Otto Paul  Petter Ragnar Reidar Roald Roar Rune Sigbjørn Sigmund Sigurd Stein Steinar Thorleif Torbjørn Tormod Torstein Trond Trygve Tom Vidar
 Viggo Yngve Ørnulf Øystein Åge Asbjørn Alf Aksel
`;

const namesIn = (list: string): readonly string[] => list.trim().split(/\s+/);

export const olderNames = { sv: namesIn(SWEDISH), nb: namesIn(NORWEGIAN) } as const;
