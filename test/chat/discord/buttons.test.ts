import { describe, expect, it } from 'vitest'
import { keyOf, open, seal } from '../../../src/chat/discord/buttons.ts'

const KEY = keyOf('a token')
const sealed = seal('0:sources:story-1', KEY)

describe('the id of a button', () => {
  it('gives back what the button does', () => {
    expect(open(sealed, KEY)).toEqual({ action: 'sources', value: 'story-1', asks: false })
    expect(open(seal('a:more:a:b\nc', KEY), KEY)).toEqual({ action: 'more', value: 'a:b\nc', asks: false })
    expect(open(seal('z:!erase:', KEY), KEY)).toEqual({ action: 'erase', value: '', asks: true })
  })
  it('is the same in every process with the token', () => {
    expect(keyOf('a token')).toBe(KEY)
    expect(keyOf('another')).not.toBe(KEY)
  })
  it.each([
    ['another value', sealed.replace('story-1', 'story-2')],
    ['another action', sealed.replace('sources', 'erase')],
    ['no question before it', seal('0:!erase:x', KEY).replace('!', '')],
    ['the key of somebody else', seal('0:sources:story-1', 'other')],
    ['no seal', '0:sources:story-1'],
    ['nothing', ''],
    ['nonsense', '💥'.repeat(50)],
  ])('is refused with %s', (_, id) => {
    expect(open(id, KEY)).toBeNull()
  })
})
