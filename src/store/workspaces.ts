import type { PlatformName } from '../model.ts'
import { channelsIn, forgetChannel } from './channels.ts'
import { saveInstallation } from './installations.ts'
import { eraseOwnTopics } from './own-topics.ts'
import { anyOf } from './rows.ts'
import type { Database } from './schema.ts'

/** A workspace that joined, or joined again: what stopped it is over. Answers whether it had been stopped. */
export async function saveWorkspace(
  db: Database,
  platform: PlatformName,
  workspace: string,
  name: string,
  now: string,
): Promise<boolean> {
  const before = await db
    .selectFrom('workspaces')
    .select('leftAt')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  await db
    .insertInto('workspaces')
    .values({ platform, workspace, name, joinedAt: now, leftAt: null, stoppedCode: null })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace']).doUpdateSet({ name, leftAt: null, stoppedCode: null }),
    )
    .execute()
  return before?.leftAt != null
}

/** Takes on telling a workspace how to begin; false where it is unknown, has been told, or is being told by another process. */
export async function takeWelcome(
  db: Database,
  platform: PlatformName,
  workspace: string,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workspaces')
    .set({ welcomedAt: now })
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('welcomedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** It could not be told: the next occasion is taken. */
export async function leaveWelcome(db: Database, platform: PlatformName, workspace: string): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ welcomedAt: null })
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .execute()
}

/** Stops all deliveries to a workspace: it left (`code` null) or the platform refused for good. */
export async function stopWorkspace(
  db: Database,
  platform: PlatformName,
  workspace: string,
  code: string | null,
  now: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('workspaces')
      .set({ leftAt: now, stoppedCode: code })
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .execute()
    await tx
      .updateTable('channels')
      .set({ nextSlotAt: null })
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .execute()
  })
}

/** Removes all that is kept of workspaces that went before an instant; `codes` are refusals that mean the same. */
export async function eraseLeftWorkspaces(
  db: Database,
  before: string,
  codes: readonly string[],
): Promise<number> {
  const left = await db
    .selectFrom('workspaces')
    .select(['platform', 'workspace'])
    .where('leftAt', '<', before)
    .where((where) => where.or([where('stoppedCode', 'is', null), where('stoppedCode', '=', anyOf(codes))]))
    .execute()
  for (const { platform, workspace } of left) {
    for (const channel of await channelsIn(db, platform, workspace)) await forgetChannel(db, channel.ref)
    await eraseOwnTopics(db, platform, workspace)
    if (platform === 'slack') await saveInstallation(db, workspace, null, before)
    await db
      .deleteFrom('workspaces')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .execute()
  }
  return left.length
}
