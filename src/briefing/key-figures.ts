import type { BriefFigure, KnownItem } from './briefing.ts'

/** What makes a figure key: the topics asked for, and the item whose headline stands for the story. */
export type KeyFigureChoice = { topics: readonly string[]; leading: string }

/** The figures that a story is told with, best first. */
export function keyFigures(
  items: readonly KnownItem[],
  most: number,
  { leading }: KeyFigureChoice,
): BriefFigure[] {
  return items
    .filter(({ version }) => version.itemId === leading)
    .flatMap(({ version, figures }) =>
      figures.map((figure) => ({
        ...figure,
        item: version.itemId,
        version: version.version,
        hash: version.hash,
        agency: version.agency,
        language: version.language,
        url: version.url,
        teaser: version.teaser,
      })),
    )
    .slice(0, most)
}
