import { isSilent } from '../../feeds/schedule.ts'
import { readState } from '../../feeds/state.ts'
import { type Message, say } from '../chat/message.ts'
import type { ChatPlatform } from '../chat/platform.ts'
import type { Log } from '../log.ts'
import type { ChannelRef, ReaderLanguage } from '../model.ts'
import {
  type Alarm,
  type AlarmKind,
  markTold,
  markUntold,
  noteTroubles,
  type Trouble,
  troublesAt,
  untoldAlarms,
} from '../store/alarms.ts'
import { allFeeds } from '../store/feeds.ts'
import type { Database } from '../store/schema.ts'
import { holdTurns, takeTurn } from '../store/turns.ts'
import { deliveryIdOf } from './deliver.ts'

export type AlarmDeps = {
  db: Database
  platform: ChatPlatform
  channel: ChannelRef
  language: ReaderLanguage
  now(): string
  log: Log
}

/** One message in ten minutes, six an hour, whatever happens; what came meanwhile stands in the next one together. */
const EVERY_MS = 600_000
/** The alarm channel refuses: asking more often would not help. */
const REFUSED_MS = 3_600_000
const MOST_IN_A_MESSAGE = 20
const TURN = 'alarms'

/**
 * Looks what is wrong and tells the operator's channel what began and what ended, each once. What cannot be posted is logged and
 * tried again later; the alarm channel's own fault is never an alarm.
 */
export async function raiseAlarms(deps: AlarmDeps): Promise<void> {
  const { db, now } = deps
  await noteTroubles(db, [...(await troublesAt(db, now())), ...(await silentFeeds(deps))], now())
  const alarms = await untoldAlarms(db, MOST_IN_A_MESSAGE)
  if (alarms.length === 0 || !(await takeTurn(db, TURN, EVERY_MS, 0)).taken) return
  await tell(alarms, deps)
}

async function silentFeeds({ db, now }: AlarmDeps): Promise<Trouble[]> {
  const feeds = (await allFeeds(db)).filter(({ pausedAt }) => pausedAt === null)
  return feeds
    .filter(({ state }) => isSilent(readState(state), now()))
    .map(({ id }) => ({ kind: 'feed-silent', subject: id, name: id, detail: '' }))
}

async function tell(alarms: readonly Alarm[], deps: AlarmDeps): Promise<void> {
  const { db, platform, channel, language, now, log } = deps
  for (const { kind, subject, endedAt } of alarms)
    log('error', 'operator.alarm', { kind, subject, state: endedAt === null ? 'began' : 'ended' })
  // Taken first: a process that dies in between tells it in the log only, and none tells it twice.
  await markTold(db, alarms, now())
  const deliveryId = deliveryIdOf(TURN, alarms.map((alarm) => JSON.stringify(alarm)).join('\n'))
  const outcome = await platform.post(channel, alarmMessage(alarms, language), { deliveryId, replyTo: null })
  if (outcome.outcome === 'posted') return
  const { code, policy, retryAfterMs } = outcome.fault
  log('error', 'alarm.failed', { outcome: outcome.outcome, code, policy })
  // The answer may be lost and the message stand: only where it surely does not it comes again.
  if (outcome.outcome === 'unknown' && (await platform.find(channel, deliveryId)).outcome !== 'absent') return
  await markUntold(db, alarms)
  const isPassing = policy === 'wait' || policy === 'retry'
  await holdTurns(db, TURN, isPassing ? (retryAfterMs ?? EVERY_MS) : REFUSED_MS)
}

/** What began first, then what is over; a sentence each. */
function alarmMessage(alarms: readonly Alarm[], language: ReaderLanguage): Message {
  const [began, ended] = [
    alarms.filter(({ endedAt }) => endedAt === null),
    alarms.filter(({ endedAt }) => endedAt !== null),
  ]
  return say(
    language,
    ...began.map((alarm) => `Alarm: ${WORDS[alarm.kind].began(alarm)[language]}`),
    ...ended.map(
      (alarm) =>
        `${{ de: 'Entwarnung', en: 'All clear' }[language]}: ${WORDS[alarm.kind].ended(alarm)[language]}`,
    ),
  )
}

type Sentence = (alarm: Alarm) => Record<ReaderLanguage, string>
const WORDS: Record<AlarmKind, { began: Sentence; ended: Sentence }> = {
  'feed-silent': {
    began: ({ subject }) => ({
      de: `Der Feed „${subject}“ schweigt länger, als es bei seinem Takt zu erwarten ist. Seine Adresse prüfen (/feeds).`,
      en: `The feed “${subject}” has been silent for longer than its pace allows. Check its address (/feeds).`,
    }),
    ended: ({ subject }) => ({
      de: `Der Feed „${subject}“ schweigt nicht mehr.`,
      en: `The feed “${subject}” is no longer silent.`,
    }),
  },
  'channel-broken': {
    began: ({ subject, name, detail }) => ({
      de: `Im Kanal „${name}“ (${subject}) kann nichts gepostet werden (${detail}). Den Grund beheben und dort mit /status fortsetzen.`,
      en: `Nothing can be posted in the channel “${name}” (${subject}): ${detail}. Mend the cause, then resume there with /status.`,
    }),
    ended: ({ subject, name }) => ({
      de: `Der Kanal „${name}“ (${subject}) ist nicht mehr angehalten.`,
      en: `The channel “${name}” (${subject}) is no longer paused.`,
    }),
  },
  'workspace-stopped': {
    began: ({ subject, name, detail }) => ({
      de: `„${name}“ (${subject}) ist nicht mehr zu erreichen (${detail === '' ? 'App entfernt oder Token widerrufen' : detail}). Die App dort neu installieren.`,
      en: `“${name}” (${subject}) cannot be reached any more (${detail === '' ? 'app removed or token revoked' : detail}). Install the app there again.`,
    }),
    ended: ({ subject, name }) => ({
      de: `„${name}“ (${subject}) ist wieder da oder endgültig entfernt.`,
      en: `“${name}” (${subject}) is back, or was removed for good.`,
    }),
  },
  'briefings-empty': {
    began: ({ subject, name }) => ({
      de: `Im Kanal „${name}“ (${subject}) waren zwei Briefings nacheinander leer. Seine Themen (/schedule) und die Feeds (/feeds) prüfen.`,
      en: `Two briefings in a row were empty in the channel “${name}” (${subject}). Check its topics (/schedule) and the feeds (/feeds).`,
    }),
    ended: ({ subject, name }) => ({
      de: `Im Kanal „${name}“ (${subject}) sind die Briefings nicht mehr leer.`,
      en: `Briefings in the channel “${name}” (${subject}) are no longer empty.`,
    }),
  },
}
