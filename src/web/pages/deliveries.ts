import { moments } from '../../briefing/wording.ts'
import type { Names } from '../../briefing/write.ts'
import type { ReaderLanguage } from '../../model.ts'
import type { auditLines, ChannelLine, LedgerLine } from '../../store/ledger.ts'
import { type Html, html } from '../html.ts'
import type { Route } from '../server.ts'
import { languageOf, page } from './layout.ts'

export type DeliveriesDeps = {
  defaults: { language: ReaderLanguage; zone: string }
  notice(language: ReaderLanguage): string | null
  names(language: ReaderLanguage): Names
  now(): string
  channels(): Promise<readonly ChannelLine[]>
  ledger(): Promise<readonly LedgerLine[]>
  audit(): Promise<Awaited<ReturnType<typeof auditLines>>>
}

const WORDS = {
  de: {
    deliveries: 'Zustellungen',
    channels: 'Kanäle',
    ledger: 'Was zuletzt zugestellt wurde',
    audit: 'Wer was geändert hat',
    noChannels: 'Noch kein Kanal folgt einem Thema. In einem Kanal: /subscribe nato 7:00',
    noLedger: 'Noch nichts wurde zugestellt.',
    noAudit: 'Noch nichts wurde geändert.',
    channelHeads: ['Kanal', 'Themen', 'Stand'],
    ledgerHeads: ['Zeit', 'Kanal', 'Was', 'Ergebnis', 'Meldungen'],
    auditHeads: ['Zeit', 'Kanal', 'Wer', 'Was'],
    next: (at: string) => `nächstes Briefing ${at}`,
    idle: 'kein Briefing geplant',
    paused: (until: string) => `Pause bis ${until}`,
    waits: (until: string) => `Die Plattform bittet zu warten bis ${until}.`,
    broken: (code: string, since: string) =>
      `Angehalten seit ${since}: ${code}. Im Kanal /status rufen; dort steht, was zu tun ist.`,
    stopped: (code: string) =>
      `Der ganze Arbeitsbereich ist angehalten: ${code}. Die App dort neu einrichten.`,
    attempts: (n: number) => `${n} Versuche`,
    kinds: { briefing: 'Briefing', alert: 'Eilmeldung', note: 'Hinweis' } as Record<string, string>,
    states: {
      claimed: 'in Arbeit',
      composed: 'wartet auf den nächsten Versuch',
      posting: 'wird gesendet',
      unknown: 'ungewiss, wird nachgesehen',
      posted: 'zugestellt',
      failed: 'gescheitert',
      skipped: 'übersprungen, weil ein neueres fällig war',
    } as Record<string, string>,
  },
  en: {
    deliveries: 'Deliveries',
    channels: 'Channels',
    ledger: 'What was delivered last',
    audit: 'Who changed what',
    noChannels: 'No channel follows a topic yet. In a channel: /subscribe nato 7:00',
    noLedger: 'Nothing has been delivered yet.',
    noAudit: 'Nothing has been changed yet.',
    channelHeads: ['Channel', 'Topics', 'State'],
    ledgerHeads: ['Time', 'Channel', 'What', 'Outcome', 'Items'],
    auditHeads: ['Time', 'Channel', 'Who', 'What'],
    next: (at: string) => `next briefing ${at}`,
    idle: 'no briefing planned',
    paused: (until: string) => `paused until ${until}`,
    waits: (until: string) => `The platform asks to wait until ${until}.`,
    broken: (code: string, since: string) =>
      `Stopped since ${since}: ${code}. Call /status in the channel; it says what to do.`,
    stopped: (code: string) => `The whole workspace is stopped: ${code}. Install the app there again.`,
    attempts: (n: number) => `${n} attempts`,
    kinds: { briefing: 'Briefing', alert: 'Alert', note: 'Note' } as Record<string, string>,
    states: {
      claimed: 'being made',
      composed: 'waits for the next attempt',
      posting: 'being sent',
      unknown: 'not known, being looked up',
      posted: 'delivered',
      failed: 'failed',
      skipped: 'skipped, since a newer one was due',
    } as Record<string, string>,
  },
} as const

/** For admins: what each channel waits for, what was delivered, who changed what. */
export const deliveriesRoute = (deps: DeliveriesDeps): Route => ({
  path: /^\/deliveries$/,
  admin: true,
  answer: async ({ url, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const words = WORDS[language]
    const { both } = moments(language, deps.defaults.zone)
    const names = deps.names(language)
    const [channels, ledger, audit] = await Promise.all([deps.channels(), deps.ledger(), deps.audit()])
    const channelRows = channels.map(({ topics, ...channel }) => [
      nameOf(channel),
      html`${topics.map((topic) => html`<span class="chip">${names.topic(topic)}</span> `)}`,
      stateOf(channel, language, both, deps.now()),
    ])
    const ledgerRows = ledger.map((line) => [
      html`${both(line.postedAt ?? line.createdAt)}`,
      nameOf(line),
      html`${words.kinds[line.kind] ?? line.kind}`,
      outcomeOf(line, language),
      html`${line.items}`,
    ])
    const auditRows = audit.map((line) => [
      html`${both(line.at)}`,
      nameOf(line),
      html`${line.by}`,
      html`<code>${line.what}</code>`,
    ])
    return page(
      words.deliveries,
      { language, url, notice: deps.notice(language) },
      html`${table(words.channels, words.channelHeads, channelRows, words.noChannels)}
${table(words.ledger, words.ledgerHeads, ledgerRows, words.noLedger)}
${table(words.audit, words.auditHeads, auditRows, words.noAudit)}`,
    )
  },
})

const nameOf = (line: { channelKey: string; name: string | null; workspace?: string | null }): Html => {
  const platform = line.channelKey.split(':')[0] ?? ''
  return html`<b>${line.name ?? line.channelKey}</b> <span class="muted">${[platform, line.workspace].filter((part) => part != null).join(', ')}</span>`
}

function stateOf(
  channel: Omit<ChannelLine, 'topics'>,
  language: ReaderLanguage,
  both: (at: string) => string,
  now: string,
): Html {
  const words = WORDS[language]
  const { stoppedCode, broken, pausedUntil, notBefore, nextSlotAt } = channel
  if (stoppedCode !== null) return html`<span class="bad">${words.stopped(stoppedCode)}</span>`
  if (broken !== null)
    return html`<span class="bad">${words.broken(`${broken.code} ${broken.detail}`.trim(), broken.at === '' ? '–' : both(broken.at))}</span>`
  const isAhead = (at: string | null): at is string => at !== null && Date.parse(at) > Date.parse(now)
  if (isAhead(pausedUntil)) return html`${words.paused(both(pausedUntil))}`
  const next = nextSlotAt === null ? words.idle : words.next(both(nextSlotAt))
  return html`${next}${isAhead(notBefore) && html` <span class="muted">${words.waits(both(notBefore))}</span>`}`
}

function outcomeOf({ state, attempts, fault }: LedgerLine, language: ReaderLanguage): Html {
  const words = WORDS[language]
  const told = words.states[state] ?? state
  return html`<span${state === 'failed' && html` class="bad"`}>${told}</span>${attempts > 1 && html` · ${words.attempts(attempts)}`}${fault !== null && html` <span class="muted">${fault.code} ${fault.detail}</span>`}`
}

function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly Html[])[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<h2>${title}</h2><p>${empty}</p>`
  return html`<h2>${title}</h2><div class="scroll" tabindex="0"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
