import { bold, list, type Message, note, plain, say } from '../src/chat/message.ts'
import { type Context, defineCommand, inLanguage, type Option, openly, privately } from './command.ts'
import type { FeedHealth } from './desk.ts'
import { tellFeedChange } from './feed-words.ts'
import { choiceOption } from './options.ts'
import { nearest } from './reading/nearest.ts'

const MOST_SHOWN = 25
const LONGEST_ADDRESS = 2_000

/** An address or an id; which of them is known shows when it is used. */
const feedOption: Option<string | null> = {
  summary: { de: 'Adresse oder Name des Feeds', en: 'Address or name of the feed' },
  required: false,
  choices: [],
  complete: async (typed, { desk, language }) =>
    nearest(typed, await desk.feeds(language), ({ id, url }) => [id, url], MOST_SHOWN).map(({ id }) => ({
      name: id,
      value: id,
    })),
  read: (typed, { language }) =>
    typed === null || (typed.length <= LONGEST_ADDRESS && /^[^\s\p{C}]+$/u.test(typed))
      ? // Slack wraps what it takes for a link.
        { ok: true, value: typed?.replace(/^<([^|>]+)(\|[^>]*)?>$/, '$1') ?? null }
      : {
          ok: false,
          sentence: inLanguage(language, {
            de: 'Das ist weder eine Adresse noch der Name eines Feeds: Es enthält Leerzeichen oder ist zu lang. /feeds zeigt alle Namen.',
            en: 'That is neither an address nor the name of a feed: it holds blanks or is too long. /feeds shows all names.',
          }),
        },
}

export const feeds = defineCommand({
  name: 'feeds',
  germanName: null,
  summary: { de: 'Wie es den Feeds geht; hinzufügen, pausieren', en: 'How the feeds are; add, pause' },
  needs: 'administer',
  bareNeeds: 'nothing',
  options: {
    action: choiceOption({ de: 'Was geschehen soll', en: 'What to do' }, [
      { value: 'add', label: { de: 'hinzufügen', en: 'add' } },
      { value: 'pause', label: { de: 'pausieren', en: 'pause' } },
      { value: 'resume', label: { de: 'weiterlesen', en: 'resume' } },
      { value: 'remove', label: { de: 'entfernen', en: 'remove' } },
    ]),
    feed: feedOption,
  },
  async run({ action, feed }, context) {
    if (action === null && feed === null) return showHealth(context)
    if (action === null || feed === null) return privately(say(context.language, LACKING[context.language]))
    const { desk, channel, asker, language, zone } = context
    const change = await desk.changeFeed(action, feed, channel, asker, language)
    const told = say(language, ...tellFeedChange(change, language, zone))
    const hasChanged = ['added', 'paused', 'resumed', 'removed'].includes(change.kind)
    return hasChanged ? openly(told) : privately(told)
  },
})

const LACKING = {
  de: 'Dazu gehören zwei Angaben: was geschehen soll (add, pause, resume, remove) und welcher Feed. Zum Beispiel: /feeds add https://www.example.org/news.xml',
  en: 'That takes two things: what to do (add, pause, resume, remove) and which feed. For example: /feeds add https://www.example.org/news.xml',
}

async function showHealth({ desk, language }: Context): Promise<Message> {
  const found = await desk.feeds(language)
  const faulty = found.filter(({ isHealthy }) => !isHealthy)
  const head = {
    de: `${found.length} Feeds, ${faulty.length === 0 ? 'alle in Ordnung' : `${faulty.length} mit Störung`}.`,
    en: `${found.length} feeds, ${faulty.length === 0 ? 'all well' : `${faulty.length} with a fault`}.`,
  }[language]
  const ordered = [...faulty, ...found.filter(({ isHealthy }) => isHealthy)]
  const left = ordered.length - MOST_SHOWN
  return {
    language,
    fallback: head,
    blocks: [
      note(plain(head)),
      list(ordered.slice(0, MOST_SHOWN).map((feed) => lineOf(feed))),
      ...(left > 0
        ? [note(plain({ de: `… und ${left} weitere.`, en: `… and ${left} more.` }[language]))]
        : []),
    ],
    actions: [],
  }
}

const lineOf = ({ id, sentence }: FeedHealth) => [bold(id), plain(` · ${sentence}`)]
