import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const europeanDefence: TopicDefinition = {
  id: 'european-defence',
  name: { de: 'Europäische Verteidigung', en: 'European defence' },
  definition: {
    de: 'Die EU oder eine europäische Kerngruppe in der Verteidigung: EU-Armee, gemeinsame Beschaffung, PESCO, Friedensfazilität, EU-Missionen, Beistandsklausel.',
    en: 'The EU or a European core group in defence: EU army, joint procurement, PESCO, Peace Facility, EU missions, mutual-assistance clause.',
  },
  words: {
    any: { decisive: 'PESCO, EUFOR, EUNAVFOR, EUTM, EUMAM, Eurokorps, Eurocorps, SSZ, GSVP, CSDP' },
    de: {
      decisive:
        'europäisch* Verteidigung*, EU Verteidigung*, europäisch* Armee*, EU Armee*, Europaarmee*, Verteidigungsunion*, EU Verteidigungsminister*, EU Battlegroup*, EU Kampftruppe*, Friedensfazilität*, Beistandsklausel*, europäisch* Streitkräfte*, EU Militär*, EU Eingreiftruppe*, europäisch* Säule, Verteidigungsfonds, europäisch* Rüstung*, gemeinsam* Beschaffung*, Verteidigungskommissar*, europäisch* Atomschirm, EU Mission*, EU Marinemission*',
      strong:
        'strategisch* Autonomie, europäisch* Sicherheit*, ohne Amerika, Europa muss, Sicherheitsunion, Aufklärungssatellit*, Spionagesatellit*, unabhängig* von den USA, von den USA unabhängig*, Europas Verteidigung',
    },
    en: {
      decisive:
        'European defence, European defense, EU defence, EU defense, European army, EU army, EU battlegroup, Peace Facility, European Defence Agency, European military, EU military, common security and defence, common defence policy, mutual assistance clause, EU mission, EU naval mission, joint procurement, European Defence Fund, defence commissioner, European arms',
      strong:
        'strategic autonomy, European security, European pillar, spy satellite, reconnaissance satellite, rapid reaction force, without America, Europe s defence, Europe s defense',
    },
  },
  together: [
    { all: ['eu', 'defence'], points: 1 },
    { all: ['eu', 'defence', 'decide'], points: 1 },
    { all: ['eu', 'weapon', 'buy'], points: 1 },
    { all: ['eu', 'supply', 'weapon'], points: 1 },
  ],
}
