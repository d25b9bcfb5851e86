import { createHash } from 'node:crypto'
import type { Briefing } from '../briefing/briefing.ts'
import { type Message, say } from '../chat/message.ts'
import type { ChatFault, ChatPlatform, PostOutcome } from '../chat/platform.ts'
import type { Log } from '../log.ts'
import type { ChannelRef, ReaderLanguage } from '../model.ts'
import { advanceSlot, markBroken, type StoredChannel } from '../store/channels.ts'
import {
  claimDelivery,
  type Delivery,
  hasEnded,
  isOutdated,
  releaseClaim,
  saveComposed,
  savePosted,
  savePosting,
  saveState,
  saveWaiting,
  skipOlder,
} from '../store/deliveries.ts'
import type { Database } from '../store/schema.ts'
import { stopWorkspace } from '../store/workspaces.ts'
import { nextSlot, slotsBetween } from './slots.ts'

/** A briefing as it will be posted, with the item versions that it shows. */
export type Composed = {
  briefing: Briefing | null
  message: Message
  items: readonly { id: string; version: number }[]
}

export type DeliverDeps = {
  db: Database
  /** The platform of a channel; null where it is not set up in this process. */
  platformOf(channel: ChannelRef): ChatPlatform | null
  /** Gathers, chooses, verifies and writes a channel's own briefing. `late`: slots were missed, and this one says so. */
  compose(channel: StoredChannel, slotAt: string, late: boolean): Promise<Composed>
  now(): string
  /** Names this process in claims. */
  process: string
  log: Log
  /** A sentence for whoever runs the service. */
  alert(sentence: string): void
}

/** What became of a delivery: done, to be tried again after a time, or another process is at it. */
export type DeliverResult = { state: 'done' } | { state: 'again'; afterMs: number } | { state: 'held' }

const DONE: DeliverResult = { state: 'done' }
const MOST_ATTEMPTS = 8
const LATE_MINUTES = 30
/** A wire that changes faster than a briefing is written is corrected afterwards. */
const MOST_TIMES = 3

/** The same for the same channel and slot, in every process: what platforms and ledger know a delivery by. 20 characters. */
export const deliveryIdOf = (channelKey: string, what: string): string =>
  createHash('sha256').update(`${channelKey}\n${what}`).digest('base64url').replace(/[-_]/g, 'x').slice(0, 20)

/** Brings a channel's due briefing into the channel, once, whatever happens on the way. */
export async function deliverDue(channel: StoredChannel, deps: DeliverDeps): Promise<DeliverResult> {
  const due = channel.nextSlotAt
  if (due === null || Date.parse(due) > Date.parse(deps.now())) return DONE
  const slotAt = newestSlot(channel, due, deps.now())
  const paused =
    channel.settings.pausedUntil !== null && Date.parse(channel.settings.pausedUntil) > Date.parse(deps.now())
  if (paused) return moveOn(channel, due, deps)
  if (slotAt !== new Date(due).toISOString()) await skipOlder(deps.db, channel.key, slotAt)

  const delivery = await claimDelivery(deps.db, {
    channelKey: channel.key,
    deliveryId: deliveryIdOf(channel.key, slotAt),
    kind: 'briefing',
    slotAt,
    by: deps.process,
    now: deps.now(),
  })
  // Another process is at it: the slot moves on only when the delivery has ended, so that a dead holder's is taken over.
  if (delivery === null)
    return (await hasEnded(deps.db, channel.key, deliveryIdOf(channel.key, slotAt)))
      ? moveOn(channel, due, deps)
      : { state: 'held' }
  const result = await releasing(delivery, deps, async () => {
    let composed = delivery
    // A version may come in while a briefing is composed, and find nothing yet that it would correct.
    for (let times = 0; times < MOST_TIMES; times++) {
      const isFresh = composed.state !== 'claimed' && !(await isOutdated(deps.db, composed))
      if (isFresh || composed.state === 'posting' || composed.state === 'unknown') break
      composed = await composeOnce(channel, composed, slotAt, deps)
    }
    return bring(channel, composed, deps)
  })
  if (result.state === 'done') await moveOn(channel, due, deps)
  return result
}

/** After an outage only the newest missed slot is delivered; older ones would be old news. */
function newestSlot({ settings }: StoredChannel, due: string, now: string): string {
  const newest = slotsBetween(settings.schedule, due, now).at(-1) ?? due
  // One spelling for one instant: the delivery's id is made from it.
  return new Date(newest).toISOString()
}

async function moveOn(channel: StoredChannel, due: string, { db, now }: DeliverDeps): Promise<DeliverResult> {
  await advanceSlot(db, channel.key, due, nextSlot(channel.settings.schedule, now()))
  return DONE
}

