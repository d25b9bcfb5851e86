// Slash commands, buttons, selects, modals and autocomplete: the user's side, and the routes the bot answers on.

import { randomBytes } from 'node:crypto'
import * as E from './errors.ts'
import type { Gateway } from './gateway.ts'
import type { Rest, UploadedFile } from './rest.ts'
import { checkMessage, flatten, Limits, MessageFlag } from './validate.ts'
import type { Channel, Command, Json, Message, User, World } from './world.ts'

const InteractionType = { Ping: 1, Command: 2, Component: 3, Autocomplete: 4, ModalSubmit: 5 } as const
const Callback = {
  Pong: 1,
  Message: 4,
  DeferredMessage: 5,
  DeferredUpdate: 6,
  Update: 7,
  Autocomplete: 8,
  Modal: 9,
  LaunchActivity: 12,
} as const

export interface InteractionOptions {
  firstAnswerMs: number
  tokenMs: number
}
export interface Answer {
  type: number
  data: Json
  afterMs: number
}

/** What the user sees of one interaction. */
export class Interaction {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly user: User
  readonly channel: Channel
  readonly createdAt: number
  readonly sourceMessageId: string | undefined
  readonly userInstalledOnly: boolean
  answer: Answer | undefined
  originalId: string | undefined
  deferred = false
  followUps = 0
  expired = false
  /** The bot's first answer; rejects when none came within three seconds. */
  readonly answered: Promise<Answer>
  resolve!: (answer: Answer) => void
  reject!: (error: Error) => void
  constructor(input: {
    id: string
    type: number
    user: User
    channel: Channel
    createdAt: number
    sourceMessageId?: string | undefined
    userInstalledOnly?: boolean
  }) {
    this.id = input.id
    this.type = input.type
    this.user = input.user
    this.channel = input.channel
    this.createdAt = input.createdAt
    this.sourceMessageId = input.sourceMessageId
    this.userInstalledOnly = input.userInstalledOnly ?? false
    this.token = randomBytes(48).toString('base64url')
    this.answered = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
    this.answered.catch(() => {})
  }
}
type OptionValue = string | number | boolean

export class Interactions {
  readonly options: InteractionOptions
  readonly all = new Map<string, Interaction>()
  readonly #world: World
  readonly #gateway: Gateway
  #rest!: Rest
  constructor(world: World, gateway: Gateway, options: InteractionOptions) {
    this.#world = world
    this.#gateway = gateway
    this.options = options
  }

  // ---- the user's side --------------------------------------------------------------------------------------

