/**
 * Quotes and resolved speakers on made-up items of many constructions (test/fixtures/quotes), by how the text names who speaks.
 *   node bench/quotes-gold.ts [--errors]
 */
import { MENTIONS, readGold, SETS, scoreGold } from '../test/language/quotes/gold.ts'

const share = (right: number, all: number): string =>
  all === 0 ? 'none' : `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`

for (const set of SETS)
  for (const language of ['de', 'en']) {
    const score = scoreGold(readGold(set, language), language)
    console.log(`--- ${set}, ${language}`)
    console.log(`found ${share(score.found, score.owed)}, ${score.extra} that are none`)
    console.log(`right speaker ${share(score.right, score.owed)}`)
    for (const [mention, { right, all }] of Object.entries(score.mentions))
      console.log(`  ${MENTIONS[mention as keyof typeof MENTIONS]} ${share(right, all)}`)
    console.log(`role as the text says it ${share(score.roles.right, score.roles.all)}`)
    if (process.argv.includes('--errors')) for (const error of score.errors) console.log(`    ${error}`)
  }
