/**
 * What German and English copy call the same: `key: German patterns | English patterns`, with `*` for open ends. Compounds
 * meet several ("Drohnenangriff" is drone and attack). Places are apart, since where it happened says more than a noun.
 */
export const places = `
at: Österreich*, österreich*, Wien, Wiener | Austria*, Vienna
de: Deutschland*, deutsch, deutsche, deutscher, deutschen, Berlin* | Germany, German, Berlin
ch: Schweiz*, Bern | Switzerland, Swiss, Bern
fr: Frankreich*, französisch*, Franzose, Paris* | France, French, Paris
gb: Großbritannien*, britisch*, Brite, London*, Vereinigtes | Britain, British, UK, London
us: USA, US, Amerika*, amerikanisch*, Washington*, Pentagon* | US, USA, American, America, Washington, Pentagon
ru: Russland*, russisch*, Russe, Moskau*, Kreml* | Russia, Russian, Moscow, Kremlin
ua: Ukraine*, ukrainisch*, Ukrainer*, Kiew* | Ukraine, Ukrainian, Kyiv, Kiev
pl: Polen*, polnisch*, Warschau* | Poland, Polish, Pole, Warsaw
ro: Rumänien*, rumänisch*, Bukarest* | Romania, Romanian, Bucharest
lt: Litauen*, litauisch*, Vilnius, Wilna | Lithuania, Lithuanian, Vilnius
lv: Lettland*, lettisch*, Riga* | Latvia, Latvian, Riga
ee: Estland*, estnisch*, Tallinn* | Estonia, Estonian, Tallinn
fi: Finnland*, finnisch*, Helsinki | Finland, Finnish, Finn, Helsinki
se: Schweden*, schwedisch*, Stockholm* | Sweden, Swedish, Stockholm, Swede
no: Norwegen*, norwegisch*, Oslo* | Norway, Norwegian, Oslo
dk: Dänemark*, dänisch*, Kopenhagen* | Denmark, Danish, Copenhagen, Dane
nl: Niederland*, niederländisch*, Holland, Haag | Netherlands, Dutch, Hague
be: Belgien*, belgisch* | Belgium, Belgian
lu: Luxemburg* | Luxembourg*
it: Italien*, italienisch*, Rom | Italy, Italian, Rome
es: Spanien*, spanisch*, Madrid* | Spain, Spanish, Madrid
pt: Portugal*, portugiesisch*, Lissabon* | Portugal, Portuguese, Lisbon
gr: Griechenland*, griechisch*, Athen | Greece, Greek, Athens
hu: Ungarn*, ungarisch*, Budapest* | Hungary, Hungarian, Budapest
cz: Tschech*, Prag | Czech, Prague
sk: Slowakei*, slowakisch*, Bratislava, Pressburg* | Slovakia, Slovak, Bratislava
si: Slowenien*, slowenisch*, Ljubljana | Slovenia, Slovenian, Ljubljana
hr: Kroatien*, kroatisch*, Zagreb | Croatia, Croatian, Zagreb
rs: Serbien*, serbisch*, Belgrad* | Serbia, Serbian, Serb, Belgrade
xk: Kosovo* | Kosovo
ba: Bosnien*, bosnisch*, Sarajevo | Bosnia, Bosnian, Sarajevo
bg: Bulgarien*, bulgarisch*, Sofia | Bulgaria, Bulgarian, Sofia
md: Moldau*, Chişinău, Chisinau | Moldova, Moldovan, Chisinau
by: Belarus*, Weißrussland*, Minsk | Belarus, Belarusian, Minsk
tr: Türkei*, türkisch*, Ankara, Istanbul | Turkey, Turkish, Turkiye, Ankara, Istanbul
ge: Georgien*, georgisch*, Tiflis | Georgia, Georgian, Tbilisi
am: Armenien*, armenisch* | Armenia, Armenian
az: Aserbaidschan* | Azerbaijan*
il: Israel*, Jerusalem*, Tel | Israel, Israeli, Jerusalem, Tel
ps: Palästin*, Gaza*, Westjordan* | Palestin*, Gaza
lb: Libanon*, libanesisch*, Beirut | Lebanon, Lebanese, Beirut
sy: Syrien*, syrisch*, Damaskus | Syria, Syrian, Damascus
iq: Irak*, Bagdad | Iraq, Iraqi, Baghdad
ir: Iran*, Teheran* | Iran, Iranian, Tehran
sa: Saudi*, Riad | Saudi, Riyadh
ye: Jemen*, Huthi*, Sanaa | Yemen, Yemeni, Houthi, Sanaa
eg: Ägypt*, Kairo | Egypt, Egyptian, Cairo
qa: Katar*, Doha | Qatar, Qatari, Doha
jo: Jordanien*, Amman | Jordan, Jordanian, Amman
ly: Libyen*, libysch*, Tripolis | Libya, Libyan, Tripoli
sd: Sudan* | Sudan, Sudanese
af: Afghan*, Kabul | Afghan*, Kabul
pk: Pakistan*, Islamabad | Pakistan, Pakistani, Islamabad
in: Indien*, indisch*, Delhi | India, Indian, Delhi
cn: China*, chinesisch*, Peking* | China, Chinese, Beijing
tw: Taiwan*, Taipeh | Taiwan, Taiwanese, Taipei
jp: Japan*, Tokio* | Japan, Japanese, Tokyo
kp: Nordkorea*, Pjöngjang | Pyongyang
kr: Südkorea*, Seoul | Seoul
ph: Philippinen*, philippinisch*, Manila | Philippines, Philippine, Manila
au: Australien*, australisch*, Canberra | Australia, Australian, Canberra
ca: Kanada*, kanadisch*, Ottawa | Canada, Canadian, Ottawa
mx: Mexiko*, mexikanisch* | Mexico, Mexican
ie: Irland*, irisch*, Dublin | Ireland, Irish, Dublin
is: Island, isländisch*, Reykjavik | Iceland, Icelandic, Reykjavik
ml: Mali, Bamako | Mali, Malian, Bamako
ne: Niger, Niamey | Niger, Niamey
et: Äthiopien*, äthiopisch* | Ethiopia, Ethiopian
eu: EU, Brüssel*, Europäische | EU, Brussels, bloc
nato: NATO*, Allianz | NATO*, alliance
un: UNO, Vereinten, UN | UN, UNO
baltic: Ostsee*, baltisch*, Baltikum | Baltic
redsea: Rotes, Roten | Red
blacksea: Schwarzes, Schwarzmeer* | Black
mediterranean: Mittelmeer* | Mediterranean
geneva: Genf* | Geneva
odesa: Odessa, Odesa | Odesa, Odessa
kharkiv: Charkiw, Charkow | Kharkiv, Kharkov
crimea: Krim | Crimea, Crimean
munich: München, Münchner | Munich
cologne: Köln, Kölner | Cologne
bavaria: Bayern, bayerisch*, Oberpfalz | Bavaria, Bavarian
milan: Mailand | Milan
`

