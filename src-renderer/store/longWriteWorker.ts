import { longWriteDesk } from './longWriteDesk.ts'
import { sitAt } from './workerTalk.ts'

// A thread of its own: ten thousand rows and their undo step go to the database while the window goes on.
sitAt(longWriteDesk())