  /** Invokes a slash command the way a client would: only registered commands with valid options get through. */
  slash(
    user: User,
    channel: Channel,
    name: string,
    options: Record<string, OptionValue> = {},
    path: string[] = [],
  ): Interaction {
    const command = this.#command(channel, name)
    const target = this.#subcommand(command, path)
    const given = this.#optionValues((target['options'] as Json[] | undefined) ?? [], options, true)
    return this.#send(user, channel, InteractionType.Command, {
      id: command.id,
      name: command.name,
      type: 1,
      options: this.#nest(command, path, given),
      ...(command.guild_id ? { guild_id: command.guild_id } : {}),
    })
  }
  autocomplete(
    user: User,
    channel: Channel,
    name: string,
    focused: string,
    value: string,
    options: Record<string, OptionValue> = {},
    path: string[] = [],
  ): Interaction {
    const command = this.#command(channel, name)
    const target = this.#subcommand(command, path)
    const definitions = (target['options'] as Json[] | undefined) ?? []
    const definition = definitions.find((option) => option['name'] === focused)
    if (!definition?.['autocomplete']) throw new Error(`option ${focused} of /${name} does not autocomplete`)
    const given = this.#optionValues(definitions, options, false)
    return this.#send(user, channel, InteractionType.Autocomplete, {
      id: command.id,
      name: command.name,
      type: 1,
      options: this.#nest(command, path, [
        ...given,
        { name: focused, type: definition['type'], value, focused: true },
      ]),
    })
  }
  click(user: User, messageId: string, customId: string): Interaction {
    return this.#component(user, messageId, customId, (component) => ({
      custom_id: customId,
      component_type: component['type'],
      id: component['id'],
    }))
  }
  select(user: User, messageId: string, customId: string, values: string[]): Interaction {
    return this.#component(user, messageId, customId, (component) => {
      const allowed = ((component['options'] as Json[] | undefined) ?? []).map((option) => option['value'])
      if (component['type'] === 3 && values.some((value) => !allowed.includes(value)))
        throw new Error('no such option in the select menu')
      return { custom_id: customId, component_type: component['type'], id: component['id'], values }
    })
  }
  submitModal(opened: Interaction, fields: Record<string, string | string[]>): Interaction {
    if (opened.answer?.type !== Callback.Modal) throw new Error('no modal was opened by that interaction')
    const modal = opened.answer.data
    const fill = (components: Json[]): Json[] =>
      components.map((component) => {
        if (component['type'] === 1) return { type: 1, components: fill(component['components'] as Json[]) }
        if (component['type'] === 18)
          return { type: 18, component: fill([component['component'] as Json])[0] }
        const id = String(component['custom_id'])
        const value = fields[id]
        if (component['type'] === 4) {
          const text = String(value ?? '')
          if (component['required'] !== false && !text) throw new Error(`field ${id} is required`)
          if (
            text.length > Number(component['max_length'] ?? 4000) ||
            text.length < Number(component['min_length'] ?? 0)
          )
            throw new Error(`field ${id} has a bad length`)
          return { type: 4, custom_id: id, value: text }
        }
        return {
          type: component['type'],
          custom_id: id,
          values: Array.isArray(value) ? value : value === undefined ? [] : [value],
        }
      })
    return this.#send(
      opened.user,
      opened.channel,
      InteractionType.ModalSubmit,
      { custom_id: modal['custom_id'], components: fill(modal['components'] as Json[]) },
      opened.sourceMessageId,
    )
  }

  #command(channel: Channel, name: string): Command {
    const commands = [...this.#world.commands.values()].filter(
      (command) => command.name === name && command.type === 1,
    )
    const command =
      commands.find((c) => c.guild_id === channel.guildId) ?? commands.find((c) => c.guild_id === undefined)
    if (!command) throw new Error(`no command /${name} is registered here`)
    const contexts = command['contexts'] as number[] | null | undefined
    const context = channel.guildId ? 0 : 1
    if (contexts && !contexts.includes(context)) throw new Error(`/${name} is not available in this context`)
    return command
  }
  #subcommand(command: Json, path: string[]): Json {
    return path.reduce<Json>((node, part) => {
      const next = ((node['options'] as Json[] | undefined) ?? []).find(
        (option) => option['name'] === part && Number(option['type']) <= 2,
      )
      if (!next) throw new Error(`no subcommand ${part}`)
      return next
    }, command)
  }
  #nest(command: Json, path: string[], options: Json[]): Json[] {
    const [head, ...rest] = path
    if (!head) return options
    const node = this.#subcommand(command, [head])
    return [{ name: head, type: node['type'], options: this.#nest(node, rest, options) }]
  }
  #optionValues(definitions: Json[], given: Record<string, OptionValue>, complete: boolean): Json[] {
    for (const name of Object.keys(given))
      if (!definitions.some((d) => d['name'] === name)) throw new Error(`no option ${name}`)
    return definitions.flatMap((definition) => {
      const name = String(definition['name']),
        value = given[name]
      if (value === undefined) {
        if (complete && definition['required']) throw new Error(`option ${name} is required`)
        return []
      }
      const choices = definition['choices'] as Json[] | undefined
      if (choices?.length && !choices.some((choice) => choice['value'] === value))
        throw new Error(`option ${name} has no such choice`)
      if (
        typeof value === 'number' &&
        (value < Number(definition['min_value'] ?? -Infinity) ||
          value > Number(definition['max_value'] ?? Infinity))
      )
        throw new Error(`option ${name} is out of range`)
      return [{ name, type: definition['type'], value }]
    })
  }
  #component(user: User, messageId: string, customId: string, data: (component: Json) => Json): Interaction {
    const stored = this.#world.messages.get(messageId)
    if (!stored) throw new Error('no such message')
    const found = flatten(stored.json['components'] as Json[]).find(
      ({ component }) => component['custom_id'] === customId,
    )?.component
    if (!found) throw new Error(`the message has no component ${customId}`)
    if (found['disabled']) throw new Error(`component ${customId} is disabled`)
    return this.#send(
      user,
      this.#world.channels.get(stored.json.channel_id)!,
      InteractionType.Component,
      data(found),
      messageId,
    )
  }

  #send(user: User, channel: Channel, type: number, data: Json, sourceMessageId?: string): Interaction {
    const world = this.#world
    const interaction = new Interaction({
      id: world.id(),
      type,
      user,
      channel,
      createdAt: world.now(),
      sourceMessageId,
    })
    this.all.set(interaction.id, interaction)
    const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined
    const member = guild?.members.get(user.id)
    const installedInGuild = Boolean(guild?.members.has(world.bot.id))
    this.#gateway.dispatch(
      'INTERACTION_CREATE',
      {
        id: interaction.id,
        application_id: world.applicationId,
        type,
        data,
        token: interaction.token,
        version: 1,
        channel_id: channel.id,
        channel: world.channelJson(channel),
        ...(guild && member
          ? {
              guild_id: guild.id,
              guild: { id: guild.id, locale: guild.locale, features: [] },
              guild_locale: guild.locale,
              member: {
                ...world.memberJson(guild, member),
                permissions: world.permissions(user.id, channel).toString(),
              },
            }
          : { user: world.userJson(user) }),
        ...(sourceMessageId ? { message: world.messages.get(sourceMessageId)!.json } : {}),
        app_permissions: world.permissions(world.bot.id, channel).toString(),
        locale: user.locale,
        entitlements: [],
        authorizing_integration_owners: installedInGuild ? { '0': guild!.id } : { '0': '0' },
        context: guild ? 0 : 1,
        attachment_size_limit: Limits.fileBytes,
      },
      { guildId: channel.guildId, intent: 0 },
    )
    const timer = setTimeout(() => {
      if (!interaction.answer) {
        interaction.expired = true
        interaction.reject(new Error('The application did not respond'))
      }
    }, this.options.firstAnswerMs)
    interaction.answered.then(
      () => {
        clearTimeout(timer)
      },
      () => {
        clearTimeout(timer)
      },
    )
    return interaction
  }

  // ---- the bot's side ---------------------------------------------------------------------------------------

  #byToken(webhookId: string, token: string): Interaction {
    if (webhookId !== this.#world.applicationId) throw E.unknownWebhook()
    const interaction = [...this.all.values()].find((candidate) => candidate.token === token)
    if (!interaction?.answer) throw E.unknownWebhook()
    if (this.#world.now() - interaction.createdAt > this.options.tokenMs) throw E.invalidWebhookToken()
    return interaction
  }
  #create(interaction: Interaction, body: Json, files: UploadedFile[]): Message {
    const world = this.#world
    const ephemeral = (Number(body['flags'] ?? 0) & MessageFlag.Ephemeral) !== 0
    return this.#rest.createMessage({
      channel: interaction.channel,
      author: world.userJson(world.bot),
      body,
      files,
      ...(ephemeral ? { visibleTo: interaction.user.id } : {}),
      extra: {
        webhook_id: world.applicationId,
        application_id: world.applicationId,
        type: interaction.type === InteractionType.Command ? 20 : 0,
        interaction_metadata: {
          id: interaction.id,
          type: interaction.type,
          user: world.userJson(interaction.user),
          authorizing_integration_owners: { '0': interaction.channel.guildId ?? '0' },
        },
      },
    })
  }

  defineRoutes(
    route: (
      method: string,
      template: string,
      handler: (context: {
        params: Record<string, string>
        query: URLSearchParams
        body: Json
        list: Json[]
        files: UploadedFile[]
      }) => { status: number; body?: unknown },
    ) => void,
    rest: Rest,
  ): void {
    this.#rest = rest
    const world = this.#world
    route(
      'POST',
      '/interactions/{interaction_id}/{interaction_token}/callback',
      ({ params, query, body, files }) => {
        const interaction = this.all.get(params['interaction_id']!)
        if (!interaction || interaction.token !== params['interaction_token']) throw E.unknownInteraction()
        if (interaction.answer) throw E.alreadyAcknowledged()
        if (interaction.expired) throw E.unknownInteraction()
        const type = Number(body['type'])
        const data = (body['data'] as Json | undefined) ?? {}
        const fromComponent =
          interaction.type === InteractionType.Component ||
          (interaction.type === InteractionType.ModalSubmit && interaction.sourceMessageId !== undefined)
        const allowed: number[] =
          interaction.type === InteractionType.Autocomplete
            ? [Callback.Autocomplete]
            : [
                Callback.Message,
                Callback.DeferredMessage,
                ...(interaction.type === InteractionType.ModalSubmit
                  ? []
                  : [Callback.Modal, Callback.LaunchActivity]),
                ...(fromComponent ? [Callback.DeferredUpdate, Callback.Update] : []),
              ]
        if (!allowed.includes(type)) {
          const errors = new E.FormErrors()
          errors.add(
            ['type'],
            'INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE',
            'Invalid interaction callback type',
          )
          errors.throwIfAny()
        }
        let message: Message | undefined
        if (type === Callback.Message) {
          this.#rest.checkFiles(files)
          checkMessage(data, { create: true, files: files.length, prefix: ['data'] })
          message = this.#create(interaction, data, files)
        } else if (type === Callback.DeferredMessage) {
          message = this.#create(
            interaction,
            { flags: (Number(data['flags'] ?? 0) & MessageFlag.Ephemeral) | MessageFlag.Loading },
            [],
          )
          interaction.deferred = true
        } else if (type === Callback.Update) {
          checkMessage(data, { create: false, files: files.length, prefix: ['data'] })
          message = this.#rest.editMessage(world.messages.get(interaction.sourceMessageId!)!, data, files)
        } else if (type === Callback.DeferredUpdate) {
          message = world.messages.get(interaction.sourceMessageId!)?.json
        } else if (
          type === Callback.Autocomplete &&
          ((data['choices'] as unknown[] | undefined) ?? []).length > Limits.choices
        ) {
          const errors = new E.FormErrors()
          errors.tooLong(['data', 'choices'], Limits.choices)
          errors.throwIfAny()
        }
        interaction.originalId = message?.id
        interaction.answer = { type, data, afterMs: world.now() - interaction.createdAt }
        interaction.resolve(interaction.answer)
        if (query.get('with_response') !== 'true') return { status: 204 }
        return {
          status: 200,
          body: {
            interaction: {
              id: interaction.id,
              type: interaction.type,
              ...(message
                ? {
                    response_message_id: message.id,
                    response_message_loading: Boolean(message.flags & MessageFlag.Loading),
                    response_message_ephemeral: Boolean(message.flags & MessageFlag.Ephemeral),
                  }
                : {}),
            },
            ...(message ? { resource: { type, message } } : { resource: { type } }),
          },
        }
      },
    )

    const message = (params: Record<string, string>) => {
      const interaction = this.#byToken(params['webhook_id']!, params['webhook_token']!)
      const id = params['message_id'] ?? interaction.originalId
      const stored = id ? world.messages.get(id) : undefined
      if (!stored) throw E.unknownMessage()
      return { interaction, stored }
    }
    for (const template of [
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
      '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    ]) {
      route('GET', template, ({ params }) => ({ status: 200, body: message(params).stored.json }))
      route('PATCH', template, ({ params, body, files }) => {
        const { stored } = message(params)
        this.#rest.checkFiles(files)
        checkMessage(
          { ...body, flags: Number(body['flags'] ?? 0) | (stored.json.flags & MessageFlag.ComponentsV2) },
          { create: false, files: files.length },
        )
        return { status: 200, body: this.#rest.editMessage(stored, body, files) }
      })
      route('DELETE', template, ({ params }) => {
        world.messages.delete(message(params).stored.json.id)
        return { status: 204 }
      })
    }
    route('POST', '/webhooks/{webhook_id}/{webhook_token}', ({ params, query, body, files }) => {
      this.#rest.checkFiles(files)
      checkMessage(body, { create: true, files: files.length })
      const hook = world.webhooks.get(params['webhook_id']!)
      if (hook) {
        if (hook.token !== params['webhook_token']) throw E.invalidWebhookToken()
        const created = this.#rest.createMessage({
          channel: world.channels.get(hook.channelId)!,
          author: {
            id: hook.id,
            username: String(body['username'] ?? hook.name),
            avatar: null,
            discriminator: '0000',
            bot: true,
          },
          body,
          files,
          extra: { webhook_id: hook.id },
        })
        return query.get('wait') === 'true' ? { status: 200, body: created } : { status: 204 }
      }
      const interaction = this.#byToken(params['webhook_id']!, params['webhook_token']!)
      if (interaction.deferred) {
        interaction.deferred = false
        const original = world.messages.get(interaction.originalId ?? '')
        if (original && original.json.flags & MessageFlag.Loading)
          return { status: 200, body: this.#rest.editMessage(original, body, files) }
      }
      if (interaction.userInstalledOnly && ++interaction.followUps > 5) throw E.tooManyFollowUps()
      return { status: 200, body: this.#create(interaction, body, files) }
    })
  }
}
