import { sitAt } from '#store/workerTalk.ts'

import { paperDesk } from './paperDesk.ts'

// A thread of its own: papers of 1,500 recipients take a tenth of a second, in which no GO may wait.
sitAt(paperDesk)
