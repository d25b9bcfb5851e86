/** Workspaces, channels, subscriptions, slots, deliveries and the audit trail. */
export type DeliveryTables = Record<never, never>
