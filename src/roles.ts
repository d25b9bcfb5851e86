/** What a process does of the whole: `serve` does all of it, `--role` a part, and any number of processes the same part. */
export const ROLES = ['poll', 'work', 'slack', 'discord', 'web'] as const
export type Role = (typeof ROLES)[number]

/** Reads "slack,discord"; null where a word is no role. */
export function readRoles(text: string): ReadonlySet<Role> | null {
  const words = text.split(',').map((word) => word.trim())
  const roles = ROLES.filter((role) => words.includes(role))
  return words.every((word) => (ROLES as readonly string[]).includes(word)) ? new Set(roles) : null
}
