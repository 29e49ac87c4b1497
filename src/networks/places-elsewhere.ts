import { nameKey } from './place-names.ts'

/**
 * Dutch municipalities and a few towns near our networks, so that a real place is never taken for a typing error in
 * another: Wageningen is not Wateringen. Names of the networks themselves may stand here too; they are asked first.
 */
const names = `
Eemsdelta|Groningen|Het Hogeland|Midden-Groningen|Oldambt|Pekela|Stadskanaal|Veendam|Westerwolde|Achtkarspelen|Ameland
Dantumadiel|De Fryske Marren|Harlingen|Heerenveen|Leeuwarden|Noardeast-Fryslân|Ooststellingwerf|Opsterland|Vlieland
Schiermonnikoog|Smallingerland|Súdwest-Fryslân|Terschelling|Tytsjerksteradiel|Waadhoeke|Weststellingwerf|Aa en Hunze
Assen|Borger-Odoorn|Coevorden|De Wolden|Emmen|Hoogeveen|Meppel|Midden-Drenthe|Noordenveld|Tynaarlo|Westerveld|Almelo
Borne|Dalfsen|Deventer|Dinkelland|Enschede|Haaksbergen|Hellendoorn|Hengelo|Hof van Twente|Kampen|Losser|Oldenzaal
Olst-Wijhe|Raalte|Rijssen-Holten|Rijssen|Holten|Staphorst|Steenwijkerland|Steenwijk|Tubbergen|Twenterand|Wierden
Zwartewaterland|Zwolle|Almere|Dronten|Lelystad|Noordoostpolder|Emmeloord|Urk|Zeewolde|Aalten|Apeldoorn|Arnhem|Barneveld
Berg en Dal|Berkelland|Beuningen|Bronckhorst|Brummen|Buren|Culemborg|Doesburg|Doetinchem|Druten|Duiven|Ede|Elburg|Epe
Ermelo|Harderwijk|Hattem|Heerde|Heumen|Lingewaard|Lochem|Maasdriel|Montferland|Neder-Betuwe|Nijkerk|Nijmegen|Nunspeet
Oldebroek|Oost Gelre|Oude IJsselstreek|Overbetuwe|Putten|Renkum|Rheden|Rozendaal|Scherpenzeel|Tiel|Voorst|Wageningen
West Betuwe|West Maas en Waal|Westervoort|Wijchen|Winterswijk|Zaltbommel|Zevenaar|Zutphen|Amersfoort|Baarn|Bunnik
Bunschoten|De Bilt|De Ronde Venen|Doorn|Eemnes|Houten|IJsselstein|Leusden|Lopik|Montfoort|Nieuwegein|Oudewater|Renswoude
Rhenen|Soest|Stichtse Vecht|Utrecht|Utrechtse Heuvelrug|Veenendaal|Vijfheerenlanden|Wijk bij Duurstede|Woerden|Woudenberg
Zeist|Aalsmeer|Alkmaar|Amstelveen|Amsterdam|Bergen|Beverwijk|Blaricum|Bloemendaal|Castricum|Den Helder|Diemen
Dijk en Waard|Heerhugowaard|Edam|Volendam|Gooise Meren|Bussum|Naarden|Weesp|Haarlem|Haarlemmermeer|Hoofddorp|Heemskerk
Heemstede|Heiloo|Hilversum|Hollands Kroon|Huizen|Landsmeer|Laren|Oostzaan|Ouder-Amstel|Purmerend|Schagen|Texel|Uitgeest
Uithoorn|Velsen|Waterland|Wijdemeren|Wormerland|Zaanstad|Zaandam|Zandvoort|Alblasserdam|Albrandswaard|Barendrecht
Alphen aan den Rijn|Bodegraven|Capelle aan den IJssel|Delft|Den Haag|'s-Gravenhage|Dordrecht|Goeree-Overflakkee|Gouda
Gorinchem|Hardinxveld-Giessendam|Hendrik-Ido-Ambacht|Hillegom|Hoeksche Waard|Hoek van Holland|Kaag en Braassem|Katwijk
Krimpen aan den IJssel|Krimpenerwaard|Lansingerland|Leiden|Leiderdorp|Leidschendam|Voorburg|Lisse|Maassluis|Maasland
Midden-Delfland|Den Hoorn|Schipluiden|Molenlanden|Nieuwkoop|Nissewaard|Spijkenisse|Noordwijk|Oegstgeest|Papendrecht
Pijnacker|Nootdorp|Ridderkerk|Rijswijk|Rotterdam|Schiedam|Sliedrecht|Teylingen|Vlaardingen|Voorne aan Zee|Voorschoten
Waddinxveen|Wassenaar|Zoetermeer|Zoeterwoude|Zuidplas|Zwijndrecht|Borsele|Goes|Hulst|Kapelle|Middelburg|Noord-Beveland
Reimerswaal|Schouwen-Duiveland|Sluis|Terneuzen|Tholen|Veere|Vlissingen|Alphen-Chaam|Altena|Asten|Baarle-Nassau|Bergeijk
Bergen op Zoom|Bernheze|Best|Bladel|Boekel|Boxtel|Breda|Cranendonck|Deurne|Dongen|Drimmelen|Eersel|Eindhoven|Etten-Leur
Geertruidenberg|Geldrop|Gemert|Gilze en Rijen|Goirle|Halderberge|Heeze-Leende|Helmond|'s-Hertogenbosch|Den Bosch|Heusden
Hilvarenbeek|Laarbeek|Land van Cuijk|Loon op Zand|Maashorst|Uden|Meierijstad|Veghel|Moerdijk|Nuenen|Oirschot|Oisterwijk
Oosterhout|Oss|Reusel|Roosendaal|Rucphen|Sint-Michielsgestel|Someren|Son en Breugel|Steenbergen|Tilburg|Valkenswaard
Veldhoven|Vught|Waalre|Waalwijk|Woensdrecht|Zundert|Beek|Beekdaelen|Beesel|Brunssum|Echt|Eijsden-Margraten|Gennep
Gulpen-Wittem|Heerlen|Horst|Kerkrade|Landgraaf|Leudal|Maasgouw|Maastricht|Meerssen|Mook|Nederweert|Peel en Maas|Roermond
Roerdalen|Simpelveld|Sittard|Geleen|Stein|Vaals|Valkenburg|Venlo|Venray|Voerendaal|Weert|Nieuwleusen|Lemelerveld|Heino
Vroomshoop|Vriezenveen|Westerhaar|Den Ham|Drogteropslagen|Zuidwolde|Drachten|Surhuisterveen|Buitenpost|Kollum|Dokkum
Sneek|Gorredijk|Roden|Nietap|Norg|Peize|Eelde|Haren|Zuidlaren|Winsum|Bedum|Leens|Delfzijl|Appingedam|Hoogezand|Ter Apel`

const keys = new Set(names.split(/[|\n]/).map(nameKey).filter(Boolean))

/** True for the name of a well-known Dutch place, exactly as it is written. */
export const isKnownElsewhere = (text: string) => keys.has(nameKey(text.replace(/^\s*gemeente\s+/i, '')))
