import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const russia: TopicDefinition = {
  id: 'russia',
  name: { de: 'Russland', en: 'Russia' },
  definition: {
    de: 'Der russische Staat als handelnde oder sprechende Seite, die Beziehungen zu ihm, Machtpolitik und Repression im Innern, Drohungen, ihm zugeschriebene Angriffe.',
    en: 'The Russian state as acting or speaking party, relations with it, domestic power politics and repression, threats, attacks attributed to it.',
  },
  words: {
    any: {
      decisive:
        'Putin, Kreml*, Kremlin, Nawalny*, Navalny*, Medwedew, Medvedev, Lawrow, Lavrov, Wagner, Prigoschin, Prigozhin, Schoigu, Shoigu, Peskow, Peskov, Chodorkowski, Khodorkovsky, Duma, FSB, GRU, Nemzow, Nemtsov, Tschetschen*, Chechnya, Chechen, Kadyrow, Kadyrov, Skripal, Litwinenko, Litvinenko, Magnitsk*',
    },
    de: {
      strong: 'Russland*, russisch*, Moskau*, Russen, Sankt Petersburg, St. Petersburg',
      against: 'Boykott, Wodka',
      except:
        'russisch* Angriff*, russisch* Drohn*, russisch* Rakete*, russisch* Beschuss, Sanktionen gegen Russland, russisch* Angriffskrieg, gegen Russland, russisch* Überfall, aus Russland, russisch* Gas, russisch* Öl, russisch* Invasion',
    },
    en: {
      strong: 'Russia, Russian, Moscow, St. Petersburg, Vladimir',
      against: 'boycott, vodka',
      except:
        'Russian attack, Russian drone, Russian missile, Russian shelling, sanctions on Russia, sanctions against Russia, against Russia, Russian invasion, Russian gas, Russian oil, Russian forces, Russian troops, Russian strike',
    },
  },
  together: [
    { all: ['russia', 'state'], points: 1 },
    { all: ['russia', 'leaders'], points: 1 },
    { all: ['russia', 'court'], points: 1 },
    { all: ['russia', 'talks'], points: 1 },
    { all: ['russia', 'hack'], points: 1 },
    { all: ['russia', 'nuclear'], points: 1 },
  ],
}
