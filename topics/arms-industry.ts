import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const armsIndustry: TopicDefinition = {
  id: 'arms-industry',
  name: { de: 'Rüstungsindustrie', en: 'Arms industry' },
  definition: {
    de: 'Rüstungsfirmen, Ausfuhrgenehmigungen und Exportpolitik, Beschaffungsvorhaben, große Waffenprojekte, Waffenhandelsverträge.',
    en: 'Defence firms, export licences and export policy, procurement programmes, large weapon projects, arms-trade treaties.',
  },
  words: {
    any: {
      strong:
        'Rheinmetall, Krauss Maffei*, KNDS, Hensoldt, Lockheed*, Raytheon, Northrop, Heckler, Sig Sauer, BAE Systems, Dassault, MBDA, TKMS, Rosoboronexport, General Dynamics',
    },
    de: {
      decisive:
        'Streumunition*, Landminen*, Rüstungsbetrieb*, Waffenverkauf*, Waffenverkäufe*, Panzerdeal*, Waffenmesse*, Kleinwaffen*, Eurofighter Affäre*, Rüstungslobby*, Rüstungsindustrie*, Rüstungskonzern*, Rüstungsfirma*, Rüstungsfirmen*, Rüstungsexport*, Waffenexport*, Rüstungsunternehmen*, Waffenhersteller*, Rüstungshersteller*, Panzerbauer*, Waffenhandel*, Waffenschmiede*, Rüstungsgeschäft*, Rüstungsprojekt*, Waffenausfuhr*, Rüstungsausfuhr*, Rüstungsauftrag*, Panzerwerk*, Munitionsfabrik*, Waffenproduzent*, Rüstungsgüter*, Kriegsmaterial*, Kriegswaffenkontroll*, Rüstungsbranche, Rüstungsmesse*, Waffendeal*',
      strong:
        'Transportflugzeug*, Militärtransporter*, A400M, Ausfuhrgenehmigung*, Exportgenehmigung*, Beschaffungsprogramm*, Panzerhersteller*, Beschaffungsamt*, Exportstopp*, Werft*, Rüstungsproduktion*, Munitionsproduktion*, Waffenproduktion*, Waffenbauer*, Waffenfirma*, Waffenhändler*',
      weak: 'Ausfuhr*, Rüstungs*, Warnstreik*, Übernahme*, Auftragsbestand',
      against: 'Waffengesetz*, Waffenrecht*, Privatwaffe*, Waffenbesitz*',
    },
    en: {
      decisive:
        'arms sales, weapons program, Joint Strike Fighter, tanker contract, fighter contract, cluster munitions, cluster bombs, landmine treaty, small arms trade, arms fair, arms shipment licence, jet maker, missile contract, sale of fighter*, sale of missiles, sale of tanks, arms broker, weapons dealer, arms smuggl*, gunrunner, missile maker, arms factories, shell production, missile production, weapons production, arms giant, arms group, munitions production, rifle exports, rifle maker, tank manufacturer, defence group, arms industry, defence industry, defense industry, arms maker, arms manufacturer, weapons maker, defence contractor, defense contractor, arms export, arms sale, weapons sale, arms deal, arms trade, weapons manufacturer, export licence, export license, arms embargo policy, defence firm, defense firm, defence company, defense company, weapons factory, munitions plant, tank maker, shipbuilder, arms trader, arms dealer, gunmaker, defense giant, defence giant, Arms Trade Treaty',
      strong:
        'procurement, shipyard, munitions bill, armoured vehicle maker, arms factory, weapons program, weapons programme, fighter program',
      except: 'missile shield, missile defense, missile defence',
      against: 'gun control, gun ownership, gun rights, gun owner, gun law, National Rifle Association',
    },
  },
  together: [
    { all: ['weapon', 'buy'], points: 2 },

    { all: ['weapon', 'firm'], points: 2 },
    { all: ['firm', 'defence'], points: 1 },
  ],
}
