import { moments } from '../src/briefing/wording.ts'
import { list, type Message, note, plain } from '../src/chat/message.ts'
import { defineCommand } from './command.ts'
import { describe } from './schedule.ts'

export const status = defineCommand({
  name: 'status',
  germanName: null,
  summary: {
    de: 'Einstellungen, letztes und nächstes Briefing, Änderungen',
    en: 'Settings, last and next briefing, changes',
  },
  needs: 'nothing',
  options: {},
  async run(_, { desk, channel, language }): Promise<Message> {
    const found = await desk.status(channel)
    const { both } = moments(language, found.settings.schedule.zone)
    const message = describe(found, language)
    const last =
      found.lastBriefingAt === null
        ? { de: 'Hier wurde noch kein Briefing zugestellt.', en: 'No briefing was delivered here yet.' }
        : {
            de: `Zuletzt zugestellt: ${both(found.lastBriefingAt)}.`,
            en: `Last delivered: ${both(found.lastBriefingAt)}.`,
          }
    const broken =
      found.brokenBecause === null
        ? []
        : [
            note(
              plain(
                { de: `Angehalten: ${found.brokenBecause}`, en: `Stopped: ${found.brokenBecause}` }[language],
              ),
            ),
          ]
    const audit = found.audit.map(({ at, by, what }) => [plain(`${both(at)} · ${by} · ${what}`)])
    return {
      ...message,
      blocks: [
        ...message.blocks,
        ...broken,
        note(plain(last[language])),
        ...(audit.length > 0 ? [list(audit)] : []),
      ],
      actions: [
        ...message.actions,
        ...(found.brokenBecause === null || message.actions.length > 0
          ? []
          : [{ action: 'resume', value: '', label: { de: 'Weiter', en: 'Resume' }[language] }]),
      ],
    }
  },
})
