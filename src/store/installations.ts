import type { Database } from './schema.ts'

/** Keeps what opens only with the settings' key; `null` erases it. */
export async function saveInstallation(
  db: Database,
  workspace: string,
  sealed: string | null,
  now: string,
): Promise<void> {
  if (sealed === null) {
    await db.deleteFrom('slackInstallations').where('workspace', '=', workspace).execute()
    return
  }
  await db
    .insertInto('slackInstallations')
    .values({ workspace, sealed, savedAt: now })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ sealed, savedAt: now }))
    .execute()
}

/** null where the app is not installed. */
export async function readInstallation(db: Database, workspace: string): Promise<string | null> {
  const row = await db
    .selectFrom('slackInstallations')
    .select('sealed')
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  return row?.sealed ?? null
}

export async function installedWorkspaces(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('slackInstallations').select('workspace').orderBy('workspace').execute()
  return rows.map(({ workspace }) => workspace)
}
