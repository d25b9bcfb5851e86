import { type Dispatcher, request } from 'undici'
import type { Fault } from '../faults.ts'
import { type GuardRules, readAddress } from '../guard.ts'
import { faultOf } from './client.ts'

type Sent = { status: number } | { fault: Fault }

/** Sends a form once, through the guard. Never throws for anything the other side does. */
export type PostForm = (url: string, form: Readonly<Record<string, string>>) => Promise<Sent>

/** Sends a body once, through the guard, and follows no redirect. Never throws for anything the other side does. */
export type PostBody = (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Sent>

const DEADLINE_MS = 20_000

export const createPostBody =
  (agent: Dispatcher, rules: GuardRules, userAgent: string): PostBody =>
  async (url, sent, headers) => {
    try {
      const { statusCode, body } = await request(readAddress(url, rules), {
        method: 'POST',
        dispatcher: agent,
        headers: { ...headers, 'user-agent': userAgent },
        body: sent,
        signal: AbortSignal.timeout(DEADLINE_MS),
      })
      await body.dump({ limit: 65_536 })
      return { status: statusCode }
    } catch (error) {
      return { fault: faultOf(error) }
    }
  }

export const createPostForm = (post: PostBody): PostForm => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return (url, form) => post(url, new URLSearchParams(form).toString(), headers)
}
