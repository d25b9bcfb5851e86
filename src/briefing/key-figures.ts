import type { Figure } from '../model.ts'
import type { BriefFigure, KnownItem } from './briefing.ts'
import { compareFigures } from './compare-figures.ts'
import { type ToldFigure, toldFigure } from './told-figure.ts'

/** What makes a figure key: the topics asked for, and the item whose headline stands for the story. */
export type KeyFigureChoice = { topics: readonly string[]; leading: string }

type Told = { told: ToldFigure; item: KnownItem; score: number }
/** Figures of several items that say the same; `best` is shown for all. */
type Group = { best: Told; members: Told[]; score: number }

/** The figures that a story is told with, best first: what headline and lead carry, what several wires give, money and shares before counts. One that contradicts another, or gives it in another currency, stands right behind it. */
export function keyFigures(
  items: readonly KnownItem[],
  most: number,
  choice: KeyFigureChoice,
): BriefFigure[] {
  const told = items.flatMap((item) => worthTelling(item, choice))
  const groups = groupEqual(told).sort(
    (a, b) => b.score - a.score || a.best.told.figure.start - b.best.told.figure.start,
  )
  const chosen: Group[] = []
  for (const group of groups) {
    if (chosen.length >= most) break
    if (chosen.includes(group)) continue
    chosen.push(group)
    const other = groups.find((rival) => !chosen.includes(rival) && disputes(group, rival))
    if (other !== undefined && chosen.length < most) chosen.push(other)
  }
  return chosen.map(({ best }) => briefFigure(best))
}

const MOST_PER_ITEM = 12

function worthTelling(item: KnownItem, choice: KeyFigureChoice): Told[] {
  const { text, language } = item.version
  return item.figures
    .filter(({ vague }) => !vague)
    .map((figure) => ({ figure, score: scoreOf(figure, item, choice) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_PER_ITEM)
    .map(({ figure, score }) => ({ told: toldFigure(figure, text, language), item, score }))
}

const KIND_WEIGHT: Record<Figure['kind'], number> = {
  money: 3,
  percent: 2.5,
  fraction: 1.8,
  count: 1.5,
  quantity: 1.2,
  duration: 0.6,
}
const LEAD_LENGTH = 320
const SMALL_COUNT = 10

function scoreOf(
  figure: Figure,
  { version, topics }: KnownItem,
  { topics: asked, leading }: KeyFigureChoice,
): number {
  const inHeadline = isInHeadline(figure, version.title) ? 4 : 0
  const inLead = figure.start < LEAD_LENGTH ? 2 : 0
  const incidental = figure.kind === 'count' && (figure.value ?? 0) < SMALL_COUNT ? -1 : 0
  const isLeading = version.itemId === leading ? 1 : 0
  const isMeasured = figure.measures === null ? 0 : 0.5
  const onTopic = topics.some(
    ({ id, evidence }) => asked.includes(id) && evidence.some((span) => isNear(span, figure)),
  )
    ? 1.5
    : 0
  return KIND_WEIGHT[figure.kind] + inHeadline + inLead + incidental + isLeading + isMeasured + onTopic
}

/** The same digits or number word stand in the headline. */
function isInHeadline({ text }: Figure, title: string): boolean {
  const digits = text.match(/\d[\d.,]*\d|\d/)?.[0]
  return digits === undefined
    ? title.toLowerCase().includes(text.toLowerCase())
    : new RegExp(`(?<![\\d.,])${digits.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(title)
}

const NEAR = 120
const isNear = (span: { in: 'title' | 'text'; start: number; end: number }, figure: Figure) =>
  span.in === 'text' && span.start < figure.end + NEAR && span.end > figure.start - NEAR

const PER_FURTHER_WIRE = 1.5
const MOST_FURTHER = 3

function groupEqual(told: readonly Told[]): Group[] {
  const groups: Group[] = []
  for (const next of told) {
    const group = groups.find(({ members }) => members.some((member) => saysTheSame(member, next)))
    if (group === undefined) groups.push({ best: next, members: [next], score: 0 })
    else group.members.push(next)
  }
  for (const group of groups) {
    group.best = group.members.reduce((best, next) => (isBetter(next, best) ? next : best))
    const families = new Set(group.members.map(({ item }) => item.version.family)).size
    group.score = group.best.score + PER_FURTHER_WIRE * Math.min(families - 1, MOST_FURTHER)
  }
  return groups
}

function saysTheSame(a: Told, b: Told): boolean {
  const relation = compareFigures(a.told, b.told)
  return relation === 'equal' || relation === 'rounded'
}

/** The better told one stands for a group; of two told alike, the exact one. */
const isBetter = (next: Told, best: Told) =>
  next.score > best.score ||
  (next.score === best.score &&
    next.told.figure.modifier === 'exact' &&
    best.told.figure.modifier !== 'exact')

/** Two wires that give the same thing otherwise. */
function disputes(a: Group, b: Group): boolean {
  if (a.best.item.version.family === b.best.item.version.family) return false
  const relation = compareFigures(a.best.told, b.best.told)
  return relation === 'contradictory' || relation === 'other-currency'
}

const briefFigure = ({ told: { figure }, item: { version } }: Told): BriefFigure => ({
  ...figure,
  item: version.itemId,
  version: version.version,
  hash: version.hash,
  agency: version.agency,
  language: version.language,
  url: version.url,
  teaser: version.teaser,
})
