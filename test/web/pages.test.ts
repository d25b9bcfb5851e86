import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { ROLES } from '../../src/roles.ts'
import { type Service, startService } from '../../src/service.ts'
import { markBroken } from '../../src/store/channels.ts'
import { startPage } from '../../src/web/page.ts'
import type { WebServer } from '../../src/web/server.ts'
import { follow, type Replay, replayWire } from '../whole/replay.ts'

const CHROMIUM = '/usr/bin/chromium'
const hasBrowser = existsSync(CHROMIUM)
if (!hasBrowser && process.env['CI'] !== 'true')
  console.warn(
    `NO BROWSER at ${CHROMIUM}: the pages are not tested in one. Install Debian's package chromium.`,
  )

/** Keeps the browser from calling home: where it may not, it waits for answers. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Violation = { id: string; impact: string; nodes: { html: string }[] }

describe.runIf(hasBrowser || process.env['CI'] === 'true')(
  'the pages in a browser',
  { timeout: 60_000 },
  () => {
    let wire: Replay
    let service: Service
    let web: WebServer
    let browser: Browser
    beforeAll(async () => {
      wire = await replayWire()
      await wire.at('2026-03-04T12:00:00+01:00')
      const room = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
      await follow(wire.app, room, ['nato'], 'de')
      await wire.at('2026-03-04T13:00:00+01:00')
      await markBroken(
        wire.app.store.db,
        'slack:T1:C1',
        { code: 'is_archived', detail: '' },
        '2026-03-04T12:05:00Z',
      )
      service = await startService({
        app: wire.app,
        roles: new Set(ROLES),
        platforms: [],
        alert: () => undefined,
      })
      const config = readConfig({ PORT: '0' }, 'no-such-file.env')
      const replay = { start: '2026-03-04T12:00:00+01:00', began: 0, factor: 60 }
      web = await startPage({
        app: wire.app,
        service,
        config,
        mounts: [],
        pages: true,
        replay,
        log: () => undefined,
      })
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await web?.stop()
      await service?.stop()
      await wire?.stop()
    })

    const open = async (
      path: string,
      options: { scheme?: 'light' | 'dark'; width?: number; script?: boolean } = {},
    ): Promise<Page> => {
      const context = await browser.newContext({
        colorScheme: options.scheme ?? 'light',
        viewport: { width: options.width ?? 1280, height: 900 },
        javaScriptEnabled: options.script ?? true,
        // The policy of the page forbids scripts that are not its own; axe is ours.
        bypassCSP: true,
      })
      const page = await context.newPage()
      await page.goto(web.url + path)
      return page
    }
    const firstStory = async (): Promise<string> => {
      const page = await open('/stories?language=de')
      const path = await page.getAttribute('.cards a', 'href')
      await page.context().close()
      return path!
    }
    const paths = [
      '/?topic=nato&hours=72',
      '/stories?',
      '/people?',
      '/plots?topic=defence-spending',
      '/feeds?',
      '/deliveries?',
      'story',
      'person',
    ]
    const firstPerson = async (): Promise<string> => {
      const page = await open('/people?language=de')
      const path = await page.getAttribute('tbody a', 'href')
      await page.context().close()
      return path!
    }
    const looks = paths.flatMap((path) =>
      (['de', 'en'] as const).flatMap((language) =>
        (['light', 'dark'] as const).map((scheme) => [path, language, scheme] as const),
      ),
    )

    it.each(looks)(
      '%s in %s, %s, has nothing serious for axe, on a desk and on a phone',
      async (path, language, scheme) => {
        const found = path === 'story' ? await firstStory() : path === 'person' ? await firstPerson() : null
        const address =
          found?.replace('language=de', `language=${language}`) ?? `${path}&language=${language}`
        for (const width of [1280, 390]) {
          const page = await open(address, { scheme, width })
          await page.addScriptTag({ content: axe.source })
          const violations = (await page.evaluate(
            'axe.run().then((found) => found.violations)',
          )) as Violation[]
          const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
          // Nothing reaches out of the window: a phone would scroll sideways.
          expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
          await page.context().close()
        }
      },
    )

    it('shows the very words of the briefing without script, as both platforms would', async () => {
      const page = await open('/?topic=nato&hours=72&language=de', { script: false })
      const text = await page.textContent('body')
      expect(text?.match(/Briefing NATO · Mittwoch, 4\. März 2026/g)).toHaveLength(2)
      expect(text).toContain('Vorschau auf erfundene Agenturen')
      await page.context().close()
    })

    it('opens the sentence behind a quote by keyboard and without script, the words marked', async () => {
      const page = await open('/?topic=nato&hours=168&language=de', { script: false })
      const proof = page.locator('details.proof').first()
      await proof.locator('summary').focus()
      await page.keyboard.press('Enter')
      expect(await proof.locator('blockquote').first().isVisible()).toBe(true)
      const marked = (await proof.locator('mark').first().textContent())!.trim()
      const sentence = await proof.locator('blockquote').first().textContent()
      expect(marked.length).toBeGreaterThan(10)
      expect(sentence).toContain(marked)
      await page.context().close()
    })

    it('marks in each sentence the very words of its quote', async () => {
      const page = await open('/?topic=nato&hours=168&language=de', { script: false })
      for (const proof of await page.locator('details.proof:has(q)').all()) {
        const words = (await proof.locator('q').textContent()) ?? ''
        const marked = (await proof.locator('mark').allTextContents()).join(' ')
        expect(marked.replace(/\s+/g, ' ')).toContain(words.split(' ').slice(0, 3).join(' '))
      }
      await page.context().close()
    })

    it('lists stories with who had it first and by how much, and leads on to older ones', async () => {
      const page = await open('/stories?language=en', { script: false })
      const text = (await page.textContent('main'))!
      expect(text).toMatch(/first .+, \d+ min before /)
      expect(text).toMatch(/\d independent agencies/)
      const first = await page.textContent('.card h2')
      await page.click('.pages a')
      expect(await page.textContent('.card h2, main')).not.toContain(first)
      await page.context().close()
    })

    it('draws a topic with words and a table for each plot, and hands out the data', async () => {
      const page = await open('/plots?topic=defence-spending&days=7&language=de', { script: false })
      expect(await page.locator('svg.plot').count()).toBe(3)
      for (const plot of await page.locator('svg.plot').all()) {
        expect(await plot.locator('> title').textContent()).toContain('Verteidigungsausgaben')
        expect(await plot.locator('> desc').textContent()).toMatch(/\d/)
      }
      expect(await page.locator('details table').count()).toBe(3)
      const paths = (await page.evaluate(
        `[...document.querySelectorAll('a[href*=".csv"]')].map((link) => link.getAttribute('href'))`,
      )) as string[]
      expect(paths).toHaveLength(3)
      for (const path of paths) {
        const answer = await fetch(web.url + path)
        expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
        expect((await answer.text()).split('\r\n').length).toBeGreaterThan(2)
      }
      await page.context().close()
    })

    it('tells admins what was delivered, what is stopped and why, and who changed what', async () => {
      const page = await open('/deliveries?language=de', { script: false })
      const text = (await page.textContent('main'))!
      expect(text).toMatch(/Angehalten seit .*: is_archived/)
      expect(text).toContain('zugestellt')
      expect(text).toContain('subscribe nato')
      await page.context().close()
    })

    it('shows nothing of a story on any page once its items are under an embargo', async () => {
      const page = await open('/stories?topic=nato&language=de', { script: false })
      const path = (await page.getAttribute('.cards a', 'href'))!
      const title = (await page.textContent('.cards a'))!
      await page.context().close()
      const id = decodeURIComponent(path.split('/')[2]!.split('?')[0]!)
      const { db } = wire.app.store
      const held = await db.selectFrom('storyItems').select('itemId').where('storyId', '=', id).execute()
      const ids = held.map(({ itemId }) => itemId)
      const embargo = (until: string | null) =>
        db.updateTable('items').set({ embargoUntil: until }).where('itemId', 'in', ids).execute()
      const body = async (address: string) => (await fetch(web.url + address)).text()
      const addresses = ['/?topic=nato&hours=168', '/stories?topic=nato', '/plots?topic=nato&days=7']
      const csv = '/plots/figures.csv?topic=nato&days=7&language=de'
      expect((await fetch(web.url + path)).status).toBe(200)
      await embargo('2099-01-01T00:00:00Z')
      expect((await fetch(web.url + path)).status).toBe(404)
      for (const address of addresses) expect(await body(`${address}&language=de`)).not.toContain(title)
      for (const item of ids) expect(await body(csv)).not.toContain(item)
      await embargo(null)
    })

    it('answers 404 in words for a story that there is not', async () => {
      const answer = await fetch(`${web.url}/story/no-such-story?language=de`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('Diese Geschichte gibt es nicht')
    })

    it('shows a person by day, with role, topic and proof, and finds one by a part of the name', async () => {
      const path = await firstPerson()
      const page = await open(path, { script: false })
      const name = (await page.textContent('h1'))!
      expect(await page.locator('.said').count()).toBeGreaterThan(0)
      expect(await page.locator('.said .chip').count()).toBeGreaterThan(0)
      expect(await page.locator('.said details.proof mark').count()).toBeGreaterThan(0)
      await page.goto(`${web.url}/people?language=de&name=${encodeURIComponent(name.split(' ').at(-1)!)}`)
      expect(await page.textContent('main')).toContain(name)
      await page.goto(`${web.url}/people?language=de&name=Niemandsname`)
      expect(await page.textContent('main')).toContain('Niemand namens')
      await page.context().close()
    })

    it.each(paths.slice(0, 6))('%s weighs less than 100 KB', async (path) => {
      const answer = await fetch(`${web.url}${path}&language=de`)
      expect((await answer.text()).length).toBeLessThan(100_000)
    })

    it('chooses another topic by the form', async () => {
      const page = await open('/?language=en')
      await page.selectOption('select[name=topic]', 'ukraine')
      await page.click('button')
      expect(await page.textContent('h1')).toBe('Preview: Ukraine')
      await page.context().close()
    })
  },
)
