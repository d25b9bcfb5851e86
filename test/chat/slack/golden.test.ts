import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../../src/chat/message.ts'
import { renderSlack } from '../../../src/chat/slack/render.ts'

const FIXTURES = new URL('../../fixtures/slack/', import.meta.url)
const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.message.json'))
  .map((name) => name.replace('.message.json', ''))

describe('the payload of Slack', () => {
  it('has its fixtures', () => {
    expect(names.length).toBeGreaterThanOrEqual(3)
  })

  it.each(names)('is as looked at and agreed for %s', async (name) => {
    const message: Message = JSON.parse(readFileSync(new URL(`${name}.message.json`, FIXTURES), 'utf8'))
    const payload = `${JSON.stringify(renderSlack(message), null, 2)}\n`
    await expect(payload).toMatchFileSnapshot(new URL(`${name}.payload.json`, FIXTURES).pathname)
  })
})
