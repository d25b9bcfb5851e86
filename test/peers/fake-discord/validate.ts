// Request-body checks: the limits Discord documents in prose, plus (when a copy of Discord's OpenAPI
// document is given) every JSON body against its schema.

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import { emptyMessage, FormErrors } from './errors.ts'

type Json = Record<string, unknown>
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void
const length = (text: string) => [...text].length

export const MessageFlag = {
  Crossposted: 1 << 0,
  SuppressEmbeds: 1 << 2,
  HasThread: 1 << 5,
  Ephemeral: 1 << 6,
  Loading: 1 << 7,
  ComponentsV2: 1 << 15,
} as const

export const Limits = {
  content: 2000,
  embeds: 10,
  embedTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  actionRows: 5,
  componentsV2: 40,
  textDisplayTotal: 4000,
  attachments: 10,
  nonce: 25,
  choices: 25,
  commands: 100,
  commandCharacters: 8000,
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
} as const

/** Checks a message body (create, edit, interaction reply, follow-up). */
export function checkMessage(
  body: Json,
  options: { create: boolean; files: number; prefix?: readonly string[] },
): void {
  const errors = new FormErrors()
  const at = (...path: (string | number)[]) => [...(options.prefix ?? []), ...path]
  const flags = Number(body['flags'] ?? 0)
  const v2 = (flags & MessageFlag.ComponentsV2) !== 0
  const content = body['content'] as string | null | undefined
  const embeds = (body['embeds'] as Json[] | null | undefined) ?? []
  const components = (body['components'] as Json[] | null | undefined) ?? []

  if (content && length(content) > Limits.content) errors.tooLong(at('content'), Limits.content)
  if (embeds.length > Limits.embeds) errors.tooLong(at('embeds'), Limits.embeds)
  let total = 0
  const text = (value: unknown, max: number, ...path: (string | number)[]) => {
    if (typeof value !== 'string') return
    const size = length(value.trim())
    total += size
    if (size > max) errors.tooLong(at(...path), max)
  }
  embeds.forEach((embed, i) => {
    text(embed['title'], Limits.embedTitle, 'embeds', i, 'title')
    text(embed['description'], Limits.embedDescription, 'embeds', i, 'description')
    text((embed['footer'] as Json | undefined)?.['text'], Limits.footer, 'embeds', i, 'footer', 'text')
    text((embed['author'] as Json | undefined)?.['name'], Limits.author, 'embeds', i, 'author', 'name')
    const fields = (embed['fields'] as Json[] | undefined) ?? []
    if (fields.length > Limits.embedFields) errors.tooLong(at('embeds', i, 'fields'), Limits.embedFields)
    fields.forEach((field, j) => {
      for (const key of ['name', 'value'] as const) {
        if (!String(field[key] ?? '').trim())
          errors.add(at('embeds', i, 'fields', j, key), 'BASE_TYPE_REQUIRED', 'This field is required')
        text(field[key], key === 'name' ? Limits.fieldName : Limits.fieldValue, 'embeds', i, 'fields', j, key)
      }
    })
  })
  if (total > Limits.embedTotal)
    errors.add(
      at('embeds'),
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${Limits.embedTotal}`,
    )

  const all = flatten(components)
  const seen = new Set<string>()
  for (const { component, path } of all) {
    const id = component['custom_id']
    if (typeof id !== 'string') continue
    if (seen.has(id))
      errors.add(
        at('components', ...path, 'custom_id'),
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      )
    seen.add(id)
  }
  if (v2) {
    for (const key of ['content', 'embeds', 'sticker_ids', 'poll'] as const) {
      const value = body[key]
      if (
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0)
      ) {
        errors.add(
          at(key),
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        )
      }
    }
    if (all.length > Limits.componentsV2)
      errors.add(
        at('components'),
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `Total number of components cannot exceed ${Limits.componentsV2}`,
      )
    const characters = all.reduce(
      (sum, { component }) =>
        sum + (component['type'] === 10 ? length(String(component['content'] ?? '')) : 0),
      0,
    )
    if (characters > Limits.textDisplayTotal)
      errors.add(
        at('components'),
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Total displayable text cannot exceed ${Limits.textDisplayTotal}`,
      )
  } else {
    if (components.length > Limits.actionRows) errors.tooLong(at('components'), Limits.actionRows)
    components.forEach((row, i) => {
      if (row['type'] !== 1)
        errors.add(
          at('components', i, 'type'),
          'UNION_TYPE_CHOICES',
          'Value of field "type" must be one of (1,).',
        )
    })
  }
  errors.throwIfAny()
  if (
    options.create &&
    !content &&
    embeds.length === 0 &&
    components.length === 0 &&
    options.files === 0 &&
    !(body['sticker_ids'] as unknown[] | undefined)?.length &&
    !body['poll'] &&
    !body['message_reference_forward']
  )
    throw emptyMessage()
}

