// Discord-shaped API errors. See "JSON error codes" in Discord's developer docs.

interface FieldError {
  code: string
  message: string
}

/** An error that is rendered as a Discord JSON error body. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: Record<string, unknown> | undefined
  readonly headers: Record<string, string>
  constructor(
    status: number,
    code: number,
    message: string,
    extra: { errors?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.errors = extra.errors
    this.headers = extra.headers ?? {}
  }
  toJSON(): Record<string, unknown> {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) }
  }
}

export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized')
export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel')
export const unknownGuild = () => new ApiError(404, 10004, 'Unknown Guild')
export const unknownMember = () => new ApiError(404, 10007, 'Unknown Member')
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message')
export const unknownUser = () => new ApiError(404, 10013, 'Unknown User')
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook')
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction')
export const unknownCommand = () => new ApiError(404, 10063, 'Unknown application command')
export const tooManyCommands = (max: number) =>
  new ApiError(400, 30032, `Maximum number of application commands reached (${max})`)
export const entityTooLarge = () => new ApiError(413, 40005, 'Request entity too large')
export const alreadyAcknowledged = () =>
  new ApiError(400, 40060, 'Interaction has already been acknowledged.')
export const tooManyFollowUps = () =>
  new ApiError(400, 40094, 'This interaction has hit the maximum number of follow up messages')
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access')
export const notAuthor = () => new ApiError(403, 50005, 'Cannot edit a message authored by another user')
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message')
export const cannotMessageUser = () => new ApiError(403, 50007, 'Cannot send messages to this user')
export const nonTextChannel = () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel')
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions')
export const invalidWebhookToken = () => new ApiError(401, 50027, 'Invalid Webhook Token')
export const needsReadHistory = () =>
  new ApiError(400, 160002, 'Cannot reply without permission to read message history')
export const threadExists = () =>
  new ApiError(400, 160004, 'A thread has already been created for this message')
export const threadLocked = () => new ApiError(403, 160005, 'Thread is locked')

/** Collects per-field problems and turns them into a 50035 "Invalid Form Body" error tree. */
export class FormErrors {
  #tree: Record<string, unknown> = {}
  #count = 0
  add(path: readonly (string | number)[], code: string, message: string): void {
    let node = this.#tree
    for (const part of path) {
      const key = String(part)
      node[key] ??= {}
      node = node[key] as Record<string, unknown>
    }
    node['_errors'] ??= []
    const list = node['_errors'] as FieldError[]
    if (!list.some((e) => e.code === code)) list.push({ code, message })
    this.#count++
  }
  tooLong(path: readonly (string | number)[], max: number): void {
    this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
  }
  get empty(): boolean {
    return this.#count === 0
  }
  throwIfAny(): void {
    if (!this.empty) throw new ApiError(400, 50035, 'Invalid Form Body', { errors: this.#tree })
  }
}
