import { storeContract } from '../contracts/store.ts'
import { scratchEmbedded } from './scratch.ts'

storeContract('embedded', scratchEmbedded)
