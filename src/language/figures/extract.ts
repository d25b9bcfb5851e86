import type { Figure } from '../../model.ts'
import type { Document } from '../document.ts'
import type { FigureData } from './data.ts'

/** The figures of a text, in the order of their starts. */
export function extractFigures(_document: Document, _data: FigureData): Figure[] {
  return []
}
