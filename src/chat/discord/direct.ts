import { Routes } from 'discord.js'
import { z } from 'zod'
import type { Api } from './api.ts'
import { type Failure, readFailure } from './errors.ts'

const Opened = z.object({ id: z.string() })

/** The channel's id; for "@ID" that of the direct conversation with a person, which Discord opens. */
export async function placeOf(api: Api, channel: string): Promise<string | Failure> {
  if (!channel.startsWith('@')) return channel
  try {
    return Opened.parse(await api('post', Routes.userChannels(), { recipient_id: channel.slice(1) })).id
  } catch (error) {
    return readFailure(error)
  }
}
