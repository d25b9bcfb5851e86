import type { Policy } from '../platform.ts'

/**
 * What to do about each of Discord's codes (docs.discord.com/developers/topics/opcodes-and-status-codes), as data.
 * `degrade` and `reshape` are carried out in post.ts and edit.ts, since only they know the payload.
 */
const CODES: Readonly<Record<Policy, readonly string[]>> = {
  wait: [
    '429',
    '20016', // slowmode
    '20022', // announcement edits
    '20028', // channel write limit
    '20029', // server write limit
    '30046', // edits of messages older than an hour
    '40062', // service resource is rate limited
    '40333', // Cloudflare
  ],
  retry: ['500', '502', '503', '504', '40004', '130000', 'no_answer'],
  degrade: ['50035'],
  split: [],
  join: [],
  reshape: [
    '50083', // thread archived
    '160002', // reply without permission to read the history
    '160004', // thread exists
    '160005', // thread locked
    '160006', // too many active threads
  ],
  'pause-channel': [
    '10003', // channel gone
    '10004', // server gone
    '40058', // forum
    '50001', // cannot see the channel
    '50006', // empty
    '50007', // direct messages closed
    '50008', // no text channel
    '50013', // permissions
    '50024', // channel type
    '50278', // direct messages closed to servers without common members
  ],
  'stop-workspace': ['401', '50014', 'TokenInvalid'],
  drop: [
    '10008', // message gone
    '10015', // interaction's webhook gone
    '10062', // interaction too old
    '40060', // answered already
    '40094', // no more follow-ups
    '50005', // somebody else's message
    '50027', // interaction's token expired
    '200000', // AutoMod
    '200001', // AutoMod
    '240000', // harmful link
  ],
  'alert-operator': ['30032', '30034', '40005', '413', '4013', '4014'],
}

export const POLICIES: ReadonlyMap<string, Policy> = new Map(
  Object.entries(CODES).flatMap(([policy, codes]) => codes.map((code) => [code, policy as Policy] as const)),
)

/** The policy for a code of Discord's; one that is not in the table is for the operator to look at. */
export const policyOf = (code: string): Policy => POLICIES.get(code) ?? 'alert-operator'
