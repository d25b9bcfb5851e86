import type { Block, Message } from '../../../src/chat/message.ts'

/** Invented messages for tests: a short one, and one that needs a thread. */
export const short: Message = {
  language: 'de',
  fallback: 'Eine Meldung zu NATO.',
  blocks: [{ kind: 'text', runs: [{ text: 'Die Übung beginnt am Montag.' }] }],
  actions: [],
}

const story = (n: number): Block => ({
  kind: 'group',
  id: `story-${n}`,
  actions: [{ action: 'sources', value: `story-${n}`, label: 'Quellen' }],
  blocks: [
    { kind: 'text', runs: [{ text: `Bericht ${n}`, style: 'bold', link: `https://nwd.example/${n}` }] },
    { kind: 'text', runs: [{ text: `Der Rat hat Punkt ${n} beraten. `.repeat(20) }] },
    {
      kind: 'quote',
      runs: [
        {
          text: `„Wir haben Punkt ${n} lange geprüft und stimmen zu.“`,
          link: `https://nwd.example/${n}#zitat`,
        },
      ],
      attribution: [{ text: 'Ida Falk, Ministerin von Nordmark' }],
    },
    { kind: 'note', runs: [{ text: 'nwd · ' }, { text: '14.32', time: '2026-03-04T13:32:00Z' }] },
  ],
})

export const long = (stories: number): Message => ({
  language: 'de',
  fallback: `${stories} Berichte zu NATO.`,
  blocks: [
    { kind: 'heading', text: 'NATO, 4. März 2026' },
    ...Array.from({ length: stories }, (_, n) => story(n)),
  ],
  actions: [{ action: 'more', value: 'nato', label: 'Mehr' }],
})
