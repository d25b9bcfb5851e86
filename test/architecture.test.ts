import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** One import statement: the file, what it names, and the file that is (null for packages and node: modules). */
type Import = { from: string; names: string; file: string | null; typeOnly: boolean }

const files = ['src', 'commands', 'feeds', 'topics'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)
const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

const imports: Import[] = files.flatMap((from) => {
  const source = readFileSync(from, 'utf8')
  const read = (names: string, typeOnly: boolean): Import => ({
    from,
    names,
    typeOnly,
    file: names.startsWith('.') ? normalize(join(dirname(from), names)) : null,
  })
  return [
    ...[...source.matchAll(STATEMENT)].map((match) => read(match[2]!, match[1] !== undefined)),
    ...[...source.matchAll(DYNAMIC)].map((match) => read(match[1]!, false)),
  ]
})

const offending = (rule: (i: Import) => boolean) =>
  imports.filter(rule).map(({ from, names }) => `${from} imports ${names}`)
const isUnder = (folder: string) => (file: string | null) => file?.startsWith(`${folder}/`) ?? false

describe('the architecture', () => {
  it('is read from import statements that were found', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(100)
  })

  const packagesByPlace: [what: string, names: RegExp, place: RegExp][] = [
    ['discord.js is imported only by its platform', /^(discord\.js|@discordjs\/)/, /^src\/chat\/discord\//],
    ['Slack is imported only by its platform', /^@slack\//, /^src\/chat\/slack\//],
    ['SQL and drivers are imported only by the store', /^(kysely|pg$|@electric-sql\/)/, /^src\/store\//],
    ['the queue is imported only by the jobs', /^pg-boss/, /^src\/(jobs|store)\//],
    [
      'feed and page parsers are imported only by the feeds',
      /^(rss-parser|htmlparser2|linkedom|@mozilla\/readability)/,
      /^feeds\//,
    ],
    ['the wire is fetched only by the feeds', /^undici/, /^feeds\//],
  ]
  it.each(packagesByPlace)('%s', (_, names, place) => {
    expect(offending((i) => names.test(i.names) && !place.test(i.from))).toEqual([])
  })

  it('lets the model import nothing', () => {
    expect(offending(({ from }) => from === 'src/model.ts')).toEqual([])
  })

  const pure = /^src\/(language|stories|briefing)\//
  it('keeps language, stories and briefing free of input and output', () => {
    expect(
      offending(
        ({ from, names }) =>
          pure.test(from) && /^node:(fs|http|https|net|child_process|worker_threads|timers)/.test(names),
      ),
    ).toEqual([])
    const ambient = files.filter(
      (file) =>
        pure.test(file) &&
        /\b(Date\.now|Math\.random|Temporal\.Now|process\.env|fetch\()/.test(readFileSync(file, 'utf8')),
    )
    expect(ambient).toEqual([])
  })

  it('lets language, stories and briefing depend only on one another, the model, the topics and the neutral message', () => {
    const allowed =
      /^(src\/(language|stories|briefing|people)\/|src\/model\.ts|topics\/|src\/chat\/message\.ts)/
    expect(offending(({ from, file }) => pure.test(from) && file !== null && !allowed.test(file))).toEqual([])
  })

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
    expect(
      readers.filter((file) => !['src/config.ts', 'src/main.ts', 'src/cli/settings.ts'].includes(file)),
    ).toEqual([])
  })

  it('lets a command know no platform, store or feed', () => {
    expect(
      offending(
        ({ from, file }) =>
          from.startsWith('commands/') &&
          (isUnder('src/chat/slack')(file) ||
            isUnder('src/chat/discord')(file) ||
            isUnder('src/store')(file) ||
            isUnder('feeds')(file)),
      ),
    ).toEqual([])
  })

  it('lets a platform know no topic, command, store or briefing', () => {
    const forbidden = /^(topics|commands|feeds|src\/(store|briefing|language|stories|delivery))\//
    expect(
      offending(({ from, file }) => /^src\/chat\//.test(from) && file !== null && forbidden.test(file)),
    ).toEqual([])
  })

  it('lets only the app, the command line and main know all parts', () => {
    expect(
      offending(
        ({ from, file, typeOnly }) =>
          file === 'src/app.ts' && !typeOnly && !/^src\/(main|service)\.ts$|^src\/cli\//.test(from),
      ),
    ).toEqual([])
  })

  it('has no circle of imports', () => {
    const graph = new Map<string, string[]>()
    for (const { from, file, typeOnly } of imports)
      if (file !== null && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), file])
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })
})
