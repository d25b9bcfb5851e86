import type { FigureData } from '../figures/data.ts'

export const figures: FigureData = {}
