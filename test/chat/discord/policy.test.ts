import { describe, expect, it } from 'vitest'
import { POLICIES, policyOf } from '../../../src/chat/discord/policy.ts'
import type { Policy } from '../../../src/chat/platform.ts'

/** What docs/discord.md promises, written once more by hand: code of Discord's, what is done. */
const TABLE: readonly [code: string, policy: Policy][] = [
  ['429', 'wait'],
  ['20016', 'wait'],
  ['20022', 'wait'],
  ['20028', 'wait'],
  ['20029', 'wait'],
  ['30046', 'wait'],
  ['40062', 'wait'],
  ['40333', 'wait'],
  ['500', 'retry'],
  ['502', 'retry'],
  ['503', 'retry'],
  ['504', 'retry'],
  ['40004', 'retry'],
  ['130000', 'retry'],
  ['no_answer', 'retry'],
  ['50035', 'degrade'],
  ['50083', 'reshape'],
  ['160002', 'reshape'],
  ['160004', 'reshape'],
  ['160005', 'reshape'],
  ['160006', 'reshape'],
  ['10003', 'pause-channel'],
  ['10004', 'pause-channel'],
  ['40058', 'pause-channel'],
  ['50001', 'pause-channel'],
  ['50006', 'pause-channel'],
  ['50007', 'pause-channel'],
  ['50008', 'pause-channel'],
  ['50013', 'pause-channel'],
  ['50024', 'pause-channel'],
  ['50278', 'pause-channel'],
  ['401', 'stop-workspace'],
  ['50014', 'stop-workspace'],
  ['TokenInvalid', 'stop-workspace'],
  ['10008', 'drop'],
  ['10015', 'drop'],
  ['10062', 'drop'],
  ['40060', 'drop'],
  ['40094', 'drop'],
  ['50005', 'drop'],
  ['50027', 'drop'],
  ['200000', 'drop'],
  ['200001', 'drop'],
  ['240000', 'drop'],
  ['30032', 'alert-operator'],
  ['30034', 'alert-operator'],
  ['40005', 'alert-operator'],
  ['413', 'alert-operator'],
  ['4013', 'alert-operator'],
  ['4014', 'alert-operator'],
]

describe('the policy for each code of Discord', () => {
  it.each(TABLE)('for %s is %s', (code, policy) => {
    expect(policyOf(code)).toBe(policy)
  })

  it('has no row that is not promised', () => {
    expect([...POLICIES.keys()].sort()).toEqual(TABLE.map(([code]) => code).sort())
  })

  it('leaves an unknown code to the operator', () => {
    expect(policyOf('987654')).toBe('alert-operator')
  })
})
