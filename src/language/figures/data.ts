/** What the figure algorithm knows of a language. */
export type FigureData = Record<never, never>
