import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const china: TopicDefinition = {
  id: 'china',
  name: { de: 'China', en: 'China' },
  definition: {
    de: 'Chinas Außen- und Sicherheitspolitik, Aufrüstung, Taiwan, Südchinesisches Meer, Hongkong, Xinjiang, staatliche Hacker und Spionage.',
    en: 'China’s foreign and security policy, military build-up, Taiwan, South China Sea, Hong Kong, Xinjiang, state hacking and espionage.',
  },
  words: {
    any: {
      decisive: 'Xi Jinping, Taiwan*, Xinjiang, Spratly*, Paracel*, Hu Jintao, Wang Yi, Dalai Lama',
      strong: 'Tibet, Huawei, Senkaku, Hongkong*, Tiananmen',
    },
    de: {
      decisive:
        'Ein China Politik, Diaoyu, chinesisch* Spion*, chinesisch* Kriegsschiff*, chinesisch* Dissident*, Südchinesisch* Meer*, Volksbefreiungsarmee, Uigur*, chinesisch* Militär*, chinesisch* Marine, chinesisch* Hacker*, chinesisch* Küstenwache',
      strong: 'China*, chinesisch*, Peking*, Chinese, Taipeh, Nationaler Volkskongress',
      against:
        'Konjunktur*, Wachstum*, Yuan, Börse*, Coronavirus*, Corona*, Handelsstreit*, Strafzölle, Aktien*, Exporte, BIP',
      except: 'Porzellan, Chinarestaurant*',
    },
    en: {
      decisive:
        'one China, Diaoyu, air defense identification zone, Chinese spy*, Chinese dissident, Chinese warship, Chinese military, South China Sea, People s Liberation Army, PLA, Uyghur, Uighur, Chinese military, Chinese navy, Chinese hacker, Chinese coast guard, Cross Strait',
      strong: 'China, Chinese, Beijing, Taipei, Hong Kong, National People s Congress',
      against:
        'stock market, growth, yuan, coronavirus, COVID, tariff, trade war, GDP, exports, Chinese food, Chinese New Year',
    },
  },
  together: [
    { all: ['china', 'defence'], points: 2 },
    { all: ['china', 'force'], points: 1 },
    { all: ['china', 'hack'], points: 1 },
    { all: ['china', 'weapon'], points: 1 },
    { all: ['china', 'russia'], points: 1 },
  ],
}
