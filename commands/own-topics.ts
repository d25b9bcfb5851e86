import { linked, list, note, plain, say } from '../src/chat/message.ts'
import type { Reply } from '../src/chat/platform.ts'
import type { TopicDraft, TopicRule } from '../src/language/topics/workspace.ts'
import { type Context, inLanguage, type Option, openly, privately, type Words } from './command.ts'
import type { TopicInfo, TopicPreview } from './desk.ts'
import { findTopic, shorten } from './options.ts'

const LONGEST_NAME = 40
const LONGEST_TERM = 60
const MOST_TERMS = 40
const MOST_TOPICS = 50
const MOST_REPEATED = 120

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '’&.-]*$/u
const TERM = /^\*?[\p{L}\p{N}][\p{L}\p{M}\p{N} '’.-]*\*?$/u
/** Letters and digits that a word must have, and one with * more: "*a*" would catch everything. */
const SHORTEST = 2
const SHORTEST_OPEN = 3

const isTerm = (term: string): boolean => {
  const letters = term.replace(/[^\p{L}\p{N}]/gu, '').length
  return (
    TERM.test(term) &&
    term.length <= LONGEST_TERM &&
    letters >= (term.includes('*') ? SHORTEST_OPEN : SHORTEST)
  )
}

/** What somebody typed without what cannot be seen. */
const repeated = (typed: string): string => shorten(typed.replace(/\p{C}+/gu, ''))

/** Words, phrases or names, with commas between them; null where nothing was typed. */
export function termsOption(summary: Words): Option<string[] | null> {
  return {
    summary,
    required: false,
    choices: [],
    complete: null,
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const terms = [
        ...new Set(
          typed
            .normalize('NFC')
            .split(/[,;]/)
            .map((term) => term.trim()),
        ),
      ]
      const given = terms.filter((term) => term !== '')
      const wrong = given.find((term) => !isTerm(term))
      if (wrong === undefined && given.length > 0 && given.length <= MOST_TERMS)
        return { ok: true, value: given }
      const sentence =
        wrong === undefined
          ? {
              de: `Das sind ${given.length} Wörter; möglich sind 1 bis ${MOST_TERMS}, mit Komma getrennt.`,
              en: `Those are ${given.length} words; possible are 1 to ${MOST_TERMS}, with commas between them.`,
            }
          : {
              de: `„${repeated(wrong)}“ taugt nicht als Wort eines Themas: Möglich sind ${SHORTEST} bis ${LONGEST_TERM} Buchstaben, Ziffern, Leerzeichen und Bindestriche, am Rand auch * (dann mindestens ${SHORTEST_OPEN} Buchstaben), mit Komma getrennt.`,
              en: `“${repeated(wrong)}” cannot be a word of a topic: possible are ${SHORTEST} to ${LONGEST_TERM} letters, digits, blanks and hyphens, at the ends also * (then at least ${SHORTEST_OPEN} letters), with commas between them.`,
            }
      return { ok: false, sentence: inLanguage(language, sentence) }
    },
  }
}

/** What was typed of a topic; what was not is null. */
export type TypedRule = {
  words: string[] | null
  phrases: string[] | null
  persons: string[] | null
  without: string[] | null
  minimum: number | null
}

const sentence = ({ language }: Context, words: Words): Reply =>
  privately(say(language, inLanguage(language, words)))

/** Topics are the whole workspace's: whoever manages but their own conversation with the bot may not change them. */
function refusalInDirect(context: Context): Reply | null {
  if (!context.isDirect || context.asker.mayAdminister) return null
  return sentence(context, {
    de: 'Eigene Themen gehören dem ganzen Server oder Workspace: Gib das in einem seiner Kanäle ein, den du verwalten darfst. Geändert wurde nichts.',
    en: 'Own topics belong to the whole server or workspace: type this in one of its channels that you may manage. Nothing was changed.',
  })
}

