import { type Dispatcher, request } from 'undici'
import type { Fault } from '../faults.ts'
import { type GuardRules, readAddress } from '../guard.ts'
import { faultOf } from './client.ts'

/** Sends a form once, through the guard. Never throws for anything the other side does. */
export type PostForm = (
  url: string,
  form: Readonly<Record<string, string>>,
) => Promise<{ status: number } | { fault: Fault }>

const DEADLINE_MS = 20_000

export const createPostForm =
  (agent: Dispatcher, rules: GuardRules, userAgent: string): PostForm =>
  async (url, form) => {
    try {
      const { statusCode, body } = await request(readAddress(url, rules), {
        method: 'POST',
        dispatcher: agent,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': userAgent },
        body: new URLSearchParams(form).toString(),
        signal: AbortSignal.timeout(DEADLINE_MS),
      })
      await body.dump({ limit: 65_536 })
      return { status: statusCode }
    } catch (error) {
      return { fault: faultOf(error) }
    }
  }
