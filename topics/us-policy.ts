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
        'Guantanamo, Guantánamo, Pentagon, Hegseth, Rubio, Blinken, Pompeo, Tillerson, Rumsfeld, Wolfowitz, Petraeus, CENTCOM',
      weak: 'US, USA',
    },
    de: {
      decisive:
        'US Außenpolitik, US Außenminister*, US Verteidigungsminister*, US Truppe*, US Abzug, US Soldat*, US Militär*, US Streitkräfte*, US Luftangriff*, US Drohnenangriff*, US Sanktion*, US Raketenabwehr*, US Luftwaffe, US Sicherheitsberater*, US Heimatschutz*, US Waffen*',
      strong:
        'US Botschafter*, US Geheimdienst*, State Department, US Sondergesandt*, US Vizepräsident*, US Marine*',
      weak: 'US Präsident, US Regierung, US Senat, US Kongress, Washington, Weißes Haus, Weißen Haus, Weiße Haus, Amerikaner, Vereinigte* Staaten, amerikanisch*',
      against:
        'E Mail Affäre, E Mail Server, Hacker Kollektiv, Vizepräsidentschaftskandidat*, Impeachment*, Amtsenthebung*, Strafzoll*, Strafzölle*, Vorwahl*, US Notenbank*, Vorwahlen, Präsidentschaftskandidat*, Präsidentschaftsbewerber*, Präsidentenwahl*, Präsidentschaftswahl*, Todesstrafe, Giftspritze*, Supreme Court, Oberste Gerichtshof, Waffengesetz*',
    },
    en: {
      decisive:
        'American mission, American combat, American invasion, American airstrike, U.S. troops, US troops, US forces, US foreign policy, US military, US airstrike, US strike, US sanctions, secretary of state, secretary of defense, US withdrawal, American troops, American forces, national security adviser, national security advisor, US Army, US Navy, US Air Force, US drone, US soldiers, American aircraft, American warplanes, American soldiers, American sanctions, American drone, American air strikes',
      strong:
        'US foreign policy, military tribunal, detainees at, US embassy, US drone strike, special operations, travel ban on, defense secretary, State Department, commander in chief, US ambassador, US envoy, US officials, Homeland Security, American led, US led, Defense Department, Treasury Department, veto of Pentagon, US intelligence',
      weak: 'White House, Washington, Congress, Senate, US president, US government, President Trump, President Biden, President Obama, President Bush, United States, American',
      against:
        'email server, e mail server, running mate, nomination contest, Iowa, New Hampshire primary, health care bill, Obamacare, Oscar, impeachment, tariff, primary election, Federal Reserve, presidential campaign, presidential candidate, Supreme Court, death penalty, midterm, caucus, factory orders, gun control, federal judge',
    },
  },
  together: [
    { all: ['us', 'ban'], points: 2 },
    { all: ['us', 'force'], points: 1 },
    { all: ['us', 'deploy', 'force'], points: 1 },
    { all: ['us', 'strike'], points: 1 },
    { all: ['us', 'orient'], points: 1 },
    { all: ['us', 'russia'], points: 1 },
    { all: ['us', 'china'], points: 1 },
    { all: ['us', 'ukraine'], points: 1 },
    { all: ['us', 'nuclear'], points: 1 },
    { all: ['us', 'jihad'], points: 1 },
    { all: ['us', 'supply', 'state'], points: 1 },
    { all: ['us', 'talks', 'state'], points: 1 },
    { all: ['us', 'defence', 'money'], points: 2 },
  ],
}