/** Tries a new topic out and asks whether to save it. */
export async function addTopic(name: string, typed: TypedRule, context: Context): Promise<Reply> {
  const refused = refusalInDirect(context)
  if (refused !== null) return refused
  if (name.length > LONGEST_NAME || !NAME.test(name))
    return sentence(context, {
      de: `„${repeated(name)}“ taugt nicht als Name: Möglich sind bis zu ${LONGEST_NAME} Buchstaben, Ziffern, Leerzeichen und Bindestriche.`,
      en: `“${repeated(name)}” cannot be a name: possible are up to ${LONGEST_NAME} letters, digits, blanks and hyphens.`,
    })
  const topics = await context.desk.topics(context.channel)
  if (findTopic(name, topics) !== undefined)
    return sentence(context, {
      de: `Ein Thema „${name}“ gibt es schon. Eigene ändert /topics mit „change“.`,
      en: `There is a topic “${name}” already. /topics with “change” changes your own.`,
    })
  if (topics.filter(({ own }) => own).length >= MOST_TOPICS)
    return sentence(context, {
      de: `Mehr als ${MOST_TOPICS} eigene Themen sind nicht möglich. Entferne zuerst eines: /topics mit „remove“.`,
      en: `More than ${MOST_TOPICS} own topics are not possible. Remove one first: /topics with “remove”.`,
    })
  return tryOut({ topic: null, name, rule: ruleFrom(typed, NOTHING) }, context)
}

/** Tries out what was typed in place of what a topic had, and asks whether to save it. */
export async function changeTopic(topic: TopicInfo, typed: TypedRule, context: Context): Promise<Reply> {
  const refused = refusalInDirect(context)
  if (refused !== null) return refused
  const rule = await context.desk.ownTopics.ruleOf(context.channel, topic.id)
  if (rule === null) return notOwn(topic, context)
  return tryOut({ topic: topic.id, name: topic.name.en, rule: ruleFrom(typed, rule) }, context)
}

/** Tells who follows a topic and asks whether to remove it. */
export async function askToRemove(topic: TopicInfo, context: Context): Promise<Reply> {
  const refused = refusalInDirect(context)
  if (refused !== null) return refused
  if (!topic.own) return notOwn(topic, context)
  const { language, desk, channel, asker } = context
  const name = topic.name[language]
  const others = await desk.ownTopics.followersBeside(channel, topic.id)
  if (others.length > 0 && !asker.mayAdminister) return followedElsewhere(others.length, context)
  const message = say(
    language,
    inLanguage(language, {
      de: `Das Thema „${name}“ entfernen? ${others.length === 0 ? 'Kein anderer Kanal folgt ihm.' : `Diese Kanäle folgen ihm und dann nicht mehr: ${others.join(', ')}.`}`,
      en: `Remove the topic “${name}”? ${others.length === 0 ? 'No other channel follows it.' : `These channels follow it and then no longer will: ${others.join(', ')}.`}`,
    }),
  )
  const label = inLanguage(language, { de: 'Entfernen', en: 'Remove' })
  return privately({
    ...message,
    actions: [{ action: 'topic-remove', value: topic.id, label, style: 'danger' }],
  })
}

/** Others' briefings do not end without a word because one channel is done with a topic. */
const followedElsewhere = (others: number, context: Context): Reply =>
  sentence(context, {
    de: `Dem Thema ${others === 1 ? 'folgt noch ein anderer Kanal' : `folgen noch ${others} andere Kanäle`}: Dann entfernen es nur Admins. Hier beendet es /unsubscribe. Geändert wurde nichts.`,
    en: `${others === 1 ? 'Another channel follows' : `${others} other channels follow`} the topic: then it is for admins to remove. /unsubscribe ends it here. Nothing was changed.`,
  })

const notOwn = (topic: TopicInfo, context: Context): Reply =>
  sentence(context, {
    de: `„${topic.name.de}“ ist eingebaut und lässt sich nicht ändern. Ein eigenes Thema legt /topics mit „add“ an.`,
    en: `“${topic.name.en}” is built in and cannot be changed. /topics with “add” makes a topic of your own.`,
  })

const NOTHING: TopicRule = { words: [], phrases: [], persons: [], exclusions: [], minimum: 1 }

const ruleFrom = (typed: TypedRule, before: TopicRule): TopicRule => ({
  words: typed.words ?? before.words,
  phrases: typed.phrases ?? before.phrases,
  persons: typed.persons ?? before.persons,
  exclusions: typed.without ?? before.exclusions,
  minimum: typed.minimum ?? before.minimum,
})