async function composeOnce(
  channel: StoredChannel,
  delivery: Delivery,
  slotAt: string,
  deps: DeliverDeps,
): Promise<Delivery> {
  const minutesLate = (Date.parse(deps.now()) - Date.parse(slotAt)) / 60_000
  const composed = await deps.compose(channel, slotAt, minutesLate > LATE_MINUTES)
  await saveComposed(deps.db, delivery, composed)
  return { ...delivery, state: 'composed', briefing: composed.briefing, message: composed.message }
}

/** Does something with a claimed delivery; where it throws, the claim is given back, so that the next attempt may begin. */
export async function releasing<Result>(
  delivery: Delivery,
  { db, process }: DeliverDeps,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    // Where the store itself fails, the lease ends the claim.
    await releaseClaim(db, delivery, process).catch(() => undefined)
    throw error
  }
}

/** Takes a composed delivery, or one whose outcome is unknown, to its end. `replyTo`: in the thread of that message. */
export async function bring(
  channel: StoredChannel,
  delivery: Delivery,
  deps: DeliverDeps,
  replyTo: string | null = null,
): Promise<DeliverResult> {
  const platform = deps.platformOf(channel.ref)
  if (platform === null || delivery.message === null) {
    await releaseClaim(deps.db, delivery, deps.process)
    return { state: 'again', afterMs: platform === null ? 60_000 : 1_000 }
  }

  const message = await savePosting(deps.db, delivery, deps.process)
  if (message === null) return { state: 'held' }
  if (delivery.state === 'posting' || delivery.state === 'unknown') {
    const found = await platform.find(channel.ref, delivery.deliveryId)
    if (found.outcome === 'found') return complete(platform, channel, delivery, message, found.parts, deps)
    if (found.outcome === 'unable') return cannotFindOut(channel, delivery, found.fault, deps)
  }
  const outcome = await platform.post(channel.ref, message, { deliveryId: delivery.deliveryId, replyTo })
  return conclude(channel, delivery, outcome, deps)
}

/** What was found may be a beginning, cut off before its last part: an edit adds what lacks, and changes nothing else. */
async function complete(
  platform: ChatPlatform,
  channel: StoredChannel,
  delivery: Delivery,
  message: Message,
  parts: readonly string[],
  deps: DeliverDeps,
): Promise<DeliverResult> {
  const outcome = await platform.edit(channel.ref, parts, message)
  if (outcome.outcome === 'posted') return settle(delivery, outcome.parts, deps)
  const isOver = delivery.attempts + 1 >= MOST_ATTEMPTS
  const { fault } = outcome
  if (!isOver && (outcome.outcome === 'unknown' || fault.policy === 'wait' || fault.policy === 'retry')) {
    await saveState(deps.db, delivery, 'unknown', fault)
    return { state: 'again', afterMs: fault.retryAfterMs ?? backOff(delivery.attempts) }
  }
  return settle(delivery, parts, deps)
}

async function settle(
  delivery: Delivery,
  parts: readonly string[],
  { db, now, log }: DeliverDeps,
): Promise<DeliverResult> {
  await savePosted(db, delivery, parts, now())
  log('info', 'delivery.posted', {
    channel: delivery.channelKey,
    delivery: delivery.deliveryId,
    kind: delivery.kind,
    parts: parts.length,
  })
  return DONE
}

/** Better to tell the operator than to post twice. */
async function cannotFindOut(
  channel: StoredChannel,
  delivery: Delivery,
  fault: ChatFault,
  deps: DeliverDeps,
): Promise<DeliverResult> {
  if (fault.policy === 'wait' || fault.policy === 'retry') {
    await saveState(deps.db, delivery, 'unknown', fault)
    return { state: 'again', afterMs: fault.retryAfterMs ?? backOff(delivery.attempts) }
  }
  await saveState(deps.db, delivery, 'failed', fault)
  deps.alert(
    `Nobody knows whether delivery ${delivery.deliveryId} stands in ${channel.key} (${fault.code}); it was not posted again. Look there, and use the ledger.`,
  )
  return DONE
}

async function conclude(
  channel: StoredChannel,
  delivery: Delivery,
  outcome: PostOutcome,
  deps: DeliverDeps,
): Promise<DeliverResult> {
  if (outcome.outcome === 'posted') return settle(delivery, outcome.parts, deps)
  const { fault } = outcome
  deps.log('error', 'delivery.fault', {
    channel: channel.key,
    delivery: delivery.deliveryId,
    outcome: outcome.outcome,
    code: fault.code,
    policy: fault.policy,
  })
  // Waiting as long as the platform asks is no failed attempt.
  const isCounted = outcome.outcome === 'unknown' || fault.policy !== 'wait'
  if (isCounted && delivery.attempts + 1 >= MOST_ATTEMPTS) return giveUp(channel, delivery, fault, deps)
  if (outcome.outcome === 'unknown') {
    await saveState(deps.db, delivery, 'unknown', fault)
    return { state: 'again', afterMs: fault.retryAfterMs ?? backOff(delivery.attempts) }
  }
  return answerRefusal(channel, delivery, fault, deps)
}

