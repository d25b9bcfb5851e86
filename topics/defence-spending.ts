import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const defenceSpending: TopicDefinition = {
  id: 'defence-spending',
  name: { de: 'Verteidigungsausgaben', en: 'Defence spending' },
  definition: {
    de: 'Wehretats, das Zwei- oder Fünf-Prozent-Ziel, Sondervermögen, Verteidigungshaushalte im Parlament, Kosten großer Beschaffungen als Haushaltsfrage.',
    en: 'Military budgets, the 2 or 5 percent target, special funds, defence bills in parliament, the cost of big procurements as a budget matter.',
  },
  words: {
    de: {
      decisive:
        'Wehretat, Armee den Etat, Verteidigungsinvestition*, Verteidigungs Investition*, Heerbudget*, Heeresbudget*, Verteidigungsausgabe*, Verteidigungshaushalt*, Verteidigungsetat*, Verteidigungsbudget*, Militärausgabe*, Militärhaushalt*, Militäretat*, Militärbudget*, Wehretat*, Wehrbudget*, Rüstungsausgabe*, Rüstungsetat*, Heeresbudget*, Zwei Prozent Ziel, Fünf Prozent Ziel, Zweiprozentziel, NATO Quote, Wehrhaushalt*, Einzelplan 14, Rüstungshaushalt*',
      strong:
        'Lastenteilung*, Verteidigung investier*, Sondervermögen*, Prozent Ziel, Ausgabenziel, Wehrbeauftragt*, Sparpaket* beim Heer, Rechnungshof*',
      weak: 'Bruttoinlandsprodukt*, BIP, Wirtschaftsleistung, Nachtragshaushalt*, Haushaltsausschuss*, Schuldenbremse',
      against: 'Entwicklungshilfe*, Sozialbudget*',
    },
    en: {
      decisive:
        'spending pledge, spending goal, output on defence, output on defense, GDP on defence, GDP on defense, defence cuts, defense cuts, military cuts, defence spending, defense spending, military spending, defence budget, defense budget, military budget, Pentagon budget, defence expenditure, defense expenditure, military expenditure, spending target, two percent target, National Defense Authorization Act, NDAA, defense bill, defence bill, Pentagon bill, defense authorization, defense policy bill',
      strong:
        'burden sharing, invest in defence, invest in defense, spend more on defence, spend more on defense, percent of gross domestic product, percent of GDP, per cent of GDP, of GDP, spending race, sequestration, special fund, Audit Office, spending watchdog',
      weak: 'gross domestic product, GDP, appropriations, supplementary budget',
    },
  },
  together: [
    { all: ['defence', 'money'], points: 2 },
    { all: ['defence', 'money', 'buy'], points: -1 },
    { all: ['defence', 'money', 'decide'], points: 1 },
  ],
}