async function tryOut(draft: TopicDraft, context: Context): Promise<Reply> {
  const { name, rule } = draft
  if (rule.words.length + rule.phrases.length + rule.persons.length === 0)
    return sentence(context, {
      de: `Zu einem Thema gehören Wörter, Wendungen oder Personen. Zum Beispiel: /topics action:add topic:"${name}" words:"Drohne, Shahed" minimum:2`,
      en: `A topic takes words, phrases or persons. For example: /topics action:add topic:"${name}" words:"drone, Shahed" minimum:2`,
    })
  const { language, desk, channel } = context
  const { draft: id, preview } = await desk.ownTopics.draft(channel, draft)
  const words = WORDS[language]
  const message = say(language, words.caught(name, preview), words.notYet)
  const shown = preview.shown.map(({ title, url, words: because }) => [
    url === null ? plain(title) : linked(title, url),
    plain(` · ${words.because(because)}`),
  ])
  return privately({
    ...message,
    blocks: [...message.blocks, ...(shown.length === 0 ? [] : [list(shown)]), note(plain(words.rule(rule)))],
    actions: [
      { action: 'topic-save', value: id, label: words.save, style: 'primary' },
      { action: 'topic-change', value: id, label: words.change },
      { action: 'topic-cancel', value: id, label: words.cancel },
    ],
  })
}

/** The line to type for a draft. */
function lineOf({ topic, name, rule }: TopicDraft): string {
  const lists = { words: rule.words, phrases: rule.phrases, persons: rule.persons, without: rule.exclusions }
  const given = Object.entries(lists).flatMap(([option, terms]) =>
    terms.length === 0 ? [] : [`${option}:"${terms.join(', ')}"`],
  )
  const verb = topic === null ? 'add' : 'change'
  return `/topics action:${verb} topic:"${name}" ${given.join(' ')} minimum:${rule.minimum}`
}

/** What a topic catches, in words, for its page in /topics. */
export const tellRule = (rule: TopicRule, language: 'de' | 'en'): string => WORDS[language].rule(rule)

const some = (label: string, terms: readonly string[]): string[] => {
  const all = terms.join(', ')
  const shown = all.length <= MOST_REPEATED ? all : `${all.slice(0, MOST_REPEATED)}…`
  return terms.length === 0 ? [] : [`${label}: ${shown}`]
}

const WORDS = {
  de: {
    caught: (name: string, { days, items, of, isPart }: TopicPreview) =>
      `„${name}“ hätte in den letzten ${days} Tagen ${items} von ${of} Meldungen erfasst${isPart ? ' (angesehen wurden die neuesten)' : ''}.`,
    notYet: 'Gespeichert ist noch nichts.',
    because: (words: readonly string[]) => `wegen ${words.map((word) => `„${word}“`).join(', ')}`,
    rule: (rule: TopicRule) =>
      [
        ...some('Wörter', rule.words),
        ...some('Wendungen', rule.phrases),
        ...some('Personen', rule.persons),
        ...some('ohne', rule.exclusions),
        `mindestens ${rule.minimum} ${rule.minimum === 1 ? 'Stelle' : 'Stellen'} (im Titel doppelt gezählt)`,
      ].join(' · '),
    save: 'Speichern',
    change: 'Ändern',
    cancel: 'Abbrechen',
  },
  en: {
    caught: (name: string, { days, items, of, isPart }: TopicPreview) =>
      `“${name}” would have caught ${items} of ${of} items in the last ${days} days${isPart ? ' (the newest were looked at)' : ''}.`,
    notYet: 'Nothing is saved yet.',
    because: (words: readonly string[]) => `because of ${words.map((word) => `“${word}”`).join(', ')}`,
    rule: (rule: TopicRule) =>
      [
        ...some('words', rule.words),
        ...some('phrases', rule.phrases),
        ...some('persons', rule.persons),
        ...some('without', rule.exclusions),
        `at least ${rule.minimum} ${rule.minimum === 1 ? 'place' : 'places'} (the headline counts twice)`,
      ].join(' · '),
    save: 'Save',
    change: 'Change',
    cancel: 'Cancel',
  },
}

