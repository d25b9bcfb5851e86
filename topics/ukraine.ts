import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const ukraine: TopicDefinition = {
  id: 'ukraine',
  name: { de: 'Ukraine', en: 'Ukraine' },
  definition: {
    de: 'Der Krieg in der Ukraine und gegen sie seit 2014, ihre Politik, Verhandlungen, unmittelbare Hilfe, Kriegsflüchtlinge.',
    en: 'The war in and against Ukraine since 2014, its politics, negotiations, direct support, war refugees.',
  },
  words: {
    any: {
      strong:
        'Donbas*, Mariupol, Cherson, Kherson, Bachmut, Bakhmut, Donezk, Donetsk, Luhansk, Lugansk, Debalzewe, Debaltseve, Slowjansk, Sloviansk, Azov*, Asow*, Minsk*',
    },
    de: {
      strong:
        'Ukraine*, ukrainisch*, Ukrainer*, Kiew*, Odessa, Charkiw, Lwiw, Saporischschja, Krim, Ostukrain*, prorussisch* Separatist*, Butscha, Tschernihiw, Dnipro, Sumy',
      decisive: 'Selenskyj*, Poroschenko*, Janukowitsch*, Jazenjuk*, Timoschenko*, Klitschko*, *ukraine',
      weak: 'Separatist*, Front, Frontlinie, Krimbrücke, Kriegsgefangene*, Besatz*',
      except:
        'Ukraine Krise, Krieg in der Ukraine, wegen des Ukraine*, Ukraine Krieg treib*, nach der Ukraine',
    },
    en: {
      strong:
        'Ukraine, Ukrainian, Kyiv, Kiev, Odesa, Kharkiv, Lviv, Zaporizhzhia, Crimea, Crimean, Bucha, pro Russian separatist, Chernihiv, Dnipro, Sumy',
      decisive: 'Zelensky, Zelenskyy, Zelenskiy, Poroshenko, Yanukovych, Yatsenyuk, Tymoshenko',
      weak: 'separatist, front line, frontline, prisoner of war, occupied',
      except: 'war in Ukraine, because of the war in Ukraine, since the invasion of Ukraine, Ukraine crisis',
    },
  },
  together: [
    { all: ['ukraine', 'state'], points: 1 },
    { all: ['ukraine', 'force'], points: 1 },
    { all: ['ukraine', 'conflict'], points: 1 },
    { all: ['ukraine', 'supply'], points: 1 },
    { all: ['ukraine', 'court'], points: 1 },
    { all: ['ukraine', 'strike'], points: 1 },
    { all: ['ukraine', 'weapon'], points: 1 },
    { all: ['ukraine', 'talks'], points: 1 },
    { all: ['ukraine', 'russia'], points: 1 },
  ],
}