export const concepts = `
airdefence: Flugabwehr*, Luftabwehr*, Luftverteidigung*, Abfang* | interceptor
battery: Batterie* | battery, batteries
drone: *drohne*, Drohne* | drone
missile: *rakete*, Marschflugkörper | missile, rocket
shell: Granate*, Artillerie*, Munition*, *munition* | shell, artillery, munition, ammunition
howitzer: *haubitze* | howitzer
tank: *panzer* | tank, armored, armoured, armour
ship: *schiff*, Frachter*, Dampfer | ship, vessel, freighter, cargo
tanker: *tanker* | tanker
frigate: *fregatte* | frigate
submarine: Unterseeboot* | submarine
mine: Minen*, Mine | mine, minehunter, minesweep*
aircraft: Flugzeug*, *flugzeug, Jet, *jet, *trainer | aircraft, jet, plane, warplane, trainer
helicopter: *hubschrauber* | helicopter, chopper
satellite: *satellit* | satellite
radar: *radar* | radar
navy: *marine* | navy, naval
army: *armee*, Heer, Heeres*, Bundesheer* | army
soldier: *soldat*, *truppe* | soldier, troop
brigade: *brigade* | brigade
general: General, Generäle, *general, Generalleutnant | general
base: *stützpunkt*, *kaserne*, Standort* | base, barracks, garrison
exercise: *übung*, Manöver*, *manöver | exercise, drill, manoeuvre, maneuver
withdraw: *abzug*, abzieh*, abgezogen | withdraw*, pull, pullout, retreat
deploy: verleg*, entsend*, stationier* | deploy*, send, sent
conscription: Wehrdienst*, Wehrpflicht*, Musterung* | conscription, conscript, draft
volunteer: Freiwillig*, freiwillig* | volunteer
recruit: Rekrut*, rekrut* | recruit
attack: *angriff*, *anschlag*, *attacke* | attack, strike, assault, hit
bomb: *bombe*, *sprengstoff*, Sprengsatz* | bomb, explosive
explosion: *explosion* | explosion, blast
kill: Tote, Toten, Toter, getötet, tödlich*, Leben, starben, Leiche* | kill, dead, death, died, fatal, body
wound: *verletzt*, verwundet* | wound, injur*, hurt
victim: *opfer* | victim
missing: vermisst* | missing
rescue: *rettung*, rettet, retten, gerettet | rescue*
fire: *feuer, Brand, Flammen, Feuerwehr* | fire, blaze, firefighter
crash: *absturz*, abgestürzt, *unfall*, Notlandung*, notgelandet | crash*, accident
emergency: Not* | emergency
port: *hafen*, Häfen | port, harbour, harbor, terminal
grain: Getreide*, Weizen* | grain, wheat
crew: *besatzung*, Seeleute, Matrose* | crew, sailor, seafarer
captain: Kapitän* | captain
anchor: Anker* | anchor
cable: *kabel* | cable
power: Strom*, *strom | power, electricity
gas: *gas*, Gasspeicher* | gas
storage: *speicher* | storage, stores
oil: Öl*, *öl, Rohöl* | oil, crude
pipeline: *pipeline*, *leitung | pipeline
uranium: *uran* | uranium
titanium: Titan | titanium
nuclear: *atom*, nuklear*, Kernwaffe* | nuclear, atomic
enriched: angereichert*, *anreicherung* | enrich*
inspector: Inspekteur*, Inspektor* | inspector
iaea: IAEA, IAEO, Atombehörde*, Atomenergie* | IAEA, watchdog
sanction: *sanktion* | sanction
package: *paket* | package
fleet: *flotte* | fleet
shadow: Schatten* | shadow
insurance: versicher*, *versicher* | insur*, broker
ban: Verbot*, *verbot*, verbiet* | ban
export: *export*, Ausfuhr* | export
import: *import*, Einfuhr* | import
tariff: *zoll, *zölle | tariff
talks: *gespräch*, *verhandlung*, verhandel*, Unterhändler* | talks, negotiat*
delegation: *delegation* | delegation
mediator: *vermittl* | mediat*
ceasefire: Waffenruhe*, Feuerpause*, Waffenstillstand* | ceasefire, truce
peace: *frieden* | peace
prisoner: *gefangene* | prisoner
swap: *austausch* | swap, exchange
hostage: *geisel* | hostage
child: *kinder*, Kind | child*
refugee: *flüchtling*, Asyl*, Migrant* | refugee, asylum, migrant
return: Rückkehr*, rückführ* | return
hub: *zentrum, *zentren | hub, centre, center
border: *grenz* | border
deport: abschieb*, *abschieb* | deport*
agreement: *abkommen*, *einigung*, einig*, vereinbar*, *vereinbarung* | agree*, accord, deal
sign: unterzeichn*, unterschrieb* | sign
contract: *vertrag*, *auftrag* | contract
order: bestell* | order
buy: *kauf*, beschaff* | buy*, purchase, acquire, acquisition
takeover: *übernahme*, übernimmt, schluckt | takeover
sell: verkauf* | sell, sale, sold
pay: zahl*, bezahl*, finanzier* | pay*, fund, finance
budget: *haushalt*, *budget*, *etat* | budget
spending: *ausgabe* | spending
auditor: *rechnungshof*, Prüfer*, Kassenprüfer* | audit*
price: *preis* | price
report: *bericht* | report
cabinet: Kabinett*, Ministerrat* | cabinet
government: *regierung* | government
parliament: *parlament*, Bundestag*, Nationalrat* | parliament, lawmakers
senate: Senat* | senate, senator
commission: Kommission* | commission
council: Rat, *rat | council
congress: Kongress*, Volkskongress* | congress
law: *gesetz*, Verordnung* | law, bill, rule, regulation
vote: *abstimmung*, stimmt, stimmten, Stimmen, *wahl, *wahlen | vote*, election
election: *wahl, *wahlen | election, poll
coalition: Koalition* | coalition
opposition: Opposition* | opposition
president: *präsident* | president
chancellor: *kanzler* | chancellor
minister: *minister*, *ministerin* | minister
secretary: Generalsekretär* | secretary
foreign: Außen* | foreign
defence: Verteidigung*, Wehr*, Militär*, *militär | defence, defense, military
interior: Innen* | interior
finance: Finanz* | finance
mayor: Bürgermeister* | mayor
governor: Gouverneur* | governor
spokesman: *sprecher* | spokes*
resign: Rücktritt*, zurückgetreten | resign*
appoint: ernannt, ernenn*, bestimmt | appoint*
police: *polizei* | police
arrest: *festnahme*, festgenommen, *haft, verhaftet | arrest*, detain*, held
prosecutor: *anwaltschaft* | prosecutor
court: *gericht* | court
suspect: *verdächtig*, *verdacht | suspect, suspicion
terror: *terror* | terror*
plot: Plan, *plan, geplant | plot, plan
raid: Razzia*, Durchsuchung* | raid, search
spy: *spion*, Geheimdienst* | spy, spies, intelligence, reconnaissance
reconnaissance: Aufklärung* | reconnaissance
hacker: *hacker*, *cyber* | hacker, cyber
ransom: *lösegeld*, Erpress* | ransom*
computer: *computer*, Netzwerk* | computer, network
disinformation: Desinformation*, gefälscht*, Fälschung* | disinformation, fake
sabotage: *sabotage* | sabotage
coastguard: Küstenwache* | coastguard, coast
container: *container* | container
strike-work: *streik* | strike, walkout
wage: Lohn, Löhne, *lohn | wage, pay
union: Gewerkschaft* | union
worker: *arbeiter*, Beschäftigte* | worker, employee, staff
factory: *werk, *fabrik* | factory, plant
company: *konzern*, Unternehmen*, Firma | company, group, firm
arms: *rüstung*, *waffe* | arms, weapon
delivery: *lieferung*, liefer* | deliver*, supply, supplies
training: *ausbildung* | training, train
neutral: *neutral* | neutral*
survey: Umfrage*, Fragebogen*, fragebögen | survey, poll, questionnaire
museum: *museum* | museum
storm: *sturm* | storm, gale
snow: *schnee* | snow
flood: Hochwasser*, Überschwemmung*, *flut | flood
earthquake: *beben* | earthquake, quake
bridge: *brücke* | bridge
rail: *bahn, Zug, Züge | rail, train
hospital: *krankenhaus*, Spital*, Krankenhäuser | hospital
school: *schule* | school
doctor: Arzt, Ärzte, Sanitäter* | doctor, medic
climate: *klima* | climate
energy: *energie* | energy
refinery: *raffinerie* | refinery
airport: *flughafen*, Flughäfen | airport
airspace: Luftraum* | airspace
incursion: *verletzung | incursion, breach, violation
inflation: Inflation*, Teuerung* | inflation
bank: *bank, Banken | bank
investment: *investition* | investment
growth: Wachstum* | growth
airline: Fluglinie*, Fluggesellschaft* | airline
election-win: gewinn*, Sieg* | win, victory
protest: *protest*, Demonstration* | protest, demonstration
coup: Putsch* | coup
warning: warnt, *warnung* | warn*
visit: Besuch*, besucht | visit
summit: *gipfel* | summit
meeting: *treffen | meeting
treaty: Staatsvertrag* | treaty
loan: Kredit*, *kredit | loan, credit
debt: Schulden* | debt
award: Preis, *preis | award, prize
launch: *start | launch
test: *test | test
convoy: *konvoi* | convoy
aid: *hilfe* | aid, assistance
evacuation: Evakuier*, evakuiert | evacuat*
cholera: Cholera*, Epidemie*, Ausbruch | cholera, epidemic, outbreak
pilot: Pilot* | pilot
apartment: Wohnhaus*, Wohnhäuser*, Wohnblock*, Wohnung* | apartment, housing, flat
resident: Bewohner*, Anwohner* | resident
rubble: Trümmer* | rubble
investigation: Ermittl*, *ermittlung*, Untersuchung* | investigat*, inquiry, probe
flight: Flug, Flüge, *flug | flight
recorder: Flugschreiber* | recorder
mountain: Berg*, *berg | mountain
island: *insel* | island
river: Fluss* | river
village: Dorf, Dörfer | village
market: *markt* | market
church: *kirche* | church
mosque: *moschee* | mosque
synagogue: *synagoge* | synagogue
bishop: Bischof*, Bischöf* | bishop
pope: Papst*, päpst* | pope
student: Student*, Schüler* | student, pupil
teacher: Lehrer* | teacher
farmer: Bauern*, Landwirt* | farmer
driver: Fahrer*, Lenker* | driver
bus: *bus, Busse | bus
car: Auto*, *auto, Wagen | car
truck: Lastwagen*, Lkw* | truck, lorry, lorries
road: Straße*, *straße, Autobahn* | road, motorway, highway
drug: Drogen*, Kokain* | drug, cocaine
gold: Gold, Gold* | gold
tax: *steuer* | tax
pension: Rente*, Pension* | pension
hospital-staff: Pflege*, Krankenschwester* | nurse
virus: *virus* | virus
vaccine: Impf* | vaccin*
journalist: Journalist*, Reporter* | journalist, reporter
broadcaster: Rundfunk*, Sender, Fernsehen* | broadcaster, television
referendum: Referendum*, Volksabstimmung*, Volksbefragung* | referendum
party: *partei* | party
candidate: Kandidat* | candidate
king: König*, *könig | king, queen
judge: Richter* | judge
lawyer: *anwalt, *anwälte | lawyer
sentence: Urteil*, verurteil* | sentence*, verdict, convict*
prison: Gefängnis*, Haftanstalt* | prison, jail
fine: Geldstrafe*, Bußgeld* | fine
murder: Mord*, *mord, Mörder* | murder
gun: Pistole*, Schusswaffe*, Gewehr* | gun, rifle
knife: Messer* | knife
smuggler: Schlepper*, Schleuser*, Schmuggl* | smuggl*
boat: Boot*, *boot, Kutter* | boat
asset: Vermögen* | asset
freeze: eingefroren*, einfrieren, friert | freeze*, froze, frozen
militia: Miliz* | militia
rebel: Rebell* | rebel
expel: ausgewiesen, ausweis*, weist | expel*, expulsion
diplomat: Diplomat* | diplomat
ambassador: Botschafter* | ambassador
embassy: Botschaft, Botschaften | embassy
proposal: Vorschlag*, vorschlag* | propos*
committee: Ausschuss*, *ausschuss, Kommission | committee, panel
women: Frau*, *frauen | women, woman
space: Weltraum*, Raumfahrt* | space
research: Forsch* | research*, scientist
football: Fußball* | football, soccer
team: Mannschaft*, Team | team
coach: Trainer* | coach
champion: Meister*, *meister, Weltmeister* | champion
medal: Medaille* | medal
film: *film* | film, movie
festival: *festival* | festival
wildfire: Waldbrand*, Waldbrände* | wildfire
rain: Regen*, *regen | rain
heat: Hitze* | heat
landslide: Erdrutsch*, Mure* | landslide, mudslide
volcano: *vulkan* | volcano
tourist: Tourist* | tourist
generator: Generator* | generator
procedure: Verfahren* | procedure, proceedings, case
media: Medien* | media
shipyard: Werft* | yard, shipyard, shipbuilder
tribunal: Tribunal* | tribunal
signal: Signal*, Funksignal* | signal
jamming: gestört*, Störung* | jam, jamming
navigation: Navigation* | navigation
`
