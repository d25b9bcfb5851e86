import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const migration: TopicDefinition = {
  id: 'migration',
  name: { de: 'Migration', en: 'Migration' },
  definition: {
    de: 'Flucht, Asyl, irreguläre Migration, Grenzkontrollen, Abschiebung, Aufnahme, Integration und ihre Kosten, Angriffe auf Unterkünfte.',
    en: 'Flight, asylum, irregular migration, border controls, deportation, reception, integration and its cost, attacks on shelters.',
  },
  words: {
    any: { strong: 'Frontex, UNHCR, Lampedusa, Traiskirchen, Idomeni, Dublin Verordnung, Schengen*' },
    de: {
      decisive:
        'Einreisestopp für, Flüchtlingslager, Bootsmigrant*, Einwanderungs*, Zuwanderungs*, Asylzentr*, Asylquartier*, Resettlement*, Abschiebe*, Ausreisepflichtig*, ausreisepflichtig*, *flüchtling*, Flüchtling*, Asyl, Asyl*, Migrant*, Migration*, Zuwander*, Einwander*, Abschieb*, abgeschoben*, Flüchtlings*, Geflüchtete*, Fluchtroute*, Balkanroute*, Schlepper*, Schleuser*, Rückkehrzentr*, Grenzzaun*, Grenzkontrolle*, Willkommenskultur*, Schutzsuchende*, Bootsflüchtling*, Familiennachzug*, Fluchtbewegung*, Aufnahmezentr*, Transitzone*, Grenzöffnung*, Hotspot*, unbegleitet* Minderjährig*, Mindestsicherung für',
      strong:
        'Stacheldraht*, geflohen*, Brandanschlag* auf Asyl*, Schubhaft*, Fischkutter, Schlauchboot*, Grenzzäune*, Integration*, Abschiebe*, Aufenthaltsrecht*, Erstaufnahme*, Notquartier*, Durchreise*, Grenzbarriere*, Zaun, Sicheres Herkunftsland, sicher* Herkunftsl*, Drittstaat*, Mittelmeerroute, Seenotrett*, Spielfeld, Grenzübergang*, Grenzmanagement*, Deutschkurs*, Wertekurs*, Asylberechtigt*, unerlaubt* Übertritt*, unerlaubt* Einreise*, Bootsunglück*, Balkanstaat*, Flüchtlingslager*, Schutzstatus, Ankommende*, Einreise*, Drittländer*, Fremdenrecht*, Fremdenpolizei*',
      weak: 'Obergrenze*, Ausländer*, Syrer, Afghanen, Unterkunft*, Unterkünfte*, Quartier*, Grenze, Caritas, Rotes Kreuz, Roten Kreuz',
      except: 'Migrationshintergrund*, migrantisch*, Flüchtlingsdrama*',
      against:
        'Volksverhetzung*, ausländerfeindlich* Äußerung*, Wiederbetätigung*, Verhetzungs*, Hetze, hetzerisch*, Verhetzung*, Hassposting*, Hetzbotschaft*, Presserat*, Spendengala, Steuerflüchtling*, Fachkräftezuwanderung*, Vogelzug*, Datenmigration',
    },
    en: {
      decisive:
        'immigrants, Border Patrol, DACA, Dreamers, caravan of, green card, refugees, migrants, people smugglers, Muslim travel ban, detention center for, razor wire, people fleeing, fence along its frontier, fence along its border, migrant, migration, refugee, asylum, asylum seeker, deportation, deport*, immigra*, people smuggl*, human smuggl*, human trafficking, border wall, border fence, border control, boat people, resettlement, detention centre for, undocumented, return hub, displaced people, naturalization, small boats, border crossing, illegal crossing',
      strong:
        'smuggler, sinking boat, sinking fishing boat, capsized, coast guards rescued, rescued at sea, survivors, Mediterranean crossing, camps, shelters, integration, border patrol, border guard, safe third country, visa, Schengen, citizenship, border crossing, crossings, coast guard rescued, entry ban',
      against: 'data migration, bird migration, labour migration, tax exile, whale',
    },
  },
  mediaTopics: ['medtop:20000645', 'medtop:20000771', 'medtop:20000634'],
}
