import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const euPolitics: TopicDefinition = {
  id: 'eu-politics',
  name: { de: 'EU-Politik', en: 'EU politics' },
  definition: {
    de: 'Entscheidungen von Kommission, Rat und Parlament, Gipfel, Gesetzgebung, Erweiterung, Brexit, Euro-Rettung, EU-Sanktionen, Handelsabkommen.',
    en: 'Decisions of Commission, Council and Parliament, summits, legislation, enlargement, Brexit, eurozone rescue, EU sanctions, trade agreements.',
  },
  words: {
    any: {
      decisive:
        'Brexit*, CETA, Juncker, Barroso, von der Leyen, Tusk, Mogherini, Ashton, Dijsselbloem, Vestager, Eurogruppe, Eurogroup, Kallas, Borrell, Barnier',
      strong: 'TTIP, Grexit, ESM, Frontex, Article 50, Artikel 50',
    },
    de: {
      decisive:
        'Kandidatenstatus, Binnenmarkt*, Zollunion, Fiskalpakt*, Rettungsschirm*, Europaabgeordnet*, Agrarpolitik der EU, Europäischen Gerichtshof*, Beitrittskandidat*, EU Kandidat*, EU Agentur*, EU Gericht*, Verfassung für Europa, europäisch* Verfassung*, Schuldenkrise*, Stabilitätspakt*, Troika, Euro Länder*, Euroländer*, Griechenland Hilfe*, Griechenland Rettung*, EU Verfassung*, Erweiterungskommissar*, EU Kommission*, EU Gipfel*, EU Parlament*, Europaparlament*, Europäisch* Kommission*, Europäisch* Parlament*, Europäisch* Rat*, EU Rat*, EU Ratspräsident*, EU Beitritt*, EU Erweiterung*, EU Innenminister*, EU Außenminister*, EU Finanzminister*, EU Staats*, EU Staaten, EU Länder, EU Vertrag*, EU Haushalt*, EU Richtlinie*, EU Verordnung*, Kommissionspräsident*, Kommissionschef*, EU Kommissar*, Vertragsverletzungsverfahren*, EU Außenbeauftragte*, EU Sondergipfel*, EU Abgeordnete*, EU Referendum*, EU Austritt*, Eurozone*, Euroraum, EU Spitzen*, EU Minister*, Rechtsstaatsverfahren, EU Ratsvorsitz*, Beitrittsverhandlung*, Europawahl*, Euro Rettung*, Eurorettung*, EU Sanktion*',
      weak: 'Brüssel*',
      strong:
        'Straßburg, EU, Europäisch* Union, EU Politiker*, Mitgliedstaat*, Mitgliedsstaat*, EU weit*, Ratspräsidentschaft*, Hilfspaket*, Drittländer*, Euro Finanzminister*, EU Wahl*',
      except: 'EU Recht, EU Vorgabe*, EU Land, EU Bürger*, EU Mitglied*, EU Bürgern, Nicht EU*, EU Ausland',
      against: 'NATO*, Europarat*, EuGH Urteil, Europameister*',
    },
    en: {
      decisive:
        'MEPs, Article 50, enlargement, candidate status, single market, customs union, fiscal compact, European court of justice, EU bailout, Common Agricultural Policy, European elections, Council of the European Union, Northern Ireland protocol, withdrawal agreement, stability pact, European Commission, European Parliament, European Council, EU summit, EU leaders, EU member states, EU membership, EU enlargement, EU accession, EU commissioner, EU ministers, interior ministers, EU foreign ministers, Commission president, eurozone, euro zone, euro area, Troika, Greek bailout, Lisbon treaty, EU constitution, European constitution, EU treaty, EU budget, EU directive, EU law, EU rules, EU backs, EU sanctions, Council president, member states, qualified majority, EU referendum, leave the European Union, Lisbon Treaty, EU trade',
      weak: 'Brussels',
      strong:
        'creditors, finance ministers of the euro, EU, European Union, Strasbourg, bloc, MEP, bailout, infringement, EU accession',
      except: 'EU country, EU citizen, EU member, non EU',
      against: 'NATO*, Council of Europe, European Championship, European Cup, military alliance',
    },
  },
  together: [
    { all: ['eu', 'decide'], points: 1 },
    { all: ['eu', 'state', 'decide'], points: 1 },
    { all: ['eu', 'ban'], points: 1 },
  ],
}