const expired = (context: Context): Reply =>
  sentence(context, {
    de: 'Dieser Entwurf ist nicht mehr da: Er wurde schon gespeichert oder verworfen, oder er ist älter als eine Stunde. Geändert wurde nichts.',
    en: 'This draft is no longer there: it was saved or dropped already, or it is older than an hour. Nothing was changed.',
  })

/** Saves what was tried out. */
export async function saveTopic(draft: string, context: Context): Promise<Reply> {
  const refused = refusalInDirect(context)
  if (refused !== null) return refused
  const { desk, channel, asker, language } = context
  const saved = await desk.ownTopics.save(channel, draft, asker)
  if (saved === 'expired') return expired(context)
  if (saved === 'taken')
    return sentence(context, {
      de: 'Ein Thema dieses Namens gibt es inzwischen, oder das geänderte wurde entfernt. Geändert wurde nichts; /topics zeigt alle.',
      en: 'There is a topic of that name meanwhile, or the one to change was removed. Nothing was changed; /topics shows all.',
    })
  const { stories, days } = await desk.lookBack(saved.id, 7)
  return openly(
    say(
      language,
      inLanguage(language, {
        de: `Das Thema „${saved.name}“ ist gespeichert; die letzten ${days} Tage sind schon eingeordnet: ${stories === 1 ? '1 Geschichte' : `${stories} Geschichten`}. Folgen: /subscribe ${saved.name}`,
        en: `The topic “${saved.name}” is saved; the last ${days} days are filed already: ${stories === 1 ? '1 story' : `${stories} stories`}. To follow it: /subscribe ${saved.name}`,
      }),
    ),
  )
}

/** Gives a draft back as the line to type again. */
export async function reviseTopic(draft: string, context: Context): Promise<Reply> {
  const taken = await context.desk.ownTopics.take(context.channel, draft)
  if (taken === null) return expired(context)
  return sentence(context, {
    de: `Gespeichert wurde nichts. Gib es mit deinen Änderungen noch einmal ein: ${lineOf(taken)}`,
    en: `Nothing was saved. Type it again with your changes: ${lineOf(taken)}`,
  })
}

export async function cancelTopic(draft: string, context: Context): Promise<Reply> {
  const taken = await context.desk.ownTopics.take(context.channel, draft)
  if (taken === null) return expired(context)
  return sentence(context, {
    de: `„${taken.name}“ ist verworfen. Gespeichert wurde nichts.`,
    en: `“${taken.name}” is dropped. Nothing was saved.`,
  })
}

/** Removes a topic and ends the subscriptions to it. */
export async function removeTopic(topic: string, context: Context): Promise<Reply> {
  const refused = refusalInDirect(context)
  if (refused !== null) return refused
  const { desk, channel, asker, language } = context
  const followers = await desk.ownTopics.followersBeside(channel, topic)
  if (followers.length > 0 && !asker.mayAdminister && (await desk.ownTopics.ruleOf(channel, topic)) !== null)
    return followedElsewhere(followers.length, context)
  const removed = await desk.ownTopics.remove(channel, topic, asker)
  if (removed === null)
    return sentence(context, {
      de: 'Dieses Thema gibt es nicht mehr. Geändert wurde nichts; /topics zeigt alle.',
      en: 'This topic no longer exists. Nothing was changed; /topics shows all.',
    })
  const { name, others } = removed
  // Said to the whole channel: the others' names are not for everybody.
  const words = {
    de:
      others === 0
        ? 'Kein anderer Kanal folgte ihm.'
        : others === 1
          ? 'Ein anderer Kanal folgt ihm nicht mehr.'
          : `${others} andere Kanäle folgen ihm nicht mehr.`,
    en:
      others === 0
        ? 'No other channel followed it.'
        : `${others} other ${others === 1 ? 'channel no longer follows' : 'channels no longer follow'} it.`,
  }
  return openly(
    say(
      language,
      inLanguage(language, {
        de: `Das Thema „${name}“ ist entfernt. ${words.de}`,
        en: `The topic “${name}” is removed. ${words.en}`,
      }),
    ),
  )
}
