import type { TopicDefinition } from '../src/language/topics/definition.ts'
import { armedForces } from './armed-forces.ts'
import { armsIndustry } from './arms-industry.ts'
import { china } from './china.ts'
import { cyberHybrid } from './cyber-hybrid.ts'
import { defenceSpending } from './defence-spending.ts'
import { energySecurity } from './energy-security.ts'
import { euPolitics } from './eu-politics.ts'
import { europeanDefence } from './european-defence.ts'
import { middleEast } from './middle-east.ts'
import { migration } from './migration.ts'
import { militaryAid } from './military-aid.ts'
import { nato } from './nato.ts'
import { nuclear } from './nuclear.ts'
import { peaceTalks } from './peace-talks.ts'
import { russia } from './russia.ts'
import { sanctions } from './sanctions.ts'
import { terrorism } from './terrorism.ts'
import { ukraine } from './ukraine.ts'
import { usPolicy } from './us-policy.ts'

/** What a channel can follow, in the order in which a list of topics shows them. */
export const topics: readonly TopicDefinition[] = [
  nato,
  ukraine,
  defenceSpending,
  militaryAid,
  armsIndustry,
  armedForces,
  europeanDefence,
  russia,
  usPolicy,
  peaceTalks,
  sanctions,
  nuclear,
  terrorism,
  middleEast,
  china,
  cyberHybrid,
  migration,
  energySecurity,
  euPolitics,
]
