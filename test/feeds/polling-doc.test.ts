import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const rows = [...readFileSync('docs/polling.md', 'utf8').matchAll(/^\| (\d+) \| .+ \| (.+) \|$/gm)]
const tests = readdirSync('test/feeds', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.startsWith('polling-doc'))
  .map((name) => readFileSync(join('test/feeds', name), 'utf8'))
  .join('\n')

it('documents thirty polling behaviours', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
})

it.each(rows.map(([, number, name]) => [number!, name!]))('has the test that row %s names: %s', (_, name) => {
  expect(tests).toContain(`'${name}'`)
})