const backOff = (attempts: number): number => Math.min(15 * 60_000, 1_000 * 4 ** attempts)

async function giveUp(
  channel: StoredChannel,
  delivery: Delivery,
  fault: ChatFault,
  deps: DeliverDeps,
): Promise<DeliverResult> {
  await saveState(deps.db, delivery, 'failed', fault)
  deps.alert(
    `Delivery ${delivery.deliveryId} to ${channel.key} was given up after ${MOST_ATTEMPTS} attempts: ${fault.code} ${fault.detail}`,
  )
  return DONE
}

/** One answer per policy; the platform's own table (policy.ts) says which code has which. */
async function answerRefusal(
  channel: StoredChannel,
  delivery: Delivery,
  fault: ChatFault,
  deps: DeliverDeps,
): Promise<DeliverResult> {
  const { db, now, alert } = deps
  switch (fault.policy) {
    case 'wait':
      await saveWaiting(db, delivery, fault)
      return { state: 'again', afterMs: fault.retryAfterMs ?? backOff(0) }
    case 'retry':
      await saveState(db, delivery, 'composed', fault)
      return { state: 'again', afterMs: fault.retryAfterMs ?? backOff(delivery.attempts) }
    case 'degrade':
    case 'split':
    case 'join':
    case 'reshape':
      // The platform has tried its other form already: what it hands up is final.
      return giveUpNow(channel, delivery, fault, deps)
    case 'pause-channel':
      await saveState(db, delivery, 'failed', fault)
      await markBroken(db, channel.key, fault, now())
      alert(
        `Nothing can be posted to ${channel.key}: ${fault.code} ${fault.detail}. Its briefings wait until somebody resumes them.`,
      )
      await tellWhoSetUp(channel, delivery, fault, deps)
      return DONE
    case 'stop-workspace':
      await saveState(db, delivery, 'failed', fault)
      await stopWorkspace(db, channel.ref.platform, channel.ref.workspace, fault.code, now())
      alert(
        `${channel.ref.platform} workspace ${channel.ref.workspace} refuses the service: ${fault.code}. Its briefings are stopped until it is installed again.`,
      )
      return DONE
    case 'drop':
      await saveState(db, delivery, 'failed', fault)
      return DONE
    case 'alert-operator':
      return giveUpNow(channel, delivery, fault, deps)
  }
}

/** In the direct conversation with the person: the channel itself takes nothing. Who cannot be reached is only logged. */
async function tellWhoSetUp(
  { ref, name, setUpBy, settings: { language } }: StoredChannel,
  { channelKey, deliveryId }: Delivery,
  fault: ChatFault,
  { platformOf, log }: DeliverDeps,
): Promise<void> {
  const platform = platformOf(ref)
  if (setUpBy === null || platform === null) return
  const told = await platform.post({ ...ref, channel: `@${setUpBy}` }, pausedNotice(name, fault, language), {
    deliveryId: deliveryIdOf(channelKey, `paused at ${deliveryId}`),
    replyTo: null,
  })
  log('info', 'delivery.paused-told', { channel: channelKey, told: told.outcome })
}

function pausedNotice(
  channel: string,
  { code, detail }: Pick<ChatFault, 'code' | 'detail'>,
  language: ReaderLanguage,
): Message {
  const why = detail === '' ? code : `${code}, ${detail}`
  return say(
    language,
    ...{
      de: [
        `Im Kanal „${channel}“ kann nichts mehr gepostet werden (${why}). Seine Briefings warten.`,
        'Ist der Grund behoben: dort /status eingeben (in Slack /brief status) und auf „Weiter“ drücken.',
      ],
      en: [
        `Nothing can be posted in the channel “${channel}” any more (${why}). Its briefings wait.`,
        'Once the cause is mended: type /status there (on Slack /brief status) and press “Resume”.',
      ],
    }[language],
  )
}

async function giveUpNow(
  channel: StoredChannel,
  delivery: Delivery,
  fault: ChatFault,
  deps: DeliverDeps,
): Promise<DeliverResult> {
  await saveState(deps.db, delivery, 'failed', fault)
  deps.alert(`Delivery ${delivery.deliveryId} to ${channel.key} was refused: ${fault.code} ${fault.detail}`)
  return DONE
}

/** What a briefing says that comes after its time. */
export const lateNote = (language: ReaderLanguage, slot: string): string =>
  ({
    de: `Dieses Briefing war um ${slot} fällig und kommt verspätet.`,
    en: `This briefing was due at ${slot} and comes late.`,
  })[language]
