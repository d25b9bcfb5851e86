/** A process of its own that makes a store in the folder it is told: what making one takes in memory, 150 MB, ends with it. */
import { type EngineFault, engineFault, openEngine } from './pglite.ts'

export type Created = { made: true } | { made: false; fault: EngineFault }

const tell = (created: Created) => process.send?.(created, undefined, {}, () => process.disconnect?.())

const folder = process.argv[2] ?? ''
openEngine(folder)
  .then((engine) => engine.close())
  .then(
    () => tell({ made: true }),
    (fault: unknown) => tell({ made: false, fault: engineFault(fault) }),
  )
