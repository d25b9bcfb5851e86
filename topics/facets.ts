import type { Facets } from '../src/language/topics/definition.ts'

/**
 * Groups of words that topics combine: a sentence with a weapon, a delivery and a state is about military aid though none
 * of the three is by itself. `background` marks sentences of standing background, which earn nothing; `aside` those of
 * other desks (sport, culture, markets), which count against all topics. At most 32.
 */
export const facets: Facets = {
  us: {
    any: 'US, USA, Pentagon, CIA, FBI, NSA, Trump, Biden, Obama, Hegseth, Rubio, Blinken, Pompeo, Mattis, Rumsfeld, Kerry, Bush',
    de: 'Washington, amerikanisch*, Amerikaner, Vereinigte Staat, Vereinigten Staaten, Weißes Haus, Weißen Haus, Weiße Haus, US Kongress, US Senat, Repräsentantenhaus, State Department',
    en: 'Washington, American, America, United States, Defense Department, Treasury Department, Central Command, White House, Congress, State Department, House of Representatives, Capitol Hill, U.S.',
  },
  russia: {
    any: 'Putin, Medvedev, Medwedew, Lavrov, Lawrow, Kremlin, Kreml*, Peskow, Peskov, Schoigu, Shoigu',
    de: 'Russland*, russisch*, Russe, Moskau*, Moskauer',
    en: 'Russia, Russian, Moscow',
  },
  ukraine: {
    any: 'Zelensky, Zelenskyy, Selenskyj, Poroschenko, Poroshenko, Janukowitsch, Yanukovych, Donbas*, Mariupol, Cherson, Kherson, Bachmut, Bakhmut, Donezk, Donetsk, Luhansk, Lugansk',
    de: 'Ukraine*, ukrainisch*, Ukrainer*, Kiew*, Odessa, Charkiw, Lwiw, Saporischschja, Krim',
    en: 'Ukraine*, Ukrainian, Kyiv, Kiev, Odesa, Kharkiv, Lviv, Zaporizhzhia, Crimea*',
  },
  eu: {
    any: 'EU',
    de: 'Europäische Union, Europäischen Union, EU Kommission*, Brüssel*, Europaparlament*, EU Parlament*, EU Außenminister*, EU Verteidigungsminister*, Europas, Europa, europäisch*, Kommissionspräsident*, Außenbeauftragte',
    en: 'European Union, European Commission, Brussels, European Parliament, European Council, Europe, European, bloc',
  },
  china: {
    any: 'China*, Xi Jinping, Taiwan*, Hongkong*, Xinjiang, Tibet',
    de: 'chinesisch*, Chinese, Peking*, Uigur*, Südchinesisch* Meer',
    en: 'Chinese, Beijing, Taipei, Hong Kong, Uyghur, Uighur, South China Sea',
  },
  orient: {
    any: 'Iran*, Israel*, Gaza*, Libanon, Jordan, Bahrain, Dubai, Hamas, Assad, Netanjahu, Netanyahu, Bagdad, Baghdad, Aleppo, Damascus, Damaskus, Riad, Riyadh, Teheran, Tehran, Beirut, Sanaa, Mossul, Mosul, Falludscha, Fallujah',
    de: 'Syrien*, syrisch*, Syrer, Irak*, irakisch*, Jemen*, jemenitisch*, saudisch*, Saudi*, Palästin*, libanesisch*, Ägypten*, ägyptisch*, Katar*, Jordanien*, Hisbollah*, Huthi*, Golfstaat*, Kairo, Westjordanland, Nahost*, Naher Osten, Nahen Osten',
    en: 'Syria, Syrian, Iraq, Iraqi, Iranian, Yemen, Yemeni, Saudi, Palestinian, Lebanon, Lebanese, Egypt, Egyptian, Qatar, Jordanian, Hezbollah, Houthi, Gulf state, Cairo, West Bank, Middle East, Kuwait, Oman, UAE',
  },
  jihad: {
    any: 'ISIS, ISIL, Taliban, Qaida, Qaeda, Kaida, Al Kaida, Boko Haram, Al Shabaab, PKK, ETA, bin Laden, Daesh, Al Nusra, Dschihad*, Jihad*, IS',
    de: 'Islamischer Staat, Islamischen Staat*, Extremist*, Islamist*, islamistisch*, Terror*, Dschihadist*, Salafist*, Rechtsextrem*, Neonazi*, Attentäter',
    en: 'Islamic State, extremist, Islamist, terror*, jihadi*, militant, neo Nazi, far right, white supremacist, bomber, gunman',
  },
  state: {
    de: 'Parlament*, Opposition*, Abgeordnet*, Demonstrant*, Wähler*, Regierung*, Bundesregierung, Präsident*, Staatschef*, Außenminister*, Verteidigungsminister*, Ministerium, *ministerium, Kanzler*, Premier*, Minister, Ministerpräsident*, Staatspräsident',
    en: 'parliament, opposition, protester, demonstrator, voters, ruling party, authorities, government, president, foreign minister, defence minister, defense minister, ministry, chancellor, prime minister, premier, defense secretary, defence secretary, secretary of state, administration, lawmakers',
  },
  weapon: {
    any: 'HIMARS, Patriot, Leopard, Taurus, Abrams, ATACMS, Stinger, Javelin, Eurofighter, Tornado, IRIS, F 16, F 35',
    de: '*waffe, Waffen*, Rakete*, *rakete, *panzer, Panzer*, *haubitze, Haubitze, Munition*, *munition, *drohne, Drohne*, Flugabwehr*, Luftabwehr*, Kampfjet*, Kampfflugzeug*, Marschflugkörper*, Artillerie*, *geschütz, Granate*, Fregatte*, U Boot*, *mine, Gewehr*, Sturmgewehr*, Militärgerät, Rüstungsgüter*, Abfang*, Geschoss*',
    en: 'weapon*, arms, missile, rocket, tank, howitzer, ammunition, munition, drone, air defence, air defense, fighter jet, fighter aircraft, warplane, artillery, grenade, frigate, submarine, landmine, rifle, interceptor, weaponry, shell, launcher, military equipment, armored vehicle, armoured vehicle, helicopter',
  },
  supply: {
    de: 'für die Ukraine, für Kiew, bereit, überlassen, liefer*, *lieferung, Lieferung*, gelieferte*, geliefert, bereitstell*, bereitgestellt, zur Verfügung, schick*, überlass*, überläss*, spende*, übergib*, übergeb*, zusag*, zugesagt, Militärhilfe*, Waffenhilfe*, unterstütz*, bezahl*, ausbild*, Ausbildung*, trainier*, geheimdienst* Informationen',
    en: 'for Ukraine, for Kyiv, to Kyiv, hand, give, given, ship, shipped, deliver*, supply, supplie*, send, sent, sending, provide, providing, donate, donating, donation, pledge, pledging, aid, assist*, hand over, train, training, trained, fund, funding, support*, shipment, transfer, arming, arm',
  },
  force: {
    any: 'Marines, Navy, Bundeswehr*, Bundesheer*, Army',
    de: 'Soldat*, Truppe*, *truppe, Streitkräfte*, Armee*, Militär*, Marine*, Luftwaffe*, Heer*, Bataillon*, Brigade*, Kampfverband, Reservist*, Rekrut*, Wehrpflicht*, Offizier*, General, Generäle, Kriegsschiff*, Flugzeugträger*, *soldat, Kommandeur*, Admiral*, Kaserne*',
    en: 'soldier, troop, armed force, army, military, navy, air force, battalion, brigade, reservist, recruit, conscript*, officer, general, warship, aircraft carrier, servicemen, servicemember, commander, admiral, sailor, airmen, airman, barracks, service member, squadron, regiment, paratrooper',
  },
  deploy: {
    de: 'entsend*, entsandt*, verleg*, stationier*, abzieh*, abzug*, *abzug, Rückzug, abgezogen, Auslandseinsatz*, Einsatz*, *einsatz, Mission, Mobilmachung*, einberuf*, Übung*, *übung, Manöver*, *manöver, Verstärkung, Aufstockung, aufstock*, verstärk*',
    en: 'deploy*, station, stationed, withdraw*, pull out, pullout, pulling out, mission, mobilis*, mobiliz*, exercise, drill, reinforce*, redeploy*, drawdown, surge, send troops, manoeuvre, maneuver',
  },
  strike: {
    de: 'Luftangriff*, Luftschlag*, *angriff, Angriff*, bombardier*, beschoss*, beschuss, Raketenangriff*, Offensive, *offensive, Gefecht*, Kämpfe, Gefechte, Bombe*, explosion*, getötet, Drohnenangriff*, Militärschlag*, Invasion, Einmarsch',
    en: 'airstrike, air strike, strike, struck, attack*, bomb*, shell, shelling, shelled, offensive, fighting, clash, invasion, raid, killed, drone strike, military action, assault, explosion, blast',
  },
  money: {
    de: 'Rechnungshof*, Kassenprüfer*, Milliarde*, *milliarde, Million*, Haushalt*, *haushalt, Budget*, *budget, Etat*, *etat, Ausgaben, *ausgaben, Sondervermögen, Finanz*, finanzier*, Prozent, Schulden*, Geld, Kosten, Mittel, Mrd',
    en: 'auditor*, watchdog, billion, million, budget*, spending, spend, spent, fund, funding, cost, percent, per cent, money, finance, expenditure, bn, appropriation, trillion, debt',
  },
  defence: {
    de: 'Verteidigung*, *verteidigung, Rüstung*, *rüstung, Militär*, Wehr*, Bundeswehr*, Bundesheer*, Armee*, Streitkräfte*, Aufrüstung*, Truppe, sicherheitspolitisch*',
    en: 'defence, defense, military, armed forces, army, Pentagon, rearm*, armament, air force, navy',
  },
  buy: {
    de: 'kauf*, ankauf*, *kauf, beschaff*, Beschaffung*, Auftrag*, *auftrag, bestell*, *bestellung, Vertrag, Verträge, Anschaffung, anschaff*, Rüstungsprojekt*, bau*, entwickel*, schafft, Verkauf*, verkauf*, Prototyp*, Ausfuhr*, Export*',
    en: 'buy*, purchas*, procure*, order, contract, acquire, acquisition, build, develop*, prototype, deal, bid, tender, export*, sale, sell, sold',
  },
  firm: {
    any: 'Rheinmetall, Krauss Maffei, KMW, KNDS, Hensoldt, Airbus, Boeing, Lockheed*, Raytheon, Northrop, Heckler, Sig Sauer, BAE, Thales, Saab, Dassault, EADS, Diehl, ThyssenKrupp, Leonardo, Glock, Steyr, Elbit, Kalashnikov, Kalaschnikow, MBDA, TKMS, Rosoboronexport, General Dynamics, Sikorsky',
    de: 'Konzern*, Hersteller*, Unternehmen, Firma, Firmen, Werft*, Rüstungsfirma, *hersteller, *konzern, Werk, Fabrik*, *produktion*, Produktion*, Hersteller*',
    en: 'company, companies, firm, manufacturer, contractor, shipyard, maker, factory, plant, supplier, producer, production',
  },
  talks: {
    de: 'verhandl*, Verhandl*, *verhandlung, Gespräch*, *gespräch, Treffen, Gipfel*, *gipfel, vermittl*, Vermittl*, Delegation*, Unterhändler*, Abkommen, *abkommen, Einigung, Runde',
    en: 'negotiat*, talks, meeting, summit, mediat*, delegation, envoy, agreement, accord, deal, dialogue, round of',
  },
  conflict: {
    de: '*krieg, Krieg*, *konflikt, Konflikt*, Rebell*, Bürgerkrieg*, Kriegspartei*, Konfliktpartei*, Kämpfe, Kämpfer*, Milizen, Miliz*, Aufständisch*, Separatist*, Guerilla, Gefangene*, Geisel*, Gefechte',
    en: 'war, conflict, rebel, civil war, warring, fighting, fighters, militia, insurgent, separatist, guerrilla, prisoner, hostage, violence',
  },
  decide: {
    de: 'beschließ*, beschloss*, Beschluss*, beschlüss*, einig*, geeinigt, verabschied*, Verordnung*, Richtlinie*, Vorschlag*, vorschlag*, vorgeschlag*, billig*, stimmt*, Abstimmung*, Gesetz*, Sondertreffen, Sondergipfel*, kündig*, angekündigt, verhäng*, Plan, Pläne, will, wollen, fordert, fordern, verlang*',
    en: 'agree, agreed, agreement, adopt*, approv*, propos*, vote, directive, regulation, law, legislation, decide, decision, announc*, plan, launch, impos*, back, want, demand, call, urge',
  },
  court: {
    de: 'festnahm*, festgenommen, Festnahme*, verhaft*, anklag*, angeklagt*, Gericht*, *gericht, Prozess*, verurteil*, Haft*, Bundesanwalt*, Staatsanwalt*, Ermittl*, Urteil*, Razzia*, Verdächtig*, verdächtig*, Verdacht',
    en: 'arrest*, detain*, charged, trial, convicted, sentenced, prosecutor, court, jail*, suspect*, indict*, investigat*, guilty, prison, raid, verdict',
  },
  attack: {
    de: 'Anschlag*, *anschlag, Attentat*, *attentat, Selbstmord*, Bombe*, Sprengsatz*, Autobombe*, *angriff, Messerattacke*, Sprengstoff*, Geisel*, Explosion*, Tote, getötet',
    en: 'attack*, bomb*, suicide bomb*, explosive, car bomb, shooting, plot*, stabbing, hostage, kidnap*, blast, killed, explosion',
  },
  energy: {
    any: 'Gazprom, Nord Stream, LNG, OPEC, Naftogaz, TurkStream, South Stream, Nabucco, Uniper, OMV',
    de: 'Gas, Erdgas*, Gasliefer*, Öl, Erdöl*, Rohöl, Ölliefer*, *gas, Gas*, Pipeline*, *pipeline, *leitung, Strom*, Stromnetz*, Stromversorg*, Raffinerie*, Ölembargo*, Energie*, Tanker*, Stromkabel*, Seekabel*, Kraftwerk*, Uran, Kohle*, Flüssiggas*, Ölleitung*',
    en: 'gas, natural gas, oil, crude, pipeline, electricity, power grid, power supply, refinery, energy, power plant, coal, power cable, power line, fuel, tanker, terminal',
  },
  scarcity: {
    de: 'abhängig*, Abhängigkeit*, Versorgung*, *versorgung, Engpass*, engpäss*, Lieferstopp*, Lieferausfall*, knapp, Knappheit, Speicher*, *speicher, Reserve*, *reserve, gedrosselt, drosselt, Stopp, gestoppt, unterbroch*, Unterbrechung*, Ausfall, Ausfälle, Blackout, lahmgelegt, Blockade, Diversifizier*, unabhängig*, Embargo*, abdreh*, Sabotage*, leck*',
    en: 'dependen*, depend, supply, supplies, shortage, storage, reserve, cut off, cutoff, halt*, disrupt*, outage, blackout, blockade, diversif*, independence, embargo, shut down, shutdown, sabotage, ration*, reliance, rely, energy security, leak',
  },
  nuclear: {
    de: 'Atom*, atomar*, nuklear*, Nuklear*, Kernwaffe*, Uran*, Plutonium*, Sprengkopf*, Sprengköpf*, Zentrifuge*',
    en: 'nuclear, atomic, uranium, plutonium, warhead, centrifuge, enrichment',
  },
  hack: {
    de: 'Cyber*, Hacker*, gehackt, Hackangriff*, Spion*, *spion, Spionage*, *spionage, Sabotage*, Sabotageakt*, Desinformation*, Schadsoftware*, Trojaner*, Falschmeldung*, Einmischung*, Propaganda*, Geheimdienst*, abgehört, ausspäh*, hybrid*, Lösegeld',
    en: 'cyber*, hack*, spy, spies, spying, espionage, sabotage*, disinformation, malware, ransomware, meddl*, interfer*, propaganda, intelligence, hybrid, wiretap*, surveillance, troll, misinformation',
  },
  infrastructure: {
    de: 'kritische Infrastruktur, kritischen Infrastruktur, Behörde*, *behörde, Ministerium, Parlament, Bundestag, Wahl*, *wahl, Stromnetz*, Kraftwerk*, Krankenhaus*, Hafen*, *hafen, Häfen, Bahn, Netzwerk*, Seekabel, Regierung*, Partei*, Infrastruktur*, Militär*, Unterseekabel',
    en: 'critical infrastructure, agency, agencies, ministry, parliament, election, power grid, hospital, port, railway, network, undersea cable, government, party, campaign, infrastructure, utility, utilities, pipeline, military',
  },
  pariah: {
    any: 'Kim Jong',
    de: 'Nordkorea*, nordkoreanisch*, Pjöngjang*',
    en: 'North Korea, North Korean, Pyongyang',
  },
  leaders: {
    de: 'sagt*, erklär*, wirft, warf, droht*, drohung*, warn*, kritisier*, weis*, wies, forder*, bestreit*, dementier*, teilte, Sprecher*, reagier*',
    en: 'said, accus*, threat*, warn*, criticis*, criticiz*, deni*, demand*, reject*, spokes*, respond*, dismiss*',
  },
  ban: {
    de: 'Sanktion*, *sanktion, Embargo*, *embargo, Strafmaßnahme*, Einreiseverbot*, Einfuhrverbot*',
    en: 'sanction, embargo, trade ban, asset freeze, travel ban, blacklist*, punitive measure',
  },
  background: {
    de: 'seit Februar 2022, Im Februar 2022, völkerrechtswidrig* annektiert, hatte der Krieg begonnen, der Krieg begann, Der Krieg hatte, Dem Bündnis gehören, Allianz zählt, zur Vorgeschichte, zum Hintergrund, Hintergrund:',
    en: 'since February 2022, In February 2022, the war began, full scale invasion in, illegally annexed, has been at war since, was founded in, alliance has 30 members, alliance has 32 members, members of the alliance',
  },
  aside: {
    any: 'FIFA, UEFA, IOC, Champions League, Oscar, Netflix, Hollywood, Olympia*, Formel, Facebook, Apple, Google, Microsoft, Samsung, iPhone',
    de: 'Archäolog*, Mumie*, Pharao*, Ausgrabung*, Dinosaurier*, Fossil*, Teleskop*, Raumfähre*, Astronaut*, Schach*, Marathon*, Radprofi*, Eishockey*, Handball*, Skirennen, Formel 1, Mannschaft*, Weltmeister*, Fans, Song Contest, Sänger*, Popstar*, Zuschauer*, Goldener Bär, Goldenen Bären, Darsteller*, Dividende*, Raubüberfall*, Juwelier*, Einbrecher*, Räuber*, Erdbeben*, Lawine*, Unwetter*, Flugzeugabsturz*, Busunglück*, Hochzeit*, Scheidung*, Geburtstag*, Rezept*, Tourismus*, Impfstoff*, Virus*, Gaspreis*, Strompreis*, Haushalte sparen, Ersparnis*, Landtagswahl*, Kalter Krieg, Kalten Krieg*, verfilm*, Wahlkampf*, Kandidat*, Bevölkerung*, Staatsbürger*, Statistik*, Geburten*, Orchester*, Kapelle*, Presserat*, Gala, Urlauber*, Nachruf*, Touristen, Lehrling*, Schüler*, Fußball*, Trainer*, Bundesliga*, Weltcup*, Weltmeister*, Turnier*, Spieler*, Tor, Tore, Saison*, Stadion*, Tennis*, Skispring*, Olympisch*, Verein*, Film*, Kino*, Roman*, Schauspiel*, Theater*, Album*, Konzert*, Ausstellung*, Museum*, Festival*, Regisseur*, Serie, Buch, Wetter*, Schneefall*, Inflation*, Aktienmarkt*, Börse*, Umsatz*, Quartal*, Gewinn*, Konjunktur*, Arbeitslos*, Studie*, Forscher*, Smartphone*, Spiel, Spiele, Software*',
    en: 'tomb, mummies, archaeolog*, antiquities, pharaoh, bus overturned, overturned, dinosaur, fossil, telescope, spacecraft, astronaut, chess, marathon, cyclist, grand prix, box office, smartphone, phone maker, volleyball, basketball, baseball, cricket, golf, Olympics, song contest, singer, ballad, viewers, band, pop star, celebrity, box office, robbery, robbed, robber, burglar, jeweller, dividend, earnings, chief executive, retailer, airline, crash landed, plane crash, turboprop, earthquake, quake, volcano, typhoon, hurricane, flood, wildfire, bus crash, vaccine, virus, hospital patients, divorce, wedding, royal family, recipe, tourism, cold war, 1950s, book, review, obituary, who has died, tourist, candidate, election campaign, passengers, fans, nurse, football*, coach, league, championship, tournament, player, goal, season, stadium, tennis, Olympic*, club, film*, movie*, cinema, novel, actor, theatre, theater, album, concert, exhibition, museum, festival, weather, inflation, stock market, shares, revenue, quarter, profit, unemployment, researcher, study, smartphone, scientist, game',
  },
}
