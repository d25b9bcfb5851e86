import { writeQuote } from '../src/briefing/write.ts'
import { type Message, note, plain, say } from '../src/chat/message.ts'
import type { OfficeHolder } from '../src/people/offices.ts'
import { defineCommand } from './command.ts'
import { personOption, shorten, sinceOption, topicOption } from './options.ts'
import { nearest } from './reading/nearest.ts'
import { distinctPersons, isOneName } from './reading/persons.ts'

const MOST = 10

export const quotes = defineCommand({
  name: 'quotes',
  germanName: 'zitate',
  summary: { de: 'Was jemand zuletzt gesagt hat', en: 'What someone has said lately' },
  needs: 'nothing',
  options: {
    person: personOption({ de: 'Wer: Name oder Nachname', en: 'Who: name or surname' }, { required: false }),
    topic: topicOption({ de: 'Nur zu diesem Thema', en: 'On this topic only' }, { required: false }),
    since: sinceOption(7 * 24),
  },
  async run({ person, topic, since }, { desk, channel, language, zone, now }): Promise<Message> {
    const look = { topic: topic?.id ?? null, words: null, since, until: now, language, zone, person }
    const found = await desk.quotes(look, MOST)
    if (found.length === 0) return nothingFrom(person, await desk.peopleLike('', 500), language)
    const persons = distinctPersons(found.flatMap(({ speaker }) => speaker?.name ?? []))
    const meant = person === null ? undefined : persons.find((name) => isOneName(name, person))
    if (person !== null && meant === undefined && persons.length > 1) {
      const hours = Math.ceil(Temporal.Instant.from(since).until(now).total('hours'))
      return whoOf(
        person,
        persons,
        { since: `${hours}h`, ...(topic !== null && { topic: topic.id }) },
        language,
      )
    }
    // Whoever else has a longer name that holds this one is not meant.
    const shown =
      meant === undefined
        ? found
        : found.filter(
            ({ speaker }) => speaker?.name == null || distinctPersons([speaker.name, meant]).length === 1,
          )
    const names = await desk.names(language, channel)
    const head = {
      de: `${shown.length} ${shown.length === 1 ? 'Zitat' : 'Zitate'}${person === null ? '' : ` von ${shorten(person)}`}`,
      en: `${shown.length} ${shown.length === 1 ? 'quote' : 'quotes'}${person === null ? '' : ` of ${shorten(person)}`}`,
    }[language]
    return {
      language,
      fallback: head,
      blocks: [
        note(plain(head)),
        ...shown.flatMap((quote) => [
          writeQuote(quote, language, names),
          ...(quote.holder === null ? [] : [fromKnowledge(quote.holder, language)]),
        ]),
      ],
      actions: [],
    }
  },
})

const MOST_NAMES = 5

/** Two people of one name are never mixed: who asks says which. */
function whoOf(
  typed: string,
  persons: readonly string[],
  rest: Readonly<Record<string, string>>,
  language: 'de' | 'en',
): Message {
  const shown = persons.slice(0, MOST_NAMES)
  const message = say(
    language,
    {
      de: `„${shorten(typed)}“ können mehrere sein: ${shown.join(', ')}${persons.length > MOST_NAMES ? ' und andere' : ''}. Wessen Zitate? Auch mit vollem Namen: /quotes person:"${shown[0]}".`,
      en: `“${shorten(typed)}” may be several people: ${shown.join(', ')}${persons.length > MOST_NAMES ? ' and others' : ''}. Whose quotes? Also by full name: /quotes person:"${shown[0]}".`,
    }[language],
  )
  const carrying = (person: string) => new URLSearchParams({ person, ...rest }).toString()
  return {
    ...message,
    actions: shown.map((name) => ({ action: 'quotes-of', value: carrying(name), label: name })),
  }
}

/** Says that the name comes from a table of office holders: the text has it nowhere. */
const fromKnowledge = ({ name, office, evidence, source }: OfficeHolder, language: 'de' | 'en') =>
  note(
    plain(
      {
        de: `Der Text nennt keinen Namen. Nach eigenem Wissen (Stand ${evidence}, ${source}) war damals ${name} im Amt: ${office.de}.`,
        en: `The text gives no name. From our own knowledge (as of ${evidence}, ${source}) ${name} held the office then: ${office.en}.`,
      }[language],
    ),
  )

function nothingFrom(person: string | null, people: string[], language: 'de' | 'en'): Message {
  if (person === null)
    return say(
      language,
      { de: 'In diesem Zeitraum gibt es kein Zitat dazu.', en: 'There is no such quote in this period.' }[
        language
      ],
    )
  const near = nearest(person, people, (name) => [name, name.split(' ').at(-1) ?? name])
  const who = shorten(person)
  const hint =
    near.length > 0
      ? { de: ` Gemeint vielleicht: ${near.join(', ')}?`, en: ` Perhaps you meant: ${near.join(', ')}?` }[
          language
        ]
      : ''
  return say(
    language,
    {
      de: `Von „${who}“ gibt es in diesem Zeitraum kein Zitat.${hint}`,
      en: `There is no quote of “${who}” in this period.${hint}`,
    }[language],
  )
}
