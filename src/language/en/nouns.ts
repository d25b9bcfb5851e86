import type { NounData } from '../figures/data.ts'

const set = (words: string) => new Set(words.split(/\s+/).filter((word) => word !== ''))
/** "plural:singular" pairs. */
const pairs = (words: string): [string, string][] =>
  words
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(':') as [string, string])

export const nouns: NounData = {
  capitalised: false,
  stops: set(`
    the a an this that these those his her its their our my your whose which who whom what and or but nor so yet than as if when while
    because although though since until unless of in on at by for with from to into onto over under above below between among against
    through during before after about around near across along off out up down within without per via amid despite toward towards
    is are was were be been being has have had having do does did will would shall should can could may might must said says say
    told added went came come go goes took take takes made make makes left left remain remained remains live lives lived died die dies
    were killed wounded injured hurt arrested voted want wants wanted need needs needed here there then now already still also only
    even just not no never each every both either neither all any some he she it they we you i today yesterday tomorrow later earlier
    ago monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december last next more less too again once versus vs plus minus percent against worth long wide high tall deep old
    instead rather where why how compared according including such because whereas
  `),
  adjectiveEndings: [],
  attributes: set(
    'arms sales sports goods savings operations communications weapons customs rights news jobs futures systems airlines',
  ),
  irregular: new Map(
    pairs(`
    people:person men:man women:woman children:child servicemen:serviceman servicewomen:servicewoman policemen:policeman
    firefighters:firefighter fishermen:fisherman lawmakers:lawmaker wives:wife lives:life knives:knife halves:half wolves:wolf
    leaves:leaf shelves:shelf thieves:thief loaves:loaf feet:foot teeth:tooth geese:goose mice:mouse crises:crisis bases:base
    analyses:analysis criteria:criterion phenomena:phenomenon data:datum media:medium bacteria:bacterium buses:bus gases:gas
    viruses:virus statuses:status heroes:hero potatoes:potato tomatoes:tomato torpedoes:torpedo vetoes:veto echoes:echo
    cases:case houses:house horses:horse nurses:nurse courses:course licences:licence licenses:license offences:offence
    sources:source forces:force services:service prices:price pieces:piece places:place offices:office vehicles:vehicle
    purchases:purchase warehouses:warehouse causes:cause responses:response leases:lease phases:phase purposes:purpose
    axes:axe movies:movie cookies:cookie zombies:zombie ties:tie lies:lie pies:pie selfies:selfie rookies:rookie
    seamen:seaman airmen:airman gunmen:gunman spokesmen:spokesman businessmen:businessman countrymen:countryman
    tribesmen:tribesman congressmen:congressman chairmen:chairman workmen:workman crewmen:crewman oxen:ox
  `),
  ),
  endings: [
    ['ies', 'y'],
    ['sses', 'ss'],
    ['shes', 'sh'],
    ['ches', 'ch'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ss', 'ss'],
    ['us', 'us'],
    ['s', ''],
  ],
  plurals:
    set(`aircraft spacecraft hovercraft personnel staff crew police cattle sheep fish deer troops dead wounded injured missing
    infantry cavalry poor homeless unemployed series species headquarters barracks works means offspring livestock civilians
    casualties shots hostages rounds counts`),
  additions: set('more other others further additional extra new other'),
  and: 'and',
  feminine: [],
}
