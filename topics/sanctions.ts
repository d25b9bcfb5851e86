import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const sanctions: TopicDefinition = {
  id: 'sanctions',
  name: { de: 'Sanktionen', en: 'Sanctions' },
  definition: {
    de: 'Staatliche Sanktionen: Beschluss, Verschärfung, Umgehung, Lockerung, Gegensanktionen, eingefrorenes Vermögen, Sperren und Verbote aus Sicherheitsgründen.',
    en: 'State sanctions: adoption, tightening, evasion, relief, counter-sanctions, asset freezes, bans on security or human-rights grounds.',
  },
  words: {
    de: {
      decisive:
        'Sanktion, Sanktions*, Gegensanktion*, Wirtschaftssanktion*, Strafmaßnahme*, Embargo*, Waffenembargo*, Ölembargo*, Handelsembargo*, Einreiseverbot*, Importverbot*, Einfuhrverbot*, Ausfuhrverbot*, Exportverbot*, Vermögenssperre*, Schattenflotte*, Sanktionspaket*, Einfuhrstopp*',
      strong:
        'eingefroren*, schwarze Liste, schwarzen Liste, Ölpreisdeckel*, Swift, Luftraumsperre*, Preisdeckel, Importstopp*, Exportstopp*, Kontensperre*, Gasdurchleitung, untersagt die Durchleitung, Vermögen* einfrieren',
      except: 'Sanktionen für Arbeitslose, Sanktionen Hartz, FIFA Sanktion*, Sanktionen für Schüler',
      against:
        'Arbeitslose*, Jobcenter*, Arbeitsagentur*, Strafzoll*, Strafzölle, Hartz, Bürgergeld, Doping*, FIFA, UEFA, Mindestsicherung*',
    },
    en: {
      except: 'travel ban on six Muslim, Muslim travel ban, travel ban on Muslim',
      decisive:
        'bans imports, banned imports, ban imports, bans exports, banned exports, barred from entering, bar from the United States, entry ban, visa bans, trade ban, ban on investment, ban on imports, import restrictions, sanctions, sanctioned, sanctioning, embargo, asset freeze, travel ban, frozen assets, blacklist*, import ban, export ban, punitive measure, counter sanctions, shadow fleet, price cap, visa ban',
      strong:
        'ban the transit, ban transit, bans transit, ban exports, halts exports, freeze assets, assets of, export controls, bans exports, banned exports, airspace ban, port ban, SWIFT, restrictive measures, economic pressure',
      against: 'tariff, doping, FIFA, UEFA, NCAA, World Anti Doping',
    },
  },
  mediaTopics: ['medtop:20000642'],
}
