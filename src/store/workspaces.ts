import type { PlatformName } from '../model.ts'
import type { Database } from './schema.ts'

/** A workspace that joined, or joined again: what stopped it is over. */
export async function saveWorkspace(
  db: Database,
  platform: PlatformName,
  workspace: string,
  name: string,
  now: string,
): Promise<void> {
  await db
    .insertInto('workspaces')
    .values({ platform, workspace, name, joinedAt: now, leftAt: null, stoppedCode: null })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace']).doUpdateSet({ name, leftAt: null, stoppedCode: null }),
    )
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
