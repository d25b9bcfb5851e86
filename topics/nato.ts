import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const nato: TopicDefinition = {
  id: 'nato',
  name: { de: 'NATO', en: 'NATO' },
  definition: {
    de: 'Das Bündnis als Handelnder oder Gegenstand: Beschlüsse, Gipfel, Beitritte, Abschreckung, Einsätze, Streit über Artikel 5.',
    en: 'The alliance as actor or object: decisions, summits, accession, deterrence, missions, quarrels about Article 5.',
  },
  words: {
    any: { decisive: 'NATO*', strong: 'SACEUR, Stoltenberg, Rutte, Rasmussen, Scheffer, SHAPE, ISAF, KFOR' },
    de: {
      decisive: 'Nordatlantik*, transatlantisch* Bündnis*, atlantisch* Bündnis*',
      strong:
        'Ostflanke, Bündnisfall*, Bündnispartner*, Verteidigungsbündnis*, Militärbündnis*, Artikel 5, Bündnisverteidigung, Bündnisgebiet*, Bündnisstaat*',
      weak: 'Allianz, Bündnis, Verbündete, Abschreckung, Flugabwehr*, Kampfverband, Luftraumverletzung*',
      except:
        'NATO Mitglied, NATO Mitglieds*, NATO Staat, NATO Land, NATO Partner, NATO Quote, ehemalig* NATO*, früher* NATO*, Nicht NATO*, NATO Kurier*',
    },
    en: {
      decisive:
        'North Atlantic Alliance, North Atlantic Treaty, North Atlantic Council, trans Atlantic alliance, transatlantic alliance',
      strong:
        'eastern flank, Article 5, Article Five, Article V, collective defence, collective defense, military alliance, mutual defence, mutual defense',
      weak: 'alliance, allies, ally, allied, deterrence, battlegroup',
      except: 'NATO member, Nato country, Nato state, NATO ally, former NATO*, retired NATO*, non NATO',
    },
  },
}
