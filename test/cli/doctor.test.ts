import { rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPTIONAL_SCOPES, SCOPES } from '../../src/chat/slack/manifest.ts'
import { doctorCommand } from '../../src/cli/doctor.ts'
import { inspectFolder } from '../../src/doctor/machine.ts'
import { FakeDiscord } from '../peers/fake-discord/index.ts'
import { FakeSlack } from '../peers/slack/index.ts'
import { newDataDir } from '../store/folder.ts'

const ALL = [...SCOPES, ...OPTIONAL_SCOPES]
let slack: FakeSlack
let poor: FakeSlack
let discord: FakeDiscord
/** A platform in another time, and a program on the page's port. */
let late: Server
let folder: string
beforeAll(async () => {
  slack = await new FakeSlack({ scopes: ALL }).start()
  poor = await new FakeSlack({ scopes: ALL.filter((scope) => scope !== 'chat:write') }).start()
  discord = await new FakeDiscord().start()
  late = createServer((_, response) => {
    response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString())
    response.end('{}')
  })
  await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve))
  folder = await newDataDir('wb-doctor-')
})
afterAll(async () => {
  late.close()
  await Promise.all([slack.stop(), poor.stop(), discord.stop()])
  await rm(folder, { recursive: true })
})

async function doctor(environment: NodeJS.ProcessEnv, language: 'de' | 'en') {
  let text = ''
  const output = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk)
      done()
    },
  })
  const code = await doctorCommand.run(
    { positionals: [], values: { language } },
    {
      input: new PassThrough(),
      output,
      errors: output,
      environment: { PORT: '0', DATA_DIR: folder, ...environment },
      stop: new AbortController().signal,
    },
  )
  return { code, text }
}

const slackOf = (peer: FakeSlack, appToken = peer.appToken): NodeJS.ProcessEnv => ({
  SLACK_API: peer.api,
  SLACK_BOT_TOKEN: peer.botToken,
  SLACK_APP_TOKEN: appToken,
})
const lateAt = () => `http://127.0.0.1:${(late.address() as AddressInfo).port}`

type Fault = {
  what: string
  environment(): NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>
  en: RegExp
  de: RegExp
}
const FAULTS: Fault[] = [
  {
    what: 'a setting that cannot be used',
    environment: () => ({ PORT: 'many' }),
    en: /setting cannot be used: PORT.*Change/,
    de: /Einstellung ist unbrauchbar: PORT.*ändern/,
  },
  {
    what: 'a taken port',
    environment: () => ({ PORT: new URL(lateAt()).port }),
    en: /another program.*Change PORT/,
    de: /anderes Programm.*PORT oder HOST ändern/,
  },
  {
    what: 'a folder that cannot be written',
    environment: async () => {
      await writeFile(join(folder, 'file'), '')
      return { DATA_DIR: join(folder, 'file', 'data') }
    },
    en: /Nothing can be written in DATA_DIR/,
    de: /In DATA_DIR .* kann nicht geschrieben werden/,
  },
  {
    what: 'a database that does not answer',
    environment: () => ({ DATABASE_URL: 'postgres://desk:pass-word@127.0.0.1:1/wire' }),
    en: /takes no connection \(ECONNREFUSED\)/,
    de: /nimmt keine Verbindung an \(ECONNREFUSED\)/,
  },
  {
    what: 'a proxy that it would not go through',
    environment: () => ({ HTTPS_PROXY: 'http://desk:pass-word@proxy.test:3128' }),
    en: /HTTPS_PROXY is set/,
    de: /HTTPS_PROXY ist gesetzt/,
  },
  {
    what: 'a clock that is off',
    environment: () => ({ DISCORD_API: lateAt(), DISCORD_TOKEN: 'x'.repeat(30) }),
    en: /clock of this machine is 3\d\d\d seconds off/,
    de: /Uhr dieser Maschine geht um 3\d\d\d Sekunden falsch/,
  },
  {
    what: 'a platform that cannot be reached',
    environment: () => ({ DISCORD_API: 'http://127.0.0.1:1', DISCORD_TOKEN: 'x'.repeat(30) }),
    en: /Discord cannot be reached/,
    de: /Discord ist nicht zu erreichen/,
  },
  {
    what: 'a bot token that Slack refuses',
    environment: () => ({ ...slackOf(slack), SLACK_BOT_TOKEN: 'xoxb-pass-word' }),
    en: /refuses SLACK_BOT_TOKEN \(invalid_auth\)/,
    de: /lehnt SLACK_BOT_TOKEN ab \(invalid_auth\)/,
  },
  {
    what: 'a missing scope',
    environment: () => slackOf(poor),
    en: /lacks scopes: chat:write\./,
    de: /fehlen Berechtigungen: chat:write\./,
  },
  {
    what: 'a socket that Slack does not open',
    environment: () => slackOf(slack, 'xapp-pass-word'),
    en: /opens no connection for SLACK_APP_TOKEN \(invalid_auth\)/,
    de: /öffnet keine Verbindung für SLACK_APP_TOKEN \(invalid_auth\)/,
  },
  {
    what: 'a token that Discord refuses',
    environment: () => ({ DISCORD_API: discord.api, DISCORD_TOKEN: 'pass-word'.repeat(4) }),
    en: /refuses DISCORD_TOKEN \(401\)/,
    de: /lehnt DISCORD_TOKEN ab \(401\)/,
  },
]

describe('the doctor', () => {
  it.each(FAULTS)('finds $what and says the remedy, without a secret', async ({ environment, en, de }) => {
    const given = await environment()
    const english = await doctor(given, 'en')
    const german = await doctor(given, 'de')
    expect(english.text).toMatch(en)
    expect(german.text).toMatch(de)
    expect([english.code, german.code]).toEqual([1, 1])
    expect(english.text + german.text).not.toContain('pass-word')
  })

  it('finds nothing where all is well', async () => {
    const given = { ...slackOf(slack), DISCORD_API: discord.api, DISCORD_TOKEN: discord.token }
    expect(await doctor(given, 'en')).toEqual({ code: 0, text: 'There is nothing to mend.\n' })
    expect(await doctor(given, 'de')).toEqual({ code: 0, text: 'Es ist nichts zu beheben.\n' })
  })

  it('finds a disc that is nearly full', async () => {
    expect(await inspectFolder(folder, async () => 12.7)).toEqual([{ code: 'disc-full', detail: '12' }])
    expect(await inspectFolder(folder, async () => 5_000)).toEqual([])
  })
})
