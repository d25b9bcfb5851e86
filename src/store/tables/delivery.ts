import type { ColumnType, Generated } from 'kysely'
import type { Briefing } from '../../briefing/briefing.ts'
import type { Message } from '../../chat/message.ts'
import type { ChatFault } from '../../chat/platform.ts'
import type { TopicRule } from '../../language/topics/workspace.ts'
import type { PlatformName, ReaderLanguage, Weekday } from '../../model.ts'

/** Instants are written and read as ISO 8601 strings. */
type Instant = string
type Json<Value> = ColumnType<Value, string | null | undefined, string | null>

/** `channelKey` ("slack:T1:C1") is the distribution column of all tables here: everything of a channel lies together. */
export type DeliveryTables = {
  workspaces: {
    platform: PlatformName
    workspace: string
    name: string
    joinedAt: Instant
    leftAt: Instant | null
    /** Why nothing can be sent there (token revoked ...), as the platform's code; null where all is well. */
    stoppedCode: string | null
    /** When it was told how to begin. */
    welcomedAt: Generated<Instant | null>
  }
  channels: {
    channelKey: string
    platform: PlatformName
    workspace: string
    channel: string
    name: string
    language: ReaderLanguage
    times: string[]
    days: Weekday[]
    zone: string
    stories: number
    quietFrom: string | null
    quietTo: string | null
    pausedUntil: Instant | null
    nextSlotAt: Instant | null
    /** The platform asked to wait: nothing is posted before. */
    notBefore: Instant | null
    brokenCode: string | null
    brokenDetail: string | null
    brokenAt: Instant | null
    /** The platform's id of the person who set it up first: told when nothing can be posted. */
    setUpBy: string | null
    createdAt: Instant
  }
  subscriptions: {
    channelKey: string
    topic: string
    briefing: boolean
    alerts: boolean
    createdAt: Instant
    createdBy: string
  }
  deliveries: {
    channelKey: string
    deliveryId: string
    kind: 'briefing' | 'alert' | 'note'
    /** The due time of a briefing; null for what has none. */
    slotAt: Instant | null
    state: 'claimed' | 'composed' | 'posting' | 'unknown' | 'posted' | 'failed' | 'skipped'
    claimedBy: string
    claimedAt: Instant
    briefing: Json<Briefing | null>
    message: Json<Message | null>
    /** The platform's message ids, the main message first. */
    parts: Generated<string[]>
    attempts: Generated<number>
    fault: Json<ChatFault | null>
    postedAt: Instant | null
    createdAt: Instant
  }
  /** Which item versions a delivery shows: what a correction or withdrawal looks up. */
  deliveryItems: {
    channelKey: string
    deliveryId: string
    itemId: string
    version: number
  }
  /** Limits that all processes share: when the next turn comes. */
  turns: {
    turn: string
    nextAt: Instant
  }
  /** Topics that workspaces define; `scope` ("slack:T1") is the only one that may see it. */
  ownTopics: {
    topic: string
    scope: string
    name: string
    /** The name as it is compared. */
    nameKey: string
    definition: Json<TopicRule>
    createdAt: Instant
    createdBy: string
  }
  /** What somebody is asked to confirm; `topic` is the one that it changes, null for a new one. */
  topicDrafts: {
    draftId: string
    scope: string
    topic: string | null
    name: string
    definition: Json<TopicRule>
    createdAt: Instant
  }
  audit: {
    channelKey: string
    auditId: Generated<number>
    at: Instant
    by: string
    what: string
  }
}
