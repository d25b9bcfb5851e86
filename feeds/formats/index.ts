import { atom } from './atom.ts'
import { digitalwires } from './digitalwires.ts'
import type { FeedFormat } from './format.ts'
import { jsonfeed } from './jsonfeed.ts'
import { newsmlG2 } from './newsml-g2.ts'
import { ninjs } from './ninjs.ts'
import { rss } from './rss.ts'

/** Every format, in the order in which they are asked. */
export const FORMATS: readonly FeedFormat[] = [rss, atom, newsmlG2, digitalwires, ninjs, jsonfeed]
