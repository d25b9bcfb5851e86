import { describe, expect, it } from 'vitest'
import { actionOf, open, seal } from '../../../src/chat/slack/buttons.ts'

describe('the seal of a button', () => {
  it.each(['', 'nato', 'a.b.c', 'ä „€“ 😀', 'x'.repeat(1900)])(
    'gives back the value it was put on (%#)',
    (value) => {
      expect(open('more', seal('more', value, 'key'), 'key')).toBe(value)
    },
  )

  const sealed = seal('more', 'nato', 'key')
  it.each([
    ['of another action', 'delete', sealed, 'key'],
    ['of another key', 'more', sealed, 'other'],
    ['on another value', 'more', `${sealed}x`, 'key'],
    ['that was cut off', 'more', 'nato', 'key'],
    ['that is empty', 'more', '', 'key'],
    ['in other characters', 'more', `${'ä'.repeat(16)}.nato`, 'key'],
  ])('is void %s', (_, action, value, key) => {
    expect(open(action, value, key)).toBeNull()
  })

  it('belongs to the action without its position', () => {
    expect(actionOf('more#12')).toBe('more')
    expect(actionOf('a#b')).toBe('a#b')
  })
})
