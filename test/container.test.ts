import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROLES, readRoles } from '../src/roles.ts'

/** What is used here of https://github.com/compose-spec/compose-spec; anything else is refused, so that a typing error shows. */
const Healthcheck = z.strictObject({
  test: z.array(z.string()).min(2),
  interval: z.string().regex(/^\d+s$/),
  timeout: z.string().regex(/^\d+s$/),
  retries: z.int().positive(),
})
const Service = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  command: z.string().optional(),
  profiles: z.array(z.literal('split')).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  env_file: z.array(z.strictObject({ path: z.string(), required: z.boolean() })).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  volumes: z.array(z.string().regex(/^[\w-]+:\/.+/)).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  healthcheck: Healthcheck.optional(),
  restart: z.literal('unless-stopped'),
})
const Compose = z.strictObject({
  'x-process': z.unknown(),
  services: z.record(
    z.string(),
    Service.refine(({ image, build }) => (image === undefined) !== (build === undefined)),
  ),
  volumes: z.record(z.string(), z.null()),
})

describe('the container files', () => {
  const compose = Compose.parse(parse(readFileSync('compose.yaml', 'utf8'), { merge: true }))

  it('name only volumes and services that there are', () => {
    for (const { volumes, depends_on } of Object.values(compose.services)) {
      for (const volume of volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0]!)
      for (const name of Object.keys(depends_on ?? {}))
        expect(compose.services[name]?.healthcheck).toBeDefined()
    }
  })

  it('share out every role over the processes of a split service', () => {
    const roles = Object.values(compose.services).flatMap(({ command }) => {
      const given = /--role ([\w,]+)/.exec(command ?? '')?.[1]
      return given === undefined ? [] : [...(readRoles(given) ?? ['unknown'])]
    })
    expect(roles.toSorted()).toEqual([...ROLES].toSorted())
  })

  it('give the service settings that .env.example knows', () => {
    const known = readFileSync('.env.example', 'utf8')
    for (const name of Object.keys(compose.services['wirebrief']?.environment ?? {}))
      expect(known).toMatch(new RegExp(`^${name}=`, 'm'))
  })

  it('hold a Dockerfile without complaints, that does not run as root and copies what there is', () => {
    const lint = spawnSync('dockerfile-utils', ['lint', 'Dockerfile'], { encoding: 'utf8' })
    expect(lint.stdout + lint.stderr).toBe('')
    expect(lint.status).toBe(0)
    const dockerfile = readFileSync('Dockerfile', 'utf8')
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toMatch(/^CMD \["node", "--max-semi-space-size=8", "src\/main\.ts"\]$/m)
    for (const [, folder] of dockerfile.matchAll(/^COPY (\w+) /gm)) expect(existsSync(folder!)).toBe(true)
  })
})
