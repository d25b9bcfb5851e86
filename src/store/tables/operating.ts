import type { Generated } from 'kysely'
import type { ReaderLanguage } from '../../model.ts'

type Instant = string

/** What the service's own operation keeps; all of it small. */
export type OperatingTables = {
  slackInstallations: { workspace: string; sealed: string; savedAt: Instant }
  webhooks: {
    webhookId: string
    url: string
    /** Empty: all. */
    topics: string[]
    language: ReaderLanguage
    sealedSecret: string
    createdAt: Instant
    stoppedAt: Instant | null
    stoppedCode: string | null
  }
  webhookDeliveries: {
    webhookId: string
    deliveryId: string
    event: string
    storyId: string | null
    itemId: string | null
    state: 'waiting' | 'delivered' | 'failed'
    attempts: Generated<number>
    /** Of the last attempt: a status ("503") or a fault. */
    code: string | null
    createdAt: Instant
    endedAt: Instant | null
  }
  loginLinks: { tokenHash: string; madeAt: Instant; expiresAt: Instant; admin: boolean }
  sessions: { sessionHash: string; beganAt: Instant; expiresAt: Instant; admin: boolean }
  alarms: {
    kind: 'feed-silent' | 'channel-broken' | 'workspace-stopped' | 'briefings-empty'
    /** A feed's id, a channel's key, or "platform:workspace". */
    subject: string
    name: string
    detail: string
    beganAt: Instant
    toldAt: Instant | null
    /** Over, and the all-clear not told yet. */
    endedAt: Instant | null
  }
  feedTokens: { name: string; tokenHash: string; createdAt: Instant }
}
