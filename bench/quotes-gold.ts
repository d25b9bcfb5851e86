/**
 * Quotes and resolved speakers on made-up items of many constructions (test/fixtures/quotes), by how the text names who speaks.
 *   node bench/quotes-gold.ts [--errors]
 */
import { MENTIONS, readGold, scoreGold } from '../test/language/quotes/gold.ts'

const share = (right: number, all: number): string =>
  `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`

for (const language of ['de', 'en']) {
  const score = scoreGold(readGold(language), language)
  console.log(`${language}: found ${share(score.found, score.owed)}, ${score.extra} that are none`)
  console.log(`${language}: right speaker ${share(score.right, score.owed)}`)
  for (const [mention, { right, all }] of Object.entries(score.mentions))
    console.log(`${language}:   ${MENTIONS[mention as keyof typeof MENTIONS]} ${share(right, all)}`)
  console.log(`${language}: role as the text says it ${share(score.roles.right, score.roles.all)}`)
  if (process.argv.includes('--errors')) for (const error of score.errors) console.log(`  ${error}`)
}
