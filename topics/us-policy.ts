import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const usPolicy: TopicDefinition = {
  id: 'us-policy',
  name: { de: 'US-Außenpolitik', en: 'US policy' },
  definition: {
    de: 'Außen- und sicherheitspolitische Entscheidungen von Präsident, Regierung oder Kongress der USA.',
    en: 'Foreign and security decisions of the US president, administration or Congress.',
  },
  words: {
    any: {
      strong:
        'Guantanamo, Guantánamo, Pentagon, Hegseth, Rubio, Blinken, Pompeo, Tillerson, Rumsfeld, Wolfowitz, Condoleezza, Petraeus, CENTCOM',
    },
    de: {
      decisive:
        'US Außenpolitik, US Außenminister*, US Verteidigungsminister*, US Truppe*, US Abzug, US Soldat*, US Militär*, US Streitkräfte*, US Luftangriff*, US Drohnenangriff*, US Sanktion*, US Raketenabwehr*, US Luftwaffe, US Sicherheitsberater*, US Heimatschutz*, Homeland Security',
      strong:
        'US Präsident, US Regierung, US Senat, US Kongress, Washington, Weißes Haus, Weißen Haus, Weiße Haus, State Department, US Vizepräsident*, US Botschafter*, Amerikaner, US Geheimdienst*',
      weak: 'USA, US, Vereinigte* Staaten, Trump, Biden, Obama, Bush, amerikanisch*, Republikaner, Demokraten',
      against:
        'Impeachment*, Amtsenthebung*, Strafzoll*, Strafzölle*, Vorwahl*, US Notenbank*, Präsidentschaftswahl*, Vorwahlen, Präsidentschaftskandidat*, Todesstrafe, Supreme Court, Oberste Gerichtshof',
    },
    en: {
      decisive:
        'U.S. troops, US troops, US forces, U.S. foreign policy, US military, US airstrike, US strike, US sanctions, secretary of state, secretary of defense, defense secretary, US withdrawal, American troops, American forces, national security adviser, national security advisor, US Army, US Navy, US Air Force, US officials, US drone',
      strong:
        'White House, Pentagon, State Department, Washington, Congress, Senate, US president, US government, President Trump, President Biden, President Obama, President Bush, US ambassador, US administration, commander in chief, CIA, Homeland Security',
      weak: 'US, United States, American, Trump, Biden, Obama, administration, lawmakers, Republicans, Democrats',
      against:
        'impeachment, tariff, primary election, Federal Reserve, presidential campaign, Supreme Court, death penalty, midterm, caucus, factory orders',
    },
  },
  together: [
    { all: ['us', 'force'], points: 1 },
    { all: ['us', 'strike'], points: 1 },
    { all: ['us', 'weapon'], points: 1 },
    { all: ['us', 'orient'], points: 1 },
    { all: ['us', 'russia'], points: 1 },
    { all: ['us', 'china'], points: 1 },
    { all: ['us', 'nuclear'], points: 1 },
    { all: ['us', 'deploy', 'force'], points: 1 },
    { all: ['us', 'jihad'], points: 1 },
    { all: ['us', 'defence', 'money'], points: 1 },
  ],
}
