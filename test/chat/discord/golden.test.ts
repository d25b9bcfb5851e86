import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderDiscord, renderPlain } from '../../../src/chat/discord/render.ts'
import type { Message } from '../../../src/chat/message.ts'

const FIXTURES = new URL('../../fixtures/discord/', import.meta.url)
const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.message.json'))
  .map((name) => name.replace('.message.json', ''))

describe('the payload of Discord', () => {
  it('has its fixtures', () => {
    expect(names.length).toBeGreaterThanOrEqual(3)
  })

  it.each(names)('is as looked at and agreed for %s', async (name) => {
    const message: Message = JSON.parse(readFileSync(new URL(`${name}.message.json`, FIXTURES), 'utf8'))
    const shown = { components: renderDiscord(message), plain: renderPlain(message) }
    const payload = `${JSON.stringify(shown, null, 2)}\n`
    await expect(payload).toMatchFileSnapshot(new URL(`${name}.payload.json`, FIXTURES).pathname)
  })
})
