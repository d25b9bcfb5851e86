import { type Message, say } from '../src/chat/message.ts'
import { defineCommand, openly } from './command.ts'
import { choiceOption } from './options.ts'

export const privacy = defineCommand({
  name: 'privacy',
  germanName: 'datenschutz',
  summary: { de: 'Was gespeichert wird, und Löschen', en: 'What is stored, and deleting it' },
  needs: 'nothing',
  options: {
    do: choiceOption(
      { de: 'Löschen, was von diesem Kanal gespeichert ist', en: 'Delete what is stored of this channel' },
      [{ value: 'delete', label: { de: 'löschen', en: 'delete' } }],
    ),
  },
  async run({ do: what }, { desk, channel, asker, language }) {
    if (what === 'delete') {
      if (!asker.mayManage)
        return say(
          language,
          {
            de: 'Löschen darf, wer diesen Kanal verwalten darf.',
            en: 'Deleting is for those who may manage this channel.',
          }[language],
        )
      await desk.forget(channel, asker)
      return openly(
        say(
          language,
          {
            de: 'Alles, was von diesem Kanal gespeichert war, ist gelöscht; es kommt kein Briefing mehr.',
            en: 'All that was stored of this channel is deleted; no briefing will come.',
          }[language],
        ),
      )
    }
    return explanation(language)
  },
})

const explanation = (language: 'de' | 'en'): Message =>
  say(
    language,
    ...{
      de: [
        'Gespeichert sind von diesem Kanal: seine Kennung und sein Name, die Themen, der Zeitplan, die Sprache, wann welches Briefing zugestellt wurde, und wer etwas geändert hat (Kennung und Zeitpunkt).',
        'Nachrichten anderer werden nicht gelesen und nicht gespeichert. Es geht nichts an Dritte.',
        'Eigene Themen gehören dem ganzen Server oder Workspace und bleiben, bis sie jemand mit /topics entfernt oder die App geht.',
        'Wer den Kanal verwalten darf, löscht alles, was von ihm gespeichert ist, mit /privacy do:delete.',
      ],
      en: [
        'Stored of this channel are: its id and name, the topics, the schedule, the language, which briefing was delivered when, and who changed something (id and time).',
        'Other people’s messages are neither read nor stored. Nothing goes to third parties.',
        'Own topics belong to the whole server or workspace and stay until somebody removes them with /topics or the app goes.',
        'Who may manage the channel deletes all that is stored of it with /privacy do:delete.',
      ],
    }[language],
  )