export function flatten(
  components: readonly Json[],
  path: readonly (string | number)[] = [],
): { component: Json; path: (string | number)[] }[] {
  return components.flatMap((component, i) => {
    const here = [...path, i]
    const nested = [...((component['components'] as Json[] | undefined) ?? [])]
    const accessory = component['accessory'] as Json | undefined
    return [
      { component, path: here },
      ...flatten(nested, [...here, 'components']),
      ...(accessory ? [{ component: accessory, path: [...here, 'accessory'] }] : []),
    ]
  })
}

const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** Checks the rules for application commands that the schema alone does not express. */
export function checkCommands(commands: readonly Json[]): void {
  const errors = new FormErrors()
  const names = new Set<string>()
  const options = (list: readonly Json[], path: (string | number)[]): number => {
    let characters = 0,
      optionalSeen = false
    const seen = new Set<string>()
    list.forEach((option, i) => {
      const name = String(option['name'] ?? '')
      const here = [...path, i]
      if (!commandName.test(name) || name !== name.toLowerCase())
        errors.add([...here, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
      if (seen.has(name))
        errors.add(here, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')
      seen.add(name)
      const type = Number(option['type'])
      if (type > 2) {
        if (option['required'] && optionalSeen)
          errors.add(
            here,
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          )
        if (!option['required']) optionalSeen = true
        if (option['autocomplete'] && (option['choices'] as unknown[] | undefined)?.length)
          errors.add(
            here,
            'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
            'autocomplete may not be set to true if choices are present',
          )
      }
      characters += longest(option, 'name') + longest(option, 'description')
      for (const choice of (option['choices'] as Json[] | undefined) ?? [])
        characters += longest(choice, 'name') + length(String(choice['value'] ?? ''))
      characters += options((option['options'] as Json[] | undefined) ?? [], [...here, 'options'])
    })
    return characters
  }
  commands.forEach((command, i) => {
    const name = String(command['name'] ?? '')
    const type = Number(command['type'] ?? 1)
    if (type === 1 && (!commandName.test(name) || name !== name.toLowerCase()))
      errors.add([i, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
    if (type === 1 && !String(command['description'] ?? '').trim())
      errors.add([i, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')
    if (length(String(command['description'] ?? '')) > 100) errors.tooLong([i, 'description'], 100)
    const key = `${type}:${name}`
    if (names.has(key))
      errors.add([i], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')
    names.add(key)
    const characters =
      longest(command, 'name') +
      longest(command, 'description') +
      options((command['options'] as Json[] | undefined) ?? [], [i, 'options'])
    if (characters > Limits.commandCharacters)
      errors.add(
        [i],
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${Limits.commandCharacters})`,
      )
  })
  errors.throwIfAny()
}

function longest(object: Json, key: 'name' | 'description'): number {
  const localised = Object.values(
    (object[`${key}_localizations`] as Record<string, string> | null | undefined) ?? {},
  )
  return Math.max(0, ...[String(object[key] ?? ''), ...localised].map(length))
}

/** Validates JSON bodies against Discord's published OpenAPI document (discord/discord-api-spec, specs/openapi.json). */
export class OpenApiValidator {
  readonly #ajv: Ajv2020
  readonly #document: Json
  readonly #compiled = new Map<string, ValidateFunction | undefined>()
  constructor(document: unknown) {
    this.#document = document as Json
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false, validateFormats: true })
    addFormats(this.#ajv)
    for (const format of ['snowflake', 'nonce', 'int32', 'int64', 'double', 'float'])
      this.#ajv.addFormat(format, true)
    this.#ajv.addFormat('uri', (value: string) => /^(https?|attachment|discord):\/\/./i.test(value))
    this.#ajv.addSchema({ $id: 'discord', ...this.#document })
  }
  /** Throws a 50035 error where the body does not match the operation's request schema. */
  check(method: string, template: string, body: unknown, prefix: readonly (string | number)[] = []): void {
    const validate = this.#operation(method, template)
    if (!validate || validate(body)) return
    const errors = new FormErrors()
    for (const error of mostSpecific(validate.errors ?? [])) {
      const path = [
        ...prefix,
        ...error.instancePath
          .split('/')
          .slice(1)
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
      ]
      const { code, message } = describe(error)
      errors.add(
        error.keyword === 'required' ? [...path, String(error.params['missingProperty'])] : path,
        code,
        message,
      )
    }
    errors.throwIfAny()
  }
  has(method: string, template: string): boolean {
    return (this.#document['paths'] as Record<string, Json>)[template]?.[method.toLowerCase()] !== undefined
  }
  #operation(method: string, template: string): ValidateFunction | undefined {
    const key = `${method} ${template}`
    if (!this.#compiled.has(key)) {
      const operation = (this.#document['paths'] as Record<string, Json>)[template]?.[method.toLowerCase()] as
        | Json
        | undefined
      const schema = (
        (operation?.['requestBody'] as Json | undefined)?.['content'] as Record<string, Json> | undefined
      )?.['application/json']?.['schema']
      this.#compiled.set(key, schema ? this.#ajv.compile(rebase(schema) as Json) : undefined)
    }
    return this.#compiled.get(key)
  }
}

function rebase(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rebase)
  if (!node || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' && value.startsWith('#/')
        ? `discord${value}`
        : rebase(value),
    ]),
  )
}

/** A failed union reports every branch. Keep the errors found deepest in the body: those belong to the branch that was meant. */
function mostSpecific(errors: readonly ErrorObject[]): ErrorObject[] {
  const leaves = errors.filter(
    (error) => !['oneOf', 'anyOf', 'allOf', 'if'].includes(error.keyword) && error.params['type'] !== 'null',
  )
  const pool = leaves.length > 0 ? leaves : [...errors]
  const useful = pool.filter((error) => !['enum', 'const'].includes(error.keyword))
  const chosen = useful.length > 0 ? useful : pool
  const deepest = Math.max(...chosen.map((error) => error.instancePath.split('/').length))
  const unionFailed = errors.some((error) => error.keyword === 'oneOf' || error.keyword === 'anyOf')
  return unionFailed ? chosen.filter((error) => error.instancePath.split('/').length === deepest) : chosen
}

function describe(error: ErrorObject): { code: string; message: string } {
  const limit = String(error.params['limit'] ?? '')
  switch (error.keyword) {
    case 'maxLength':
    case 'maxItems':
      return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` }
    case 'minLength':
    case 'minItems':
      return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${limit} or more in length.` }
    case 'maximum':
      return { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${limit}.` }
    case 'minimum':
      return { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${limit}.` }
    case 'required':
      return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
    case 'enum':
    case 'const':
      return { code: 'BASE_TYPE_CHOICES', message: 'Value must be one of the allowed choices.' }
    case 'format':
      return error.params['format'] === 'uri'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'BASE_TYPE_BAD_FORMAT', message: `Bad ${String(error.params['format'])}` }
    case 'pattern':
      return { code: 'NUMBER_TYPE_COERCE', message: 'Value is not a snowflake.' }
    default:
      return { code: 'BASE_TYPE_BAD_TYPE', message: error.message ?? 'Invalid value' }
  }
}
